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

/** Our own table, for what comes in no known format: a row for each place. */
public final class Template implements Layout {

  /** The table's header, and rows that show what may stand in it. */
  public static final String TEXT =
      """
      scheme,code,parent,level,name,alt_names,lat,lon,population,pop_year,pop_source,valid_from,valid_to
      example,E1,,province,Northmark,Nordmark|North March,35.10,69.20,120000,2021,Census office,2004-01-01,
      example,E11,E1,district,Millford,Mill Ford,35.21,69.31,18000,2021,Census office,,
      example,,E11,village,Upper Mill,,35.22,69.30,,,,,
      """;

  private static final String NONE = "";

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("scheme", "code", "parent", "level", "name");
  }

  @Override
  public Terms terms() {
    return new Terms("our own table", "table of the user", NONE);
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      if (row.get("valid_to").isEmpty()) {
        places.add(place(row, year));
      }
    }
    return places;
  }

  private static Listed place(Row row, int year) throws BadFile {
    PlaceKind kind = kind(row);
    Cells.Names names = new Cells.Names(row).add(row.get("name"), "");
    names.addAll(row.get("alt_names"), "\\|", "");
    if (names.list().isEmpty() && row.get("code").isEmpty()) {
      throw row.fault("has neither a name nor a code; write one");
    }
    String parent = row.get("parent");
    return new Listed.Builder(row, kind)
        .codes(code(row, row.get("code")))
        .names(names.list())
        .within(code(row, parent), parent)
        .point(Cells.point(row, row.get("lat"), row.get("lon")))
        .shaped()
        .since(row.get("valid_from"))
        .figures(figures(row, year))
        .build();
  }

  private static List<Code> code(Row row, String code) {
    String scheme = row.get("scheme");
    return code.isEmpty() ? List.of() : List.of(new Code(scheme.isEmpty() ? "own" : scheme, code));
  }

  private static PlaceKind kind(Row row) throws BadFile {
    String level = row.get("level").toLowerCase(Locale.ROOT);
    try {
      PlaceKind kind =
          level.matches("[0-9]") ? Cells.level(Integer.parseInt(level)) : PlaceKind.of(level);
      if (kind != null && kind != PlaceKind.REGION) {
        return kind;
      }
    } catch (IllegalArgumentException unknown) {
      // told below, with all other words that are no level
    }
    throw row.fault(
        "\""
            + level
            + "\" is no level; write province or 1, district or 2, town, village, crossing,"
            + " valley, road or facility");
  }

  private static List<Figure> figures(Row row, int year) throws BadFile {
    long people = Cells.people(row, row.get("population"));
    return people < 0
        ? List.of()
        : List.of(
            new Figure(people, Cells.year(row, year, row.get("pop_year")), row.get("pop_source")));
  }
}
