package org.sayso.gazetteer;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One way of counting a country's areas, such as "398 districts".
 *
 * @param id the name that tallies use for it
 * @param kind what is counted
 * @param count how many there are
 * @param year first year in which it was in use
 * @param definition what it counts, in words
 * @param units ids of the areas, or empty where only the number is known
 */
public record Scheme(
    String id, PlaceKind kind, int count, int year, String definition, Set<String> units) {

  /** Copies the ids; throws {@link IllegalArgumentException} where they are not as many. */
  public Scheme {
    units = Set.copyOf(units);
    if (!units.isEmpty() && units.size() != count) {
      throw new IllegalArgumentException(
          "scheme " + id + " lists " + units.size() + " areas, not " + count);
    }
  }

  /** Reads an entry: its base is another scheme or all units of the kind, with some added. */
  static Scheme of(NamedCsvRecord r, List<Scheme> before, Collection<PlaceTable.Row> rows) {
    PlaceKind kind = PlaceKind.of(r.getField("kind"));
    String base = r.getField("base");
    Set<String> units = new LinkedHashSet<>();
    if (base.equals("units")) {
      rows.stream()
          .filter(row -> row.kind() == kind && !row.remote() && row.role().isEmpty())
          .forEach(row -> units.add(row.id()));
    } else {
      before.stream().filter(s -> s.id.equals(base)).forEach(s -> units.addAll(s.units));
    }
    Arrays.stream(r.getField("add").split("\\|")).filter(s -> !s.isEmpty()).forEach(units::add);
    return new Scheme(
        r.getField("scheme"),
        kind,
        Integer.parseInt(r.getField("count")),
        Integer.parseInt(r.getField("year")),
        r.getField("definition"),
        units);
  }
}
