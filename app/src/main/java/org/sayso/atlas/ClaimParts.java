package org.sayso.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Vicinity;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.time.DayRange;

/**
 * The nested parts of a claim in one column, as it was read, in the codebook's words and order; the
 * other columns of its row serve to search and draw it.
 */
final class ClaimParts {

  private ClaimParts() {}

  /** The parts as one JSON object. */
  static String of(Claim claim) {
    return String.valueOf(Json.of(claim, ClaimParts::write));
  }

  private static void write(JsonGenerator json, Claim claim) throws IOException {
    json.writeStartObject();
    PartJson.part(json, "actor", claim.actor(), PartJson::party);
    PartJson.part(json, "target", claim.target(), PartJson::party);
    PartJson.part(json, "place", claim.place(), Json::place);
    PartJson.part(json, "to", claim.to(), Json::place);
    PartJson.string(json, "content", claim.content());
    PartJson.part(json, "quantity", claim.quantity(), PartJson::quantity);
    PartJson.string(json, "when", claim.when().text());
    PartJson.list(json, "sources", claim.sources(), PartJson::source);
    PartJson.list(json, "hedges", claim.hedges(), JsonGenerator::writeString);
    PartJson.list(json, "no_comment", claim.noComment(), JsonGenerator::writeString);
    PartJson.part(json, "evidence", claim.evidence(), PartJson::evidence);
    PartJson.list(json, "also", claim.also(), PartJson::evidence);
    json.writeEndObject();
  }

  /** The claim of a row. */
  static Claim read(Row row, Function<String, @Nullable Place> places) throws SQLException {
    JsonNode parts = Json.tree(row.text("parts"));
    PartyRef actor = part(parts, "actor", PartJson::party);
    PartyRef target = part(parts, "target", PartJson::party);
    PlaceRef place = part(parts, "place", node -> Json.place(node, places));
    PlaceRef to = part(parts, "to", node -> Json.place(node, places));
    Quantity quantity = part(parts, "quantity", PartJson::quantity);
    Evidence evidence = PartJson.evidence(parts.path("evidence"));
    return new Claim(
        row.text("id"),
        row.text("report"),
        Kind.of(row.text("kind")),
        row.text("action"),
        Standing.of(row.text("standing")),
        row.flag("background"),
        row.flag("cumulative"),
        actor,
        target,
        place,
        row.flagOrNull("fought"),
        row.flag("part"),
        to,
        PartJson.textOrNull(parts, "content"),
        quantity,
        new When(
            new DayRange(row.dayOrNull("start"), row.dayOrNull("end")),
            PartJson.textOrNull(parts, "when")),
        PartJson.all(parts.path("sources"), PartJson::source),
        PartJson.strings(parts.path("hedges")),
        PartJson.strings(parts.path("no_comment")),
        evidence,
        PartJson.all(parts.path("also"), PartJson::evidence),
        row.real("confidence"),
        row.text("rule"));
  }

  private static <T> @Nullable T part(JsonNode parts, String name, Function<JsonNode, T> reader) {
    return parts.has(name) ? reader.apply(parts.get(name)) : null;
  }

  /** Where a claim is drawn: at its place, or where the report puts it near one; else nowhere. */
  static @Nullable Vicinity point(Claim claim) {
    PlaceRef ref = claim.place();
    if (ref == null) {
      return null;
    }
    Place place = ref.place();
    return place == null ? ref.vicinity() : new Vicinity(place.lat(), place.lon(), 0);
  }
}
