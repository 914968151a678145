package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Name;

/**
 * A country dump of GeoNames: its areas of the first two levels, populated places, valleys and
 * customs posts. Its numbers of people are left out, since they have no year.
 */
final class GeoNamesDump implements Layout {

  static final String AREAS = "geonames";
  static final String IDS = "geonames-id";
  private static final String FEATURE = "feature code";
  private static final long VILLAGE_BELOW = 10_000;
  private static final Set<String> GONE =
      Set.of("PPLH", "PPLQ", "PPLW", "PPLCH", "PPLX", "PPLF", "PPLR", "PPLS");

  /** What an alternate name must look like; the list also holds codes and links. */
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} '`’‘ʿʾ-]{2,}");

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("geonameid", FEATURE, "admin2 code");
  }

  @Override
  public Terms terms() {
    return new Terms("GeoNames", "GeoNames (https://www.geonames.org)", "CC BY 4.0");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      PlaceKind kind = kind(row);
      if (kind != null) {
        places.add(place(row, kind));
      }
    }
    return places;
  }

  private static @Nullable PlaceKind kind(Row row) throws BadFile {
    String code = row.get(FEATURE);
    return switch (code) {
      case "ADM1" -> PlaceKind.PROVINCE;
      case "ADM2" -> PlaceKind.DISTRICT;
      case "PCLI", "PCL" -> PlaceKind.COUNTRY;
      case "VAL", "VALS" -> PlaceKind.VALLEY;
      case "CSTM" -> PlaceKind.CROSSING;
      default ->
          row.get("feature class").equals("P") && !GONE.contains(code)
              ? settlement(row, code)
              : null;
    };
  }

  private static PlaceKind settlement(Row row, String code) throws BadFile {
    boolean town = code.startsWith("PPLA") || code.equals("PPLC");
    return town || Cells.people(row, row.get("population")) >= VILLAGE_BELOW
        ? PlaceKind.TOWN
        : PlaceKind.VILLAGE;
  }

  private static Listed place(Row row, PlaceKind kind) throws BadFile {
    String country = row.get("country code");
    Code first = new Code(AREAS, country + "." + row.get("admin1 code"));
    Code second = new Code(AREAS, first.code() + "." + row.get("admin2 code"));
    Code id = new Code(IDS, row.get("geonameid"));
    return new Listed.Builder(row, kind)
        .country(country)
        .codes(
            switch (kind) {
              case COUNTRY -> List.of(new Code(AREAS, country), id);
              case PROVINCE -> List.of(first, id);
              case DISTRICT -> second.code().endsWith(".") ? List.of(id) : List.of(second, id);
              default -> List.of(id);
            })
        .within(
            switch (kind) {
              case COUNTRY -> List.of();
              case PROVINCE -> List.of(new Code(AREAS, country));
              case DISTRICT -> List.of(first);
              default -> List.of(second, first, new Code(AREAS, country));
            },
            "")
        .names(names(row))
        .point(Cells.point(row, row.get("latitude"), row.get("longitude")))
        .role(role(row.get(FEATURE)))
        .build();
  }

  private static List<Name> names(Row row) throws BadFile {
    Cells.Names names = new Cells.Names(row);
    names.add(row.get("asciiname"), "").add(row.get("name"), "");
    for (String each : row.get("alternatenames").split(",", -1)) {
      if (WORDS.matcher(each.strip()).matches() && !each.strip().matches("\\p{Lu}{3}")) {
        names.add(each, "");
      }
    }
    return names.list();
  }

  private static String role(String code) {
    return switch (code) {
      case "PPLC" -> "capital";
      case "PPLA" -> "province-seat";
      case "PPLA2" -> "district-seat";
      default -> "";
    };
  }
}
