package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;

/** Boundaries of geoBoundaries, which name no area that theirs lie in. */
final class GeoBoundaries implements Layout {

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("shapename", "shapeid", "shapegroup");
  }

  @Override
  public Terms terms() {
    return new Terms("geoBoundaries", "geoBoundaries (https://www.geoboundaries.org)", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      String type = row.get("shapetype");
      if (!type.matches("ADM[0-9]")) {
        throw row.fault("its shapeType \"" + type + "\" is no level; write ADM1 or ADM2");
      }
      PlaceKind kind = Cells.level(type.charAt(type.length() - 1) - '0');
      if (kind != null) {
        places.add(
            new Listed.Builder(row, kind)
                .country(row.get("shapegroup"))
                .codes(List.of(new Code("geoboundaries", row.get("shapeid"))))
                .names(Cells.names(row, "shapename"))
                .shaped()
                .build());
      }
    }
    return places;
  }
}
