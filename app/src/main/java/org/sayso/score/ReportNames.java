package org.sayso.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.ingest.BadArgument;

/**
 * The names that a coding may call a report by: its id, its source (file or address) and, where
 * only one report has it, the last part of the source.
 */
final class ReportNames {

  private final Map<String, String> ids = new HashMap<>();
  private final Path file;

  private ReportNames(Path file) {
    this.file = file;
  }

  /** Each report by the name that it is called by. */
  static ReportNames none() {
    return new ReportNames(Path.of(""));
  }

  /** The names of the reports of a {@code reports.jsonl}; throws {@link BadArgument}. */
  static ReportNames read(Path file) throws IOException {
    ReportNames names = new ReportNames(file);
    Map<String, String> byLastPart = new HashMap<>();
    Set<String> twice = new HashSet<>();
    CodedClaims.lines(
        file,
        (at, node) -> {
          String id = node.path("id").asText("");
          String source = node.path("source").asText("");
          if (id.isEmpty() || source.isEmpty()) {
            throw new BadArgument(
                at + ": no report with \"id\" and \"source\"; write reports.jsonl with sayso read");
          }
          names.ids.put(source, id);
          String last = source.substring(source.lastIndexOf('/') + 1);
          String other = byLastPart.put(last, id);
          if (other != null && !other.equals(id)) {
            twice.add(last);
          }
          return id;
        });
    byLastPart.keySet().removeAll(twice);
    byLastPart.forEach(names.ids::putIfAbsent);
    Set.copyOf(names.ids.values()).forEach(id -> names.ids.put(id, id));
    return names;
  }

  /** The claim with the id of its report. */
  CodedClaim resolved(CodedClaim claim) {
    if (ids.isEmpty()) {
      return claim;
    }
    String id = ids.get(claim.report());
    if (id == null) {
      throw new BadArgument(
          claim.line()
              + ": no report \""
              + claim.report()
              + "\" in "
              + file
              + "; write a report's id or source from there");
    }
    return claim.of(id);
  }
}
