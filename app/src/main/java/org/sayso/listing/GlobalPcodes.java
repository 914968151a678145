package org.sayso.listing;

import java.util.ArrayList;
import java.util.List;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Row;
import org.sayso.geofile.Sheet;
import org.sayso.listing.Listed.Code;

/** The Humanitarian Data Exchange's table of the p-codes of all countries. */
final class GlobalPcodes implements Layout {

  @Override
  public boolean fits(Sheet sheet) {
    return sheet.has("location", "admin level", "p-code", "name", "parent p-code");
  }

  @Override
  public Terms terms() {
    return new Terms("HDX p-codes", "OCHA Humanitarian Data Exchange, global p-codes", "");
  }

  @Override
  public List<Listed> read(Sheet sheet, int year) throws BadFile {
    List<Listed> places = new ArrayList<>();
    for (Row row : sheet.rows()) {
      String level = row.get("admin level");
      if (!level.matches("[0-9]") || row.get("p-code").isEmpty()) {
        throw row.fault("has no p-code, or a level that is no digit; fetch the file again");
      }
      PlaceKind kind = Cells.level(Integer.parseInt(level));
      if (kind != null) {
        places.add(
            new Listed.Builder(row, kind)
                .country(row.get("location"))
                .codes(List.of(new Code(CodAb.PCODE, row.get("p-code"))))
                .names(Cells.names(row, "name"))
                .within(List.of(new Code(CodAb.PCODE, row.get("parent p-code"))), "")
                .since(row.get("valid from date"))
                .build());
      }
    }
    return places;
  }
}
