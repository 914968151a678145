package org.sayso.score;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sayso.pack.Kind;
import org.sayso.score.CodedClaim.Pool;

/**
 * A comparison of two codings as one JSON object: {@code reports}, {@code core}, {@code other} and
 * {@code background} with their figures and fields, {@code kinds}, {@code missed}, {@code false}.
 */
public final class ClaimScoreJson {

  private ClaimScoreJson() {}

  /** Writes the object and a line end; leaves the writer open. */
  public static void write(Writer out, ClaimScore score) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("reports", score.reports());
      pool(json, score, "core", Pool.CORE);
      pool(json, score, "other", Pool.OTHER);
      pool(json, score, "background", Pool.BACKGROUND);
      json.writeObjectFieldStart("kinds");
      for (Kind kind : Kind.values()) {
        json.writeObjectFieldStart(kind.code());
        figures(json, score.figures(kind));
        json.writeEndObject();
      }
      json.writeEndObject();
      list(json, "missed", score.missed());
      list(json, "false", score.wrong());
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void pool(JsonGenerator json, ClaimScore score, String name, Pool of)
      throws IOException {
    json.writeObjectFieldStart(name);
    figures(json, score.figures(of));
    json.writeObjectFieldStart("fields");
    for (Field field : Field.values()) {
      Figures figures = score.field(field, of);
      json.writeObjectFieldStart(field.label());
      json.writeNumberField("right", figures.matched());
      json.writeNumberField("of", figures.gold());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void figures(JsonGenerator json, Figures figures) throws IOException {
    json.writeNumberField("gold", figures.gold());
    json.writeNumberField("given", figures.given());
    json.writeNumberField("matched", figures.matched());
    json.writeNumberField("precision", figures.precision());
    json.writeNumberField("recall", figures.recall());
    json.writeNumberField("f1", figures.f1());
  }

  private static void list(JsonGenerator json, String name, List<CodedClaim> claims)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (CodedClaim claim : claims) {
      json.writeStartObject();
      json.writeStringField("report", claim.report());
      json.writeStringField("line", claim.line());
      json.writeStringField("claim", claim.shown());
      json.writeBooleanField("background", claim.background());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
