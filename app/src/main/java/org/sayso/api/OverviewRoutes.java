package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sayso.explain.Tally;
import org.sayso.explain.Turn;
import org.sayso.export.TallyJson;
import org.sayso.live.Changes;
import org.sayso.live.Counting;
import org.sayso.live.LiveAtlas;
import org.sayso.live.RecentChanges;
import org.sayso.query.Hit;
import org.sayso.query.Paging;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;

/** {@code /api/tallies}, {@code /api/search} and {@code /api/diff}: looks at the whole atlas. */
final class OverviewRoutes implements RouteGroup {

  private static final int FINDS = 20;
  private static final int MOST_FINDS = 100;
  private static final int MOST_CHANGES = 200;
  private static final int LONGEST_QUESTION = 200;

  private final LiveAtlas atlas;
  private final RecentChanges recent;

  OverviewRoutes(LiveAtlas atlas, RecentChanges recent) {
    this.atlas = atlas;
    this.recent = recent;
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/tallies", this::tallies);
    routes.get("/api/search", this::search);
    routes.get("/api/diff", this::diff);
  }

  private void tallies(Context context) throws IOException {
    Asked asked = new Asked(context, "day", "f");
    asked.format("json");
    LocalDate asking = asked.day("day");
    Tally tally = new Counting(atlas).on(asking == null ? atlas.newest() : asking);
    StringWriter text = new StringWriter();
    TallyJson.write(text, tally, List.of());
    context.contentType(Answer.JSON).result(text.toString());
  }

  private void search(Context context) {
    Asked asked = new Asked(context, "q", "limit", "f");
    asked.format("json");
    String words = asked.word("q");
    if (words == null || words.length() > LONGEST_QUESTION) {
      throw Problem.badRequest(
          "\"q\" must hold the words to look for, " + LONGEST_QUESTION + " characters at most.");
    }
    int limit = (int) Math.min(MOST_FINDS, asked.number("limit", FINDS, 1));
    List<Hit> hits = atlas.file().search(words, limit);
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("q", words);
          json.writeArrayFieldStart("hits");
          for (Hit hit : hits) {
            hit(json, hit);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void hit(JsonGenerator json, Hit hit) throws IOException {
    json.writeStartObject();
    json.writeStringField("sort", hit.sort().name().toLowerCase(java.util.Locale.ROOT));
    json.writeStringField("id", hit.id());
    json.writeStringField("title", hit.title());
    json.writeStringField("context", hit.context());
    json.writeArrayFieldStart("snippet");
    for (Hit.Part part : hit.snippet()) {
      json.writeStartObject();
      json.writeStringField("text", part.text());
      json.writeBooleanField("found", part.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void diff(Context context) {
    Asked asked = new Asked(context, "since", "day", "limit", "offset", "f");
    asked.format("json");
    LocalDate since = asked.day("since");
    if (since == null) {
      throw Problem.badRequest("Name a day in \"since\": what was reported after it?");
    }
    LocalDate asking = asked.day("day");
    LocalDate day = asking == null ? atlas.newest() : asking;
    int limit = (int) Math.min(MOST_CHANGES, asked.number("limit", RecentChanges.PLACES, 1));
    Changes changes =
        recent.of(
            new Changes.Question(since, null, day),
            new Paging(asked.number("offset", 0, 0), limit));
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("since", since.toString());
          json.writeStringField("day", day.toString());
          json.writeNumberField("spokenOf", changes.spokenOf());
          json.writeArrayFieldStart("changes");
          for (Turn turn : changes.turns()) {
            turn(json, turn);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static void turn(JsonGenerator json, Turn turn) throws IOException {
    json.writeStartObject();
    json.writeStringField("place", turn.place().id());
    json.writeStringField("name", turn.place().name());
    json.writeNumberField("size", Answer.rounded(turn.size()));
    chances(json, "before", turn.before());
    chances(json, "after", turn.after());
    json.writeArrayFieldStart("claims");
    for (String claim : turn.fresh()) {
      json.writeString(claim);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void chances(JsonGenerator json, String name, SortedMap<String, Double> chances)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Double> each : chances.entrySet()) {
      json.writeNumberField(each.getKey(), Answer.rounded(each.getValue()));
    }
    json.writeEndObject();
  }
}
