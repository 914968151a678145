package org.sayso.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes answers as JSON. */
final class Answer {

  /** The media type of plain JSON. */
  static final String JSON = "application/json";

  /** The media type of GeoJSON. */
  static final String GEO_JSON = "application/geo+json";

  /** The media type of one JSON value a line. */
  static final String LINES = "application/x-ndjson";

  private static final JsonFactory FACTORY = new JsonFactory();

  private Answer() {}

  /** What is to be written. */
  interface Body {
    /** Writes it. */
    void to(JsonGenerator json) throws IOException;
  }

  /** Answers with a body of a media type. */
  static void send(Context context, String type, Body body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      body.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory always takes what is written", e);
    }
    context.contentType(type).result(bytes.toByteArray());
  }

  /** Writes a field unless it is null. */
  static void text(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    if (value != null) {
      json.writeStringField(name, value.toString());
    }
  }

  /** Writes a field, null included, as tables need it. */
  static void cell(JsonGenerator json, String name, @Nullable Object value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeString(value.toString());
    }
  }

  /** Writes a link to another address. */
  static void link(JsonGenerator json, String relation, String type, String address, String title)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("href", address);
    json.writeStringField("rel", relation);
    json.writeStringField("type", type);
    json.writeStringField("title", title);
    json.writeEndObject();
  }

  /** A number with as many digits as are worth reading. */
  static double rounded(double number) {
    return Math.round(number * 10_000) / 10_000.0;
  }
}
