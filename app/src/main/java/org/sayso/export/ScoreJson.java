package org.sayso.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sayso.atlas.PartJson;
import org.sayso.backtest.Score;
import org.sayso.backtest.Score.Bin;
import org.sayso.backtest.Score.Found;

/** How right forecasts were, one JSON object a line. */
public final class ScoreJson {

  private ScoreJson() {}

  /** Writes a line for each; leaves the writer open. */
  public static void write(Writer out, List<Score> scores) throws IOException {
    JsonLines.write(out, scores, ScoreJson::score);
  }

  private static void score(JsonGenerator json, Score score) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", score.name());
    json.writeNumberField("placeDays", score.days());
    json.writeNumberField("accuracy", score.accuracy());
    json.writeNumberField("brier", score.brier());
    json.writeNumberField("calibrationError", score.calibrationError());
    PartJson.list(json, "bins", score.bins(), ScoreJson::bin);
    json.writeFieldName("captures");
    found(json, score.captures());
    json.writeFieldName("recaptures");
    found(json, score.recaptures());
    json.writeEndObject();
  }

  private static void bin(JsonGenerator json, Bin bin) throws IOException {
    json.writeStartObject();
    json.writeNumberField("count", bin.count());
    json.writeNumberField("chance", bin.chance());
    json.writeNumberField("came", bin.came());
    json.writeEndObject();
  }

  private static void found(JsonGenerator json, Found found) throws IOException {
    json.writeStartObject();
    json.writeNumberField("changes", found.changes());
    json.writeNumberField("found", found.found());
    json.writeNumberField("recall", found.recall());
    json.writeNumberField("dayError", found.dayError());
    json.writeEndObject();
  }
}
