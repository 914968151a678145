package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Figure;
import org.sayso.listing.Listed.Name;

/**
 * OCHA's common operational datasets of population (COD-PS), one row an area: the columns are named
 * in many ways, by the rules that the Humanitarian Data Exchange itself reads them with.
 */
final class PopulationInColumns implements Layout {

  private static final Pattern CODE = Pattern.compile("adm(?:in)?(\\d)_?p?code");
  private static final String NAME = "adm(?:in)?%d(?:name)?_?(?:name|[a-z]{2})";
  private static final String ALL = "t_tl";
  private static final List<String> BOTH = List.of("f_tl", "m_tl");
  private static final String YEARS = "year|reference_?year";

  @Override
  public boolean fits(Sheet sheet) {
    return deepest(sheet) >= 0 && (sheet.has(ALL) || sheet.columns().containsAll(BOTH));
  }

  @Override
  public Terms terms() {
    return new Terms("OCHA COD-PS", "OCHA common operational datasets (COD-PS)", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    PlaceKind kind = Cells.level(deepest(sheet));
    for (Row row : sheet.rows()) {
      long people = people(row);
      if (kind != null && people >= 0) {
        places.add(place(sheet, row, kind, people, year));
      }
    }
    return places;
  }

  /** The deepest level that there is a column of codes for; -1 where there is none. */
  private static int deepest(Sheet sheet) {
    int deepest = -1;
    for (String column : sheet.columns()) {
      Matcher code = CODE.matcher(column.replace(" ", ""));
      deepest = code.matches() ? Math.max(deepest, Integer.parseInt(code.group(1))) : deepest;
    }
    return deepest;
  }

  private static long people(Row row) throws BadFile {
    long all = Cells.people(row, row.get(ALL));
    if (all >= 0) {
      return all;
    }
    long women = Cells.people(row, row.get(BOTH.get(0)));
    long men = Cells.people(row, row.get(BOTH.get(1)));
    return women < 0 || men < 0 ? -1 : women + men;
  }

  private static Listed place(Sheet sheet, Row row, PlaceKind kind, long people, int year)
      throws BadFile {
    int level = deepest(sheet);
    String own = row.first(Cells.columns(sheet.columns(), YEARS));
    Figure figure = new Figure(people, Cells.year(row, year, own, Cells.file(row)), "");
    List<Name> above = level == 0 ? List.of() : names(sheet, row, level - 1);
    return new Listed.Builder(row, kind)
        .country(row.first(List.of("iso3", "iso2")))
        .codes(codes(sheet, row, level))
        .names(names(sheet, row, level))
        .within(
            level == 0 ? List.of() : codes(sheet, row, level - 1),
            above.isEmpty() ? "" : above.get(0).name())
        .figures(List.of(figure))
        .otherwise(Listed.Otherwise.ASK)
        .build();
  }

  private static List<Code> codes(Sheet sheet, Row row, int level) {
    String printed = row.first(Cells.columns(sheet.columns(), "adm(?:in)?" + level + "_?p?code"));
    return printed.isEmpty() ? List.of() : List.of(new Code(CodAb.PCODE, printed));
  }

  private static List<Name> names(Sheet sheet, Row row, int level) throws BadFile {
    List<String> columns = new ArrayList<>(List.of("adm" + level + "_en"));
    columns.addAll(Cells.columns(sheet.columns(), String.format(NAME, level)));
    return Cells.names(row, columns.toArray(new String[0]));
  }
}
