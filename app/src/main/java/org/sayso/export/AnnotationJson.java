package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.sayso.attribution.Attributed;
import org.sayso.dating.TimeMarks.Mark;
import org.sayso.gazetteer.Place;
import org.sayso.geoparse.Toponym;
import org.sayso.report.Report;
import org.sayso.report.Span;

/**
 * What is marked in a report as one object: {@code report}, {@code file}, {@code attributions},
 * each with lists of {@code [begin, end]}, its {@code times}, and {@code places}, each with {@code
 * begin}, {@code end}, {@code text}, {@code use}, {@code id}, {@code lat}, {@code lon} and {@code
 * confidence}; all offsets in UTF-16 code units of the stored text.
 */
public final class AnnotationJson {

  private AnnotationJson() {}

  /**
   * A report with what is laid to whom in it, and the times and places that it names.
   *
   * @param report the report
   * @param attributions in the order of the text
   * @param times in the order of the text
   * @param places in the order of the text
   */
  public record Annotated(
      Report report, List<Attributed> attributions, List<Mark> times, List<Toponym> places) {

    /** Copies the lists. */
    public Annotated {
      attributions = List.copyOf(attributions);
      times = List.copyOf(times);
      places = List.copyOf(places);
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
    json.writeArrayFieldStart("places");
    for (Toponym toponym : annotated.places()) {
      write(json, toponym);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Toponym toponym) throws IOException {
    json.writeStartObject();
    json.writeNumberField("begin", toponym.span().begin());
    json.writeNumberField("end", toponym.span().end());
    json.writeStringField("text", toponym.text());
    json.writeStringField("use", toponym.use().code());
    Place place = toponym.place();
    Place inside = toponym.inside();
    if (place != null) {
      json.writeStringField("id", place.id());
      json.writeStringField("kind", place.kind().code());
      path(json, "path", place);
      json.writeNumberField("lat", place.lat());
      json.writeNumberField("lon", place.lon());
      if (place.radiusKm() != null) {
        json.writeNumberField("radiusKm", place.radiusKm());
      }
    } else if (inside != null) {
      path(json, "inside", inside);
    }
    json.writeNumberField("confidence", toponym.confidence());
    json.writeEndObject();
  }

  private static void path(JsonGenerator json, String name, Place place) throws IOException {
    json.writeArrayFieldStart(name);
    for (String area : place.path()) {
      json.writeString(area);
    }
    json.writeEndArray();
  }

  private static void ranges(JsonGenerator json, String name, List<Span> spans) throws IOException {
    json.writeArrayFieldStart(name);
    for (Span span : spans) {
      json.writeArray(new int[] {span.begin(), span.end()}, 0, 2);
    }
    json.writeEndArray();
  }
}
