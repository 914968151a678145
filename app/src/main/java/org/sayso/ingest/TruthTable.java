package org.sayso.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sayso.backtest.Truth;
import org.sayso.backtest.Truth.Spell;

/** Who truly held places: the columns {@code place}, {@code from}, {@code to}, {@code holder}. */
public final class TruthTable {

  private static final List<String> COLUMNS = List.of("place", "from", "to", "holder");

  private TruthTable() {}

  /**
   * Reads the table.
   *
   * @param placeId the id of a place as the table names it; throws {@link IllegalArgumentException}
   *     where there is none
   * @throws BadArgument with file and line where something is wrong
   */
  public static Truth read(Path path, Function<String, String> placeId) throws IOException {
    List<Spell> spells = Table.read(path, COLUMNS, row -> spell(row, placeId));
    try {
      return new Truth(spells);
    } catch (IllegalArgumentException e) {
      throw new BadArgument(path + ": " + e.getMessage() + "; keep one row for each day");
    }
  }

  private static Spell spell(Table.Row row, Function<String, String> placeId) {
    if (row.get("holder").isEmpty()) {
      throw new IllegalArgumentException("no holder; name the party, or leave the row out");
    }
    return new Spell(
        placeId.apply(row.get("place")),
        Days.of(row.get("from"), "from"),
        Days.of(row.get("to"), "to"),
        row.get("holder"));
  }
}
