package org.sayso.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeSet;
import org.sayso.event.PartyKinds;
import org.sayso.sheet.ParquetSheet;
import org.sayso.sheet.Sheet;

/** Holdings as GeoParquet 1.1: the columns of the table, and the shape of the place. */
final class GeoParquet {

  private static final String COLUMN = "geometry";

  private final ObjectMapper json = new ObjectMapper();
  private final Ground ground;
  private final ParquetSheet<HoldingRow> rows;
  private final TreeSet<String> types = new TreeSet<>();
  private final double[] box = {
    Double.POSITIVE_INFINITY,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.NEGATIVE_INFINITY
  };

  GeoParquet(Ground ground, PartyKinds kinds, OutputStream out) throws IOException {
    this.ground = ground;
    Sheet<HoldingRow> sheet =
        HoldingSheet.of(kinds)
            .flag("approximate", row -> ground.outline(row).approximate())
            .bytes(COLUMN, this::shape);
    this.rows = new ParquetSheet<>(sheet, out);
  }

  void write(HoldingRow row) throws IOException {
    rows.row(row);
  }

  void finish() throws IOException {
    ObjectNode column = json.createObjectNode().put("encoding", "WKB");
    types.forEach(column.putArray("geometry_types")::add);
    if (!types.isEmpty()) {
      ArrayNode around = column.putArray("bbox");
      for (double side : box) {
        around.add(side);
      }
    }
    ObjectNode geo = json.createObjectNode().put("version", "1.1.0").put("primary_column", COLUMN);
    geo.putObject("columns").set(COLUMN, column);
    rows.finish(Map.of("geo", geo.toString()));
  }

  private byte[] shape(HoldingRow row) {
    try {
      Wkb.Shape shape = Wkb.of(json.readTree(ground.outline(row).geometry()));
      types.add(shape.type());
      for (int side = 0; side < 2; side++) {
        box[side] = Math.min(box[side], shape.box()[side]);
        box[side + 2] = Math.max(box[side + 2], shape.box()[side + 2]);
      }
      return shape.bytes();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an outline is no JSON: " + row.place().id(), e);
    }
  }
}
