package org.sayso.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.imports.Match.How;

/**
 * What came of an import.
 *
 * @param tables each table, in order
 * @param outlines how many areas got an outline
 * @param approximate how many areas of the pack still have an approximate one
 * @param open how many places a person must decide on
 * @param licensed whether the licence of every file is stated
 */
public record Told(List<Table> tables, int outlines, long approximate, int open, boolean licensed) {

  /** Copies the list. */
  public Told {
    tables = List.copyOf(tables);
  }

  /** One table of a file: what its places became. */
  static final class Table {
    private final String name;
    private final String format;
    private final Map<How, Integer> counts;
    private int figures;

    Table(String name, String format, Map<How, Integer> counts) {
      this.name = name;
      this.format = format;
      this.counts = counts;
    }

    void add(List<Match> matches, int withFigures) {
      matches.forEach(m -> counts.merge(m.how(), 1, Integer::sum));
      figures += withFigures;
    }

    @Override
    public String toString() {
      String all =
          counts.entrySet().stream()
              .map(each -> each.getValue() + " " + each.getKey().words())
              .collect(Collectors.joining(", "));
      return name
          + ": "
          + format
          + "; "
          + all
          + (figures > 0 ? "; " + number(figures, "figure") : "");
    }
  }

  /** The lines to print. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    tables.forEach(t -> lines.add(t.toString()));
    if (outlines > 0) {
      lines.add(
          number(outlines, "area")
              + " got "
              + (outlines == 1 ? "its" : "their")
              + " own outline"
              + (approximate > 0
                  ? "; "
                      + approximate
                      + (approximate == 1 ? " keeps" : " keep")
                      + " an approximate one"
                  : "; no approximate one is left"));
    }
    return lines;
  }

  /** How many places wait for a person, in words: "1 place waits". */
  public String waiting() {
    return number(open, "place") + (open == 1 ? " waits" : " wait");
  }

  /** A number with its noun, in the plural unless it is 1. */
  private static String number(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
