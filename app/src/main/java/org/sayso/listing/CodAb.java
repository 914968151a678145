package org.sayso.listing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Name;

/**
 * OCHA's common operational datasets of boundaries (COD-AB), old columns (ADM2_EN, ADM2_PCODE) and
 * new ones (adm2_name, adm2_pcode): a row names an area and the areas that it lies in.
 */
final class CodAb implements Layout {

  static final String PCODE = "pcode";
  private static final int DEEPEST = 4;

  /** A word that marks the seat of a province where another name would stand. */
  private static final String MARKER = "centre";

  private static final String NAME = "_(?:en|name|name[1-3]|ref_name|ref|[a-z]{2})";
  private static final String OTHER = "alt[1-9]_?(?:name|[a-z]{2})";
  private static final List<String> SUPERSEDED = List.of("valid_to", "validto");
  private static final List<String> SINCE = List.of("valid_on", "validon", "date");

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.columns().stream().anyMatch(c -> c.matches("adm[0-4]_pcode"));
  }

  @Override
  public Terms terms() {
    return new Terms("OCHA COD-AB", "OCHA common operational datasets (COD-AB)", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Row> current = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (Row row : sheet.rows()) {
      if (Cells.nothing(row.first(SUPERSEDED)) && level(row) >= 0) {
        current.add(row);
        listed.add(code(row, level(row)));
      }
    }
    List<Listed> places = new ArrayList<>();
    for (Row row : current) {
      for (int above = 0; above < level(row); above++) {
        if (listed.add(code(row, above))) {
          add(sheet, row, above, places);
        }
      }
      add(sheet, row, level(row), places);
    }
    return places;
  }

  /** The deepest level that a row has a code for; -1 where it has none. */
  private static int level(Row row) {
    int deepest = -1;
    for (int level = 0; level <= DEEPEST; level++) {
      deepest = code(row, level).isEmpty() ? deepest : level;
    }
    return deepest;
  }

  private static String code(Row row, int level) {
    return row.get("adm" + level + "_pcode");
  }

  /** Adds the area that a row lists, or one that is known only as holding it. */
  private static void add(Sheet sheet, Row row, int level, List<Listed> places) throws BadFile {
    PlaceKind kind = Cells.level(level);
    if (kind == null || code(row, level).isEmpty()) {
      return;
    }
    List<Name> names = names(sheet, row, level);
    if (names.isEmpty() && level == level(row)) {
      throw row.fault("the area " + code(row, level) + " has no name; write one, or take it out");
    }
    if (names.isEmpty()) {
      return;
    }
    Listed.Builder place =
        new Listed.Builder(row, kind)
            .country(code(row, 0))
            .codes(List.of(new Code(PCODE, code(row, level))))
            .names(names)
            .within(above(row, level), aboveName(sheet, row, level))
            .since(row.first(SINCE));
    if (level == level(row)) {
      place.point(Cells.point(row, row.get("center_lat"), row.get("center_lon"))).shaped();
    }
    places.add(place.build());
  }

  private static List<Code> above(Row row, int level) {
    String code = level == 0 ? "" : code(row, level - 1);
    return code.isEmpty() ? List.of() : List.of(new Code(PCODE, code));
  }

  private static String aboveName(Sheet sheet, Row row, int level) throws BadFile {
    List<Name> names = level == 0 ? List.of() : names(sheet, row, level - 1);
    return names.isEmpty() ? "" : names.get(0).name();
  }

  /** The name to show, then the romanised form, then those of other languages, then other names. */
  private static List<Name> names(Sheet sheet, Row row, int level) throws BadFile {
    String area = "adm" + level;
    List<String> columns = new ArrayList<>(List.of(area + "_en", area + "_name"));
    columns.add(area + "_ref_name");
    columns.add(area + "_ref");
    columns.addAll(Cells.columns(sheet.columns(), area + NAME));
    columns.addAll(Cells.columns(sheet.columns(), area + OTHER));
    Cells.Names names = new Cells.Names(row);
    for (String column : columns) {
      String cell = row.get(column);
      if (!cell.equalsIgnoreCase(MARKER)) {
        names.add(cell, language(row, column));
      }
    }
    return names.list();
  }

  private static String language(Row row, String column) {
    String end = column.substring(Math.max(0, column.length() - 2));
    boolean named = column.matches(".*_name\\d?");
    String number = column.replaceAll(".*_name", "");
    return named ? row.get("lang" + number) : column.contains("ref") ? "" : end;
  }
}
