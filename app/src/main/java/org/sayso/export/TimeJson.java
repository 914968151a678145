package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.sayso.dating.TimeMarks.Mark;

/**
 * The times of a report as a list of objects: {@code begin} and {@code end} in UTF-16 code units of
 * the stored text, {@code text}, and {@code type} and {@code value} as TIMEX3 writes them.
 */
final class TimeJson {

  private TimeJson() {}

  static void write(JsonGenerator json, List<Mark> times) throws IOException {
    json.writeArrayFieldStart("times");
    for (Mark each : times) {
      json.writeStartObject();
      json.writeNumberField("begin", each.span().begin());
      json.writeNumberField("end", each.span().end());
      json.writeStringField("text", each.text());
      json.writeStringField("type", each.time().type().name());
      json.writeStringField("value", each.time().value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
