package org.sayso.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.event.PartyKinds;
import org.sayso.parquet.Column;
import org.sayso.sheet.Sheet;

/**
 * Holdings as GeoJSON (RFC 7946): a feature for each run of days, with {@code start} and {@code
 * end}; where nothing has ended it, {@code end} is null.
 */
final class GeoJson {

  private final JsonGenerator json;
  private final Ground ground;
  private final Sheet<HoldingRow> sheet;

  GeoJson(Ground ground, PartyKinds kinds, Writer out) throws IOException {
    this.ground = ground;
    this.sheet =
        HoldingSheet.of(kinds).flag("approximate", row -> ground.outline(row).approximate());
    this.json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeStringField("name", "holdings");
    json.writeArrayFieldStart("attribution");
    for (String line : ground.attribution()) {
      json.writeString(line);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("features");
  }

  void write(HoldingRow row) throws IOException {
    json.writeRaw('\n');
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    json.writeStringField("id", row.place().id() + "@" + row.holding().from());
    json.writeObjectFieldStart("properties");
    List<Column> columns = sheet.columns();
    List<@Nullable Object> values = sheet.row(row);
    for (int i = 0; i < columns.size(); i++) {
      value(columns.get(i).name(), values.get(i));
    }
    json.writeEndObject();
    json.writeFieldName("geometry");
    json.writeRawValue(ground.outline(row).geometry());
    json.writeEndObject();
  }

  private void value(String name, @Nullable Object value) throws IOException {
    if (value instanceof Double number) {
      json.writeNumberField(name, number);
    } else if (value instanceof Long number) {
      json.writeNumberField(name, number);
    } else if (value instanceof Boolean flag) {
      json.writeBooleanField(name, flag);
    } else if (value instanceof LocalDate day) {
      json.writeStringField(name, day.toString());
    } else {
      json.writeStringField(name, (String) value);
    }
  }

  void finish() throws IOException {
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
  }
}
