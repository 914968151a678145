package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.sayso.attribution.Attributed;
import org.sayso.dating.TimeMarks.Mark;
import org.sayso.report.Report;
import org.sayso.report.Span;

/**
 * The attributions of a report as one object: {@code report}, {@code file} and {@code
 * attributions}, each with lists of {@code [begin, end]} in UTF-16 code units of the stored text;
 * and its {@code times}.
 */
public final class AttributionJson {

  private AttributionJson() {}

  /**
   * A report, what is laid to whom in it and what times it names.
   *
   * @param report the report
   * @param attributions in the order of the text
   * @param times in the order of the text
   */
  public record Annotated(Report report, List<Attributed> attributions, List<Mark> times) {

    /** Copies the lists. */
    public Annotated {
      attributions = List.copyOf(attributions);
      times = List.copyOf(times);
    }
  }

  /** Writes one report's line. */
  public static void write(JsonGenerator json, Annotated annotated) throws IOException {
    json.writeStartObject();
    json.writeStringField("report", annotated.report().id());
    json.writeStringField("file", annotated.report().source());
    json.writeArrayFieldStart("attributions");
    for (Attributed each : annotated.attributions()) {
      json.writeStartObject();
      ranges(json, "source", each.source());
      ranges(json, "cue", each.cue());
      ranges(json, "content", each.content());
      json.writeEndObject();
    }
    json.writeEndArray();
    TimeJson.write(json, annotated.times());
    json.writeEndObject();
  }

  private static void ranges(JsonGenerator json, String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeArray(new int[] {span.begin(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
