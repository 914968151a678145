package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Name;

/**
 * OpenStreetMap's administrative boundaries, settlements, valleys and border posts, exported as
 * GeoJSON with a tag a property.
 *
 * <p>Which {@code admin_level} is the first differs from country to country: it is that of the
 * areas with a code of ISO 3166-2, else 4; the second is the next that the file holds.
 */
final class OsmAreas implements Layout {

  private static final String LEVEL = "admin_level";
  private static final int USUAL = 4;
  private static final int DEEPEST = 12;

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("name") && (sheet.has(LEVEL) || sheet.has("place"));
  }

  @Override
  public Terms terms() {
    return new Terms(
        "OpenStreetMap", "OpenStreetMap contributors (https://www.openstreetmap.org)", "ODbL 1.0");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    int first =
        sheet.rows().stream()
            .filter(r -> !r.get("iso3166-2").isEmpty() && level(r) > 2)
            .mapToInt(OsmAreas::level)
            .min()
            .orElse(USUAL);
    int second =
        sheet.rows().stream().mapToInt(OsmAreas::level).filter(l -> l > first).min().orElse(-1);
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      PlaceKind kind = kind(row, first, second);
      List<Name> names = names(row);
      if (kind != null && !names.isEmpty() && row.shape() != null) {
        places.add(place(row, kind, names));
      }
    }
    return places;
  }

  private static int level(Row row) {
    String level = row.get(LEVEL);
    boolean area = row.shape() != null && row.shape().getDimension() == 2;
    int number = area && level.matches("\\d{1,2}") ? Integer.parseInt(level) : -1;
    return number > DEEPEST ? -1 : number;
  }

  private static @Nullable PlaceKind kind(Row row, int first, int second) {
    int level = level(row);
    if (level > 0) {
      return level == first ? PlaceKind.PROVINCE : level == second ? PlaceKind.DISTRICT : null;
    }
    if (row.get("barrier").equals("border_control")) {
      return PlaceKind.CROSSING;
    }
    if (row.get("natural").equals("valley")) {
      return PlaceKind.VALLEY;
    }
    return switch (row.get("place")) {
      case "city", "town" -> PlaceKind.TOWN;
      case "village", "hamlet" -> PlaceKind.VILLAGE;
      default -> null;
    };
  }

  private static Listed place(Row row, PlaceKind kind, List<Name> names) {
    String id = row.first(List.of("@id", "osm_id", "id"));
    String iso = row.get("iso3166-2");
    List<Code> codes = new ArrayList<>();
    if (!id.isEmpty()) {
      codes.add(new Code("osm", id));
    }
    if (kind == PlaceKind.PROVINCE && !iso.isEmpty()) {
      codes.add(new Code("iso-3166-2", iso));
    }
    return new Listed.Builder(row, kind)
        .country(iso.length() > 2 ? iso.substring(0, 2) : "")
        .codes(codes)
        .names(names)
        .shaped()
        .build();
  }

  private static List<Name> names(Row row) throws BadFile {
    Cells.Names names = new Cells.Names(row);
    names.add(row.get("name:en"), "en").add(row.get("name"), "").add(row.get("int_name"), "");
    for (String column : row.fields().keySet()) {
      if (column.matches("name:[a-z]{2,3}")) {
        names.add(row.get(column), column.substring("name:".length()));
      }
    }
    return names.addAll(row.get("alt_name"), ";", "").list();
  }
}
