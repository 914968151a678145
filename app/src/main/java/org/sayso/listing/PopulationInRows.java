package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Figure;

/** COD-PS of all countries in its long form: a row for each area, sex and age. */
final class PopulationInRows implements Layout {

  private static final List<String> ALL = List.of("", "all", "t_tl", "total", "both");
  private static final int DEEPEST = 4;

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("adm1_pcode", "population", "population_group", "gender");
  }

  @Override
  public Terms terms() {
    return new Terms("OCHA COD-PS", "OCHA common operational datasets (COD-PS)", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      int level = DEEPEST;
      while (level > 0 && row.get("adm" + level + "_pcode").isEmpty()) {
        level--;
      }
      PlaceKind kind = Cells.level(level);
      long people = total(row) ? Cells.people(row, row.get("population")) : -1;
      if (kind != null && people >= 0) {
        places.add(place(row, kind, level, people, year));
      }
    }
    return places;
  }

  private static boolean total(Row row) {
    return all(row.get("population_group")) && all(row.get("gender")) && all(row.get("age_range"));
  }

  static boolean all(String cell) {
    return ALL.contains(cell.toLowerCase(Locale.ROOT));
  }

  private static Listed place(Row row, PlaceKind kind, int level, long people, int year)
      throws BadFile {
    int of = Cells.year(row, year, row.get("reference_year"), Cells.file(row));
    String area = "adm" + level;
    String above = "adm" + (level - 1);
    return new Listed.Builder(row, kind)
        .country(row.get("iso3"))
        .codes(level == 0 ? List.of() : List.of(new Code(CodAb.PCODE, row.get(area + "_pcode"))))
        .names(Cells.names(row, level == 0 ? "country" : area + "_name"))
        .within(
            level < 2 ? List.of() : List.of(new Code(CodAb.PCODE, row.get(above + "_pcode"))),
            level < 2 ? "" : row.get(above + "_name"))
        .figures(List.of(new Figure(people, of, row.get("source"))))
        .otherwise(Listed.Otherwise.ASK)
        .build();
  }
}
