package org.sayso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.sayso.atlas.PartJson;
import org.sayso.census.Sum;
import org.sayso.explain.Tally;
import org.sayso.explain.TallyCheck;

/**
 * A tally as one JSON object: {@code day}, {@code districts}, {@code disputed}, {@code unclear},
 * {@code quoted}, {@code checks}.
 */
public final class TallyJson {

  private TallyJson() {}

  /** Writes the object and a line end; leaves the writer open. */
  public static void write(Writer out, Tally tally, List<TallyCheck> checks) throws IOException {
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
      json.writeFieldName("checks");
      PartJson.array(json, checks, TallyJson::check);
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void check(JsonGenerator json, TallyCheck check) throws IOException {
    json.writeStartObject();
    json.writeStringField("claim", check.count().claim());
    json.writeStringField("state", check.count().state());
    PartJson.string(json, "scheme", check.scheme() == null ? null : check.scheme().id());
    Sum sum = check.sum();
    if (sum != null) {
      json.writeNumberField("parts", sum.low());
      json.writeNumberField("whole", sum.whole());
      json.writeBooleanField("over", sum.over());
      json.writeNumberField("missing", sum.missing());
    }
    if (check.scheme() != null && !check.numberOnly()) {
      json.writeNumberField("expected", check.expected());
      json.writeNumberField("heard", check.heard());
    }
    json.writeEndObject();
  }
}
