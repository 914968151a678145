package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.api.ShownClaims.Shown;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Explainer;
import org.sayso.explain.Explanation;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Explanation.Side;
import org.sayso.export.AccountJson;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.review.Decision;
import org.sayso.review.Verdict;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Account;

/** Why a place is said to be held as it is, down to the words of the reports. */
final class WhyJson {

  private final LiveAtlas atlas;
  private final Atlas slice;
  private final Place place;
  private final Standpoint from;
  private final LocalDate day;
  private final ShownClaims shown;

  WhyJson(LiveAtlas atlas, Atlas slice, Place place, Standpoint from, LocalDate day) {
    this.atlas = atlas;
    this.slice = slice;
    this.place = place;
    this.from = from;
    this.day = day;
    this.shown = new ShownClaims(atlas, slice);
  }

  /** Sends it. */
  void send(Context context) throws IOException {
    Explanation why = new Explainer(slice, atlas.file().discretion()).explain(place, day);
    @Nullable Account account = atlas.account(slice, place, from, day);
    StringWriter arithmetic = new StringWriter();
    if (account != null) {
      AccountJson.write(arithmetic, account);
    }
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("place", place.id());
          json.writeStringField("name", place.name());
          json.writeStringField("day", day.toString());
          Answer.text(json, "known", from.known());
          Answer.text(json, "according", from.party());
          if (why.holding() != null) {
            json.writeFieldName("holding");
            PlaceRoutes.holding(json, why.holding());
          }
          json.writeArrayFieldStart("sides");
          for (Side side : why.sides()) {
            side(json, side);
          }
          json.writeEndArray();
          reviewed(json, why);
          if (account != null) {
            json.writeFieldName("arithmetic");
            json.writeRawValue(arithmetic.toString());
          }
          json.writeEndObject();
        });
  }

  private void side(JsonGenerator json, Side side) throws IOException {
    json.writeStartObject();
    json.writeStringField("party", side.party());
    json.writeNumberField("probability", Answer.rounded(side.probability()));
    grounds(json, "for", side.grounds(Direction.FOR));
    grounds(json, "against", side.grounds(Direction.AGAINST));
    json.writeEndObject();
  }

  private void grounds(JsonGenerator json, String name, List<Ground> grounds) throws IOException {
    json.writeArrayFieldStart(name);
    for (Ground ground : grounds) {
      json.writeStartObject();
      json.writeNumberField("weight", Answer.rounded(ground.support().weight()));
      json.writeStringField("reason", ground.support().reason());
      json.writeStringField("origin", ground.support().origin());
      json.writeBooleanField("counted", ground.support().counted());
      Shown claim = shown.of(ground.claim().id());
      if (claim != null) {
        json.writeFieldName("claim");
        ClaimRoutes.write(json, claim);
      }
      if (!ground.copies().isEmpty()) {
        grounds(json, "copies", ground.copies());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reviewed(JsonGenerator json, Explanation why) throws IOException {
    json.writeArrayFieldStart("reviewed");
    for (Explanation.Reviewed one : why.reviewed()) {
      json.writeStartObject();
      json.writeStringField("claim", one.read().id());
      json.writeStringField("quote", one.quote());
      json.writeArrayFieldStart("verdicts");
      for (Verdict verdict : one.verdicts()) {
        json.writeStartObject();
        json.writeStringField("question", verdict.question().about());
        Answer.cell(json, "agreed", verdict.agreed());
        json.writeArrayFieldStart("answers");
        for (Decision answer : verdict.answers().values()) {
          json.writeStartObject();
          json.writeStringField("by", answer.by());
          json.writeStringField("day", answer.day().toString());
          json.writeStringField("answer", answer.answer(verdict.question()));
          json.writeStringField("note", answer.note());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
