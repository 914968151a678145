package org.sayso.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.imports.Match.How;
import org.sayso.listing.Listed;

/**
 * The table of what met no place for sure: a person writes a decision into its first column and
 * gives it back.
 */
final class Review {

  /** Its name in the folder of the imports. */
  static final String FILE = "review.csv";

  private final Table table =
      new Table(
          FILE, "decision,candidates,why,level,scheme,code,name,area,file,row", 3, 4, 5, 6, 7);
  private final Set<List<String>> asked = new HashSet<>();

  /** Adds those that are left open, each place once. */
  void add(List<Match> matches) {
    for (Match match : matches) {
      Listed listed = match.listed();
      List<String> place =
          List.of(
              listed.kind().code(),
              listed.scheme(),
              listed.code(),
              listed.name(),
              listed.areaName());
      if (match.how() == How.OPEN && asked.add(place)) {
        table.put(
            "",
            String.join(" | ", match.candidates()),
            match.why(),
            place.get(0),
            place.get(1),
            place.get(2),
            place.get(3),
            place.get(4),
            listed.row().file(),
            Long.toString(listed.row().number()));
      }
    }
  }

  int size() {
    return asked.size();
  }

  void write(Path folder) throws IOException {
    table.write(folder);
  }
}
