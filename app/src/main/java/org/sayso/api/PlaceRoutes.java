package org.sayso.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.gazetteer.Place;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.serve.Problem;
import org.sayso.serve.RouteGroup;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** {@code /api/places/ID} and its timeline, {@code /api/why}. */
final class PlaceRoutes implements RouteGroup {

  private final LiveAtlas atlas;
  private final Site site;
  private final Names names;

  PlaceRoutes(LiveAtlas atlas, Site site) {
    this.atlas = atlas;
    this.site = site;
    this.names = new Names(atlas);
  }

  @Override
  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/api/places/{id}", this::place);
    routes.get("/api/places/{id}/timeline", this::timeline);
    routes.get("/api/why", this::why);
  }

  private void place(Context context) {
    new Asked(context, "f").format("json");
    Place place = known(context);
    String self = site.root(context) + "/places/" + Site.encoded(place.id());
    Optional<Holding> now =
        atlas.timeline(place.id()).stream()
            .flatMap(line -> line.holdings().stream())
            .filter(holding -> holding.covers(atlas.newest()))
            .findFirst();
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("id", place.id());
          PlaceLayer.properties(json, place);
          json.writeNumberField("lat", place.lat());
          json.writeNumberField("lon", place.lon());
          if (now.isPresent()) {
            json.writeStringField("day", atlas.newest().toString());
            json.writeFieldName("holding");
            holding(json, now.get());
          }
          json.writeArrayFieldStart("links");
          Answer.link(json, "self", Answer.JSON, self, place.name());
          Answer.link(json, "timeline", Answer.JSON, self + "/timeline", "Who held it when");
          String encoded = Site.encoded(place.id());
          String why = site.root(context) + "/why?place=" + encoded;
          Answer.link(json, "why", Answer.JSON, why, "Why it is shown so");
          String claims = site.root(context) + "/claims?place=" + encoded;
          Answer.link(json, "claims", Answer.JSON, claims, "Claims on it");
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void timeline(Context context) {
    Asked asked = new Asked(context, "known", "according", "f");
    asked.format("json");
    Place place = known(context);
    Standpoint from = standpoint(asked);
    List<Timeline> lines =
        from.whole()
            ? atlas.timeline(place.id()).stream().toList()
            : atlas.place(place.id(), from, atlas.newest()).timelines();
    Answer.send(
        context,
        Answer.JSON,
        json -> {
          json.writeStartObject();
          json.writeStringField("place", place.id());
          json.writeStringField("name", place.name());
          Answer.text(json, "known", from.known());
          Answer.text(json, "according", from.party());
          json.writeArrayFieldStart("holdings");
          for (Timeline line : lines) {
            for (Holding holding : line.holdings()) {
              holding(json, holding);
            }
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private void why(Context context) throws IOException {
    Asked asked = new Asked(context, "place", "day", "known", "according", "f");
    asked.format("json");
    Standpoint from = standpoint(asked);
    Place place = names.place(asked.word("place"));
    LocalDate day = day(asked.day("day"), from);
    Atlas slice = atlas.place(place.id(), from, day);
    new WhyJson(atlas, slice, place, from, day).send(context);
  }

  /** The day asked for, else that of the standpoint, else the newest. */
  private LocalDate day(@Nullable LocalDate asked, Standpoint from) {
    LocalDate newest = from.known() == null ? atlas.newest() : from.known();
    LocalDate day = asked == null ? newest : asked;
    if (day.isAfter(atlas.until().plusYears(1))) {
      throw Problem.badRequest("\"day\" lies too far behind the last report.");
    }
    return day;
  }

  private static Standpoint standpoint(Asked asked) {
    return new Standpoint(asked.day("known"), asked.word("according"));
  }

  private Place known(Context context) {
    return atlas
        .placeOf(context.pathParam("id"))
        .orElseThrow(() -> Problem.notFound("The atlas has no place of this id."));
  }

  /** Writes who is said to hold a place over some days. */
  static void holding(JsonGenerator json, Holding holding) throws IOException {
    json.writeStartObject();
    json.writeStringField("from", holding.from().toString());
    json.writeStringField("to", holding.to().toString());
    Answer.cell(json, "holder", holding.leader());
    json.writeObjectFieldStart("chances");
    for (Map.Entry<String, Double> each : holding.probabilities().entrySet()) {
      json.writeNumberField(each.getKey(), Answer.rounded(each.getValue()));
    }
    json.writeEndObject();
    json.writeNumberField("contested", Answer.rounded(holding.contested()));
    json.writeNumberField("unknown", Answer.rounded(holding.unknown()));
    Answer.text(json, "lastNews", holding.lastNews());
    json.writeEndObject();
  }
}
