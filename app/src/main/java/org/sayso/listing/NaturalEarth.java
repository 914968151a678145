package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;

/**
 * Natural Earth's states and provinces, which carry the codes that other schemes give the same
 * areas.
 */
final class NaturalEarth implements Layout {

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("adm1_code", "iso_a2", "name");
  }

  @Override
  public Terms terms() {
    return new Terms(
        "Natural Earth", "Natural Earth (https://www.naturalearthdata.com)", "public domain");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      Cells.Names names = new Cells.Names(row);
      names.add(row.get("name"), "").add(row.get("name_en"), "en");
      names.addAll(row.get("name_alt"), "\\|", "").add(row.get("name_local"), "");
      if (!names.list().isEmpty()) {
        places.add(
            new Listed.Builder(row, PlaceKind.PROVINCE)
                .country(row.first(List.of("iso_a2", "adm0_a3")))
                .codes(codes(row))
                .names(names.list())
                .point(Cells.point(row, row.get("latitude"), row.get("longitude")))
                .shaped()
                .build());
      }
    }
    return places;
  }

  private static List<Code> codes(Row row) {
    List<Code> codes = new ArrayList<>();
    if (row.get("adm1_code").matches("[A-Z0-9]{3}-\\w+")) {
      codes.add(new Code("naturalearth", row.get("adm1_code")));
    }
    if (row.get("gn_a1_code").matches("[A-Z]{2}\\.\\w+")) {
      codes.add(new Code(GeoNamesDump.AREAS, row.get("gn_a1_code")));
    }
    if (row.get("iso_3166_2").matches("[A-Z]{2}-\\w+")) {
      codes.add(new Code("iso-3166-2", row.get("iso_3166_2")));
    }
    return codes;
  }
}
