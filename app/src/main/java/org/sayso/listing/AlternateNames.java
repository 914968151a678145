package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;
import org.sayso.listing.Listed.Name;

/**
 * GeoNames' table of further names, alternateNamesV2: those of places that the pack has from
 * GeoNames. Links, codes and names of former times are left out.
 */
final class AlternateNames implements Layout {

  private static final Set<String> NO_LANGUAGE =
      Set.of("link", "wkdt", "post", "iata", "icao", "faac", "unlc", "abbr", "tcid", "phon");

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("alternatenameid", "geonameid", "isolanguage");
  }

  @Override
  public Terms terms() {
    return new Terms(
        "GeoNames alternate names", "GeoNames (https://www.geonames.org)", "CC BY 4.0");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      String language = row.get("isolanguage");
      boolean former = row.get("ishistoric").equals("1");
      if (!row.get("geonameid").matches("\\d+")) {
        throw row.fault("has no GeoNames id in its second column; fetch the file again");
      }
      if (!former && !NO_LANGUAGE.contains(language)) {
        List<Name> names = new Cells.Names(row).add(row.get("alternate name"), language).list();
        places.add(
            new Listed.Builder(row, PlaceKind.VILLAGE)
                .codes(List.of(new Code(GeoNamesDump.IDS, row.get("geonameid"))))
                .names(names)
                .otherwise(Listed.Otherwise.DROP)
                .build());
      }
    }
    return places;
  }
}
