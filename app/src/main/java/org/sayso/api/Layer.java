package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.query.Box;
import org.sayso.query.Paging;

/** A collection of features, things with a place on earth, as OGC API Features has it. */
interface Layer {

  /** Its name in addresses. */
  String id();

  /** What it is called. */
  String title();

  /** What is in it, in a sentence. */
  String description();

  /** Some of its features. */
  Stretch items(@Nullable Box box, Span days, Paging paging);

  /** The feature of an id, or null where there is none. */
  @Nullable Feature item(String id);

  /**
   * A stretch of the features that were asked for.
   *
   * @param total how many there are in all
   */
  record Stretch(List<Feature> features, long total) {

    /** Copies the list. */
    public Stretch {
      features = List.copyOf(features);
    }
  }

  /**
   * One feature.
   *
   * @param id its id within the layer
   * @param geometry writes a GeoJSON geometry, or null
   * @param properties writes the fields
   */
  record Feature(String id, Answer.Body geometry, Answer.Body properties) {

    /**
     * Writes it.
     *
     * @param links writes what else belongs into the object, or nothing
     */
    void write(JsonGenerator json, Answer.Body links) throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "Feature");
      json.writeStringField("id", id);
      json.writeFieldName("geometry");
      geometry.to(json);
      json.writeObjectFieldStart("properties");
      properties.to(json);
      json.writeEndObject();
      links.to(json);
      json.writeEndObject();
    }
  }

  /** A point as a GeoJSON geometry. */
  static Answer.Body point(double lon, double lat) {
    return json -> {
      json.writeStartObject();
      json.writeStringField("type", "Point");
      json.writeArrayFieldStart("coordinates");
      json.writeNumber(lon);
      json.writeNumber(lat);
      json.writeEndArray();
      json.writeEndObject();
    };
  }
}
