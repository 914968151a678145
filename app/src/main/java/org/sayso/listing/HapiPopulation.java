package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Figure;

/** Baseline population of the Humanitarian Data Exchange's interface HAPI. */
final class HapiPopulation implements Layout {

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("location_code", "admin1_code", "population", "reference_period_start");
  }

  @Override
  public Terms terms() {
    return new Terms("HDX HAPI population", "OCHA Humanitarian Data Exchange, HAPI", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      boolean total =
          PopulationInRows.all(row.get("gender"))
              && PopulationInRows.all(row.get("age_range"))
              && row.get("error").isEmpty();
      int level = level(row);
      PlaceKind kind = Cells.level(level);
      long people = total ? Cells.people(row, row.get("population")) : -1;
      if (kind != null && people >= 0) {
        places.add(place(row, kind, level, people, year));
      }
    }
    return places;
  }

  private static int level(Row row) {
    if (row.get("admin_level").matches("[0-9]")) {
      return Integer.parseInt(row.get("admin_level"));
    }
    return !row.get("admin2_code").isEmpty() ? 2 : row.get("admin1_code").isEmpty() ? 0 : 1;
  }

  private static Listed place(Row row, PlaceKind kind, int level, long people, int year)
      throws BadFile {
    int of = Cells.year(row, year, row.get("reference_period_start"), Cells.file(row));
    return new Listed.Builder(row, kind)
        .country(row.get("location_code"))
        .codes(codes(row, level))
        .names(Cells.names(row, "admin" + level + "_name", "provider_admin" + level + "_name"))
        .within(
            codes(row, level - 1),
            level < 2 ? "" : row.first(List.of("admin1_name", "provider_admin1_name")))
        .figures(List.of(new Figure(people, of, "")))
        .otherwise(Listed.Otherwise.ASK)
        .build();
  }

  private static List<Code> codes(Row row, int level) {
    String code = level < 1 ? "" : row.get("admin" + level + "_code");
    return code.isEmpty() ? List.of() : List.of(new Code(CodAb.PCODE, code));
  }
}
