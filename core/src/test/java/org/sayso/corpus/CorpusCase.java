package org.sayso.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * One mini report with the claims that a careful coder gives it (format: {@code corpus/README.md}).
 *
 * @param name file name without its ending
 * @param report the report
 * @param claims the expected claims, each as its keys and values in order
 */
record CorpusCase(String name, Report report, List<Map<String, String>> claims) {

  static CorpusCase read(Path file) throws IOException {
    List<String> header = new ArrayList<>();
    List<String> text = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    List<List<String>> parts = List.of(header, text, expected);
    int part = 0;
    for (String line : Files.readAllLines(file)) {
      if (line.equals("---") && part < 2) {
        part++;
      } else {
        parts.get(part).add(line);
      }
    }
    String name = file.getFileName().toString().replaceFirst("\\.txt$", "");
    return new CorpusCase(name, report(name, header, text), claims(expected));
  }

  private static Report report(String name, List<String> header, List<String> text) {
    @Nullable String publisher = value(header, "publisher");
    @Nullable String day = value(header, "published");
    LocalDate published = day == null ? null : LocalDate.parse(day);
    return Report.of(
        name,
        publisher,
        null,
        published,
        published == null ? null : PublishedFrom.GIVEN,
        String.join("\n", text).strip() + "\n");
  }

  private static @Nullable String value(List<String> header, String key) {
    return header.stream()
        .filter(l -> l.startsWith(key + ":"))
        .map(l -> l.substring(key.length() + 1).strip())
        .filter(v -> !v.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static List<Map<String, String>> claims(List<String> lines) {
    List<Map<String, String>> claims = new ArrayList<>();
    for (String raw : lines) {
      String line = raw.replaceFirst("\\s+#.*$", "").strip();
      int colon = line.indexOf(':');
      if (line.isEmpty() || line.startsWith("#") || line.equals("claims: none") || colon < 0) {
        continue;
      }
      if (line.startsWith("claim:")) {
        claims.add(new LinkedHashMap<>());
      } else if (claims.isEmpty()) {
        continue;
      }
      for (String pair : line.split("\\s\\|\\s")) {
        int at = pair.indexOf(':');
        claims
            .get(claims.size() - 1)
            .put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
      }
    }
    return claims;
  }
}
