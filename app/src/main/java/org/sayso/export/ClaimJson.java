package org.sayso.export;

import static org.sayso.atlas.PartJson.all;
import static org.sayso.atlas.PartJson.flag;
import static org.sayso.atlas.PartJson.list;
import static org.sayso.atlas.PartJson.number;
import static org.sayso.atlas.PartJson.numberOrNull;
import static org.sayso.atlas.PartJson.string;
import static org.sayso.atlas.PartJson.strings;
import static org.sayso.atlas.PartJson.text;
import static org.sayso.atlas.PartJson.textOrNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.PartJson;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.time.DayRange;

/** A claim as a line of {@code claims.jsonl} (codebook, section 8). */
public final class ClaimJson {

  private ClaimJson() {}

  /** Writes a claim as one object, its fields in the codebook's order. */
  public static void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    json.writeStringField("report", claim.report());
    json.writeStringField("kind", claim.kind().code());
    json.writeStringField("action", claim.action());
    json.writeStringField("standing", claim.standing().code());
    flag(json, "background", claim.background());
    flag(json, "cumulative", claim.cumulative());
    PartJson.part(json, "actor", claim.actor(), PartJson::party);
    PartJson.part(json, "target", claim.target(), PartJson::party);
    PartJson.part(json, "place", claim.place(), ClaimJson::place);
    if (claim.fought() != null) {
      json.writeBooleanField("fought", claim.fought());
    }
    string(json, "extent", claim.part() ? "part" : null);
    PartJson.part(json, "to", claim.to(), ClaimJson::place);
    string(json, "content", claim.content());
    PartJson.part(json, "quantity", claim.quantity(), PartJson::quantity);
    PartJson.part(json, "when", claim.when(), ClaimJson::when);
    list(json, "sources", claim.sources(), PartJson::source);
    list(json, "hedges", claim.hedges(), JsonGenerator::writeString);
    list(json, "noComment", claim.noComment(), JsonGenerator::writeString);
    PartJson.part(json, "evidence", claim.evidence(), PartJson::evidence);
    list(json, "also", claim.also(), PartJson::evidence);
    number(json, "confidence", claim.confidence());
    json.writeEndObject();
  }

  /**
   * Reads a claim back. The line does not say by which rule it was coded, nor the parent of a
   * place: these come back empty and null.
   *
   * @throws IllegalArgumentException where a field is missing or has no such value
   */
  public static Claim read(JsonNode node) {
    return new Claim(
        text(node, "id"),
        text(node, "report"),
        Kind.of(text(node, "kind")),
        text(node, "action"),
        Standing.of(text(node, "standing")),
        node.path("background").asBoolean(),
        node.path("cumulative").asBoolean(),
        readPart(node, "actor", PartJson::party),
        readPart(node, "target", PartJson::party),
        readPart(node, "place", ClaimJson::place),
        node.has("fought") ? Boolean.valueOf(node.path("fought").asBoolean()) : null,
        node.path("extent").asText("").equals("part"),
        readPart(node, "to", ClaimJson::place),
        textOrNull(node, "content"),
        readPart(node, "quantity", PartJson::quantity),
        when(node.path("when")),
        all(node.path("sources"), PartJson::source),
        strings(node.path("hedges")),
        strings(node.path("noComment")),
        PartJson.evidence(node.path("evidence")),
        all(node.path("also"), PartJson::evidence),
        Objects.requireNonNullElse(numberOrNull(node, "confidence"), 1.0),
        "");
  }

  private static <T> @Nullable T readPart(
      JsonNode node, String name, Function<JsonNode, T> reader) {
    return node.has(name) ? reader.apply(node.path(name)) : null;
  }

  private static void place(JsonGenerator json, PlaceRef ref) throws IOException {
    Place place = ref.place();
    json.writeStartObject();
    json.writeStringField("text", ref.text());
    if (place != null) {
      json.writeStringField("id", place.id());
      json.writeStringField("kind", place.kind().code());
    }
    list(json, "path", place == null ? ref.path() : place.path(), JsonGenerator::writeString);
    Vicinity about = ref.vicinity();
    Double radius = place == null ? null : place.radiusKm();
    number(
        json,
        "lat",
        place != null ? Double.valueOf(place.lat()) : about == null ? null : about.lat());
    number(
        json,
        "lon",
        place != null ? Double.valueOf(place.lon()) : about == null ? null : about.lon());
    number(json, "confidence", ref.confidence());
    number(json, "radiusKm", about == null ? radius : Double.valueOf(about.radiusKm()));
    json.writeEndObject();
  }

  private static PlaceRef place(JsonNode node) {
    String name = text(node, "text");
    String id = textOrNull(node, "id");
    List<String> path = strings(node.path("path"));
    Place place = id == null ? null : place(id, name, path, node);
    double confidence = Objects.requireNonNullElse(numberOrNull(node, "confidence"), 1.0);
    Vicinity about = place == null && node.has("lat") ? vicinity(node) : null;
    return new PlaceRef(name, place, path, confidence, about);
  }

  private static Vicinity vicinity(JsonNode node) {
    return new Vicinity(
        node.path("lat").doubleValue(),
        node.path("lon").doubleValue(),
        node.path("radiusKm").doubleValue());
  }

  private static Place place(String id, String printed, List<String> path, JsonNode node) {
    return new Place(
        id,
        path.isEmpty() ? printed : path.get(path.size() - 1),
        PlaceKind.of(text(node, "kind")),
        null,
        path,
        node.path("lat").doubleValue(),
        node.path("lon").doubleValue(),
        numberOrNull(node, "radiusKm"));
  }

  private static void when(JsonGenerator json, When when) throws IOException {
    json.writeStartObject();
    day(json, "from", when.days().from());
    day(json, "to", when.days().to());
    string(json, "text", when.text());
    json.writeEndObject();
  }

  private static void day(JsonGenerator json, String name, @Nullable LocalDate day)
      throws IOException {
    json.writeStringField(name, day == null ? null : day.toString());
  }

  private static When when(JsonNode node) {
    return new When(new DayRange(day(node, "from"), day(node, "to")), textOrNull(node, "text"));
  }

  private static @Nullable LocalDate day(JsonNode node, String name) {
    String day = textOrNull(node, name);
    return day == null ? null : LocalDate.parse(day);
  }
}
