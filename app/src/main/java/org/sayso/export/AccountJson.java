package org.sayso.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.sayso.atlas.PartJson;
import org.sayso.testimony.Credit.Factor;
import org.sayso.timeline.Account;
import org.sayso.timeline.Account.Line;
import org.sayso.timeline.Account.Weight;

/**
 * The arithmetic of a day as one JSON object, with every digit, so that anybody can work out the
 * result again by the rule that {@link Account} states.
 */
public final class AccountJson {

  private AccountJson() {}

  /** Writes the object and a line end; leaves the writer open. */
  public static void write(Writer out, Account account) throws IOException {
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("place", account.place());
      json.writeStringField("day", account.day().toString());
      json.writeFieldName("states");
      PartJson.array(json, account.states(), JsonGenerator::writeString);
      numbers(json, "start", account.start());
      json.writeFieldName("before");
      PartJson.array(json, account.before(), AccountJson::line);
      numbers(json, "known", account.known());
      json.writeFieldName("after");
      PartJson.array(json, account.after(), AccountJson::line);
      numbers(json, "result", account.result());
      json.writeEndObject();
    }
    out.write("\n");
  }

  private static void line(JsonGenerator json, Line line) throws IOException {
    json.writeStartObject();
    json.writeStringField("day", line.day().toString());
    PartJson.flag(json, "silence", line.silence());
    json.writeFieldName("moves");
    PartJson.array(json, line.moves(), AccountJson::row);
    PartJson.list(json, "weights", line.weights(), AccountJson::weight);
    numbers(json, "chances", line.chances());
    json.writeEndObject();
  }

  private static void weight(JsonGenerator json, Weight weight) throws IOException {
    json.writeStartObject();
    json.writeStringField("claim", weight.claim());
    json.writeStringField("state", weight.state());
    json.writeNumberField("truth", weight.credit().truth());
    PartJson.list(json, "factors", weight.credit().factors(), AccountJson::factor);
    json.writeNumberField("full", weight.credit().weight());
    json.writeNumberField("counted", weight.counted());
    json.writeNumberField("share", weight.share());
    json.writeNumberField("weight", weight.weight());
    json.writeStringField("reason", weight.credit().reason());
    json.writeEndObject();
  }

  private static void factor(JsonGenerator json, Factor factor) throws IOException {
    json.writeStartObject();
    PartJson.string(json, "why", factor.why().isEmpty() ? null : factor.why());
    json.writeNumberField("times", factor.times());
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, String name, List<Double> numbers)
      throws IOException {
    json.writeFieldName(name);
    row(json, numbers);
  }

  private static void row(JsonGenerator json, List<Double> numbers) throws IOException {
    PartJson.array(json, numbers, JsonGenerator::writeNumber);
  }
}
