package org.sayso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.sayso.explain.Tally;

/**
 * A tally as one JSON object: {@code day}, {@code districts}, {@code disputed}, {@code unclear},
 * {@code quoted}.
 */
public final class TallyJson {

  private TallyJson() {}

  /** Writes the object and a line end; leaves the writer open. */
  public static void write(Writer out, Tally tally) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("day", tally.day().toString());
      json.writeObjectFieldStart("districts");
      for (Map.Entry<String, Integer> each : tally.districts().entrySet()) {
        json.writeNumberField(each.getKey(), each.getValue());
      }
      json.writeEndObject();
      json.writeNumberField("disputed", tally.disputed());
      json.writeNumberField("unclear", tally.unclear());
      json.writeArrayFieldStart("quoted");
      for (Tally.Quoted quoted : tally.quoted()) {
        ClaimJson.write(json, quoted.claim());
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    out.write("\n");
  }
}
