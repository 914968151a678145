package org.sayso.eventdata;

import static org.sayso.atlas.PartJson.number;
import static org.sayso.atlas.PartJson.string;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.event.PartyKinds;
import org.sayso.explain.Chains;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.quantity.Quantity;
import org.sayso.report.Report;
import org.sayso.sheet.Areas;
import org.sayso.sheet.Where;

/**
 * Claims as records of PLOVER, a line each. A record is a claim and not an event, for it says by
 * {@code context} what was only denied, planned or thought possible.
 */
public final class Plover {

  private final JsonGenerator json;
  private final Areas areas;
  private final PartyKinds kinds;

  /** Writes to a generator that puts each object on a line. */
  public Plover(JsonGenerator json, Areas areas, PartyKinds kinds) {
    this.json = json;
    this.areas = areas;
    this.kinds = kinds;
  }

  /**
   * Writes a claim, if PLOVER has a code for it, somebody acts, and its day is known.
   *
   * @return whether it was written
   */
  public boolean write(Claim claim, Report report) throws IOException {
    LocalDate day = day(claim, report);
    Where where = claim.place() == null ? null : areas.of(claim.place());
    String country = where == null ? null : where.country();
    PloverCode code =
        day == null ? null : PloverCode.of(claim, party -> kinds.kind(party.party(), day, country));
    if (code == null || day == null) {
      return false;
    }
    json.writeStartObject();
    json.writeStringField("id", claim.id());
    days(claim, day);
    parties("actor", code.actors(), day, where);
    parties("recipient", code.recipients(), day, where);
    texts("event", List.of(code.event()));
    texts("mode", code.modes());
    texts("context", PloverCode.contexts(claim));
    location(claim.place(), where);
    size(claim);
    texts("event_text", List.of(claim.evidence().text()));
    place(claim);
    cite(report);
    json.writeStringField("coder", "sayso");
    json.writeStringField("comment", "on the word of " + Chains.named(claim));
    texts("sayso_claims", List.of(claim.id()));
    json.writeEndObject();
    return true;
  }

  private static @Nullable LocalDate day(Claim claim, Report report) {
    LocalDate from = claim.when().days().from();
    LocalDate to = claim.when().days().to();
    return from != null ? from : to != null ? to : report.published();
  }

  private void days(Claim claim, LocalDate day) throws IOException {
    LocalDate to = claim.when().days().to();
    json.writeStringField("date", day.toString());
    if (to != null && to.isAfter(day)) {
      json.writeStringField("enddate", to.toString());
    }
  }

  private void parties(String name, List<PartyRef> parties, LocalDate day, @Nullable Where where)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (PartyRef party : parties) {
      PartyKind kind = kinds.kind(party.party(), day, where == null ? null : where.country());
      json.writeStartObject();
      json.writeStringField("text", party.text());
      json.writeStringField("party", party.party());
      if (kind != null && kind != PartyKind.FOREIGN && where != null) {
        string(json, "country", Countries.three(where.countryCode()));
      }
      string(json, "sector", PloverCode.sector(kind));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void location(@Nullable PlaceRef ref, @Nullable Where where) throws IOException {
    if (ref == null || where == null) {
      return;
    }
    String id = where.id();
    json.writeObjectFieldStart("event_loc");
    json.writeStringField("text", ref.text());
    string(json, "name", where.id() == null ? null : where.name());
    if (id != null && id.matches("gn:\\d+")) {
      json.writeNumberField("geonameid", Long.parseLong(id.substring(3)));
    }
    number(json, "lat", where.lat());
    number(json, "lon", where.lon());
    string(json, "city", isCity(where.kind()) ? where.name() : null);
    string(json, "district", where.admin2());
    string(json, "province", where.admin1());
    string(json, "country", Countries.three(where.countryCode()));
    number(json, "resolution", resolution(where.kind()));
    json.writeEndObject();
  }

  private static boolean isCity(@Nullable PlaceKind kind) {
    return kind == PlaceKind.TOWN || kind == PlaceKind.VILLAGE;
  }

  /** From 5, finer than a town, to 1, a country. */
  private static @Nullable Double resolution(@Nullable PlaceKind kind) {
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case CROSSING, FACILITY -> 5.0;
      case TOWN, VILLAGE -> 4.0;
      case DISTRICT, VALLEY, ROAD -> 3.0;
      case PROVINCE, REGION -> 2.0;
      case COUNTRY -> 1.0;
    };
  }

  private void size(Claim claim) throws IOException {
    Quantity quantity = claim.quantity();
    String field = PloverCode.sizeOf(claim);
    if (quantity != null && field != null) {
      Double low = quantity.low();
      number(json, field, quantity.value() != null ? quantity.value() : low);
      json.writeStringField(field + "_text", quantity.text());
    }
  }

  private void place(Claim claim) throws IOException {
    json.writeArrayFieldStart("text_info");
    json.writeStartObject();
    json.writeNumberField("sequence", 0);
    json.writeNumberField("start", claim.evidence().span().begin());
    json.writeNumberField("end", claim.evidence().span().end());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void cite(Report report) throws IOException {
    json.writeObjectFieldStart("cite_info");
    string(json, "url", report.source().matches("https?://\\S+") ? report.source() : null);
    string(json, "title", report.title());
    string(json, "publication", report.publisher());
    string(json, "date", report.published() == null ? null : report.published().toString());
    json.writeStringField("language", report.language());
    json.writeStringField("report", report.id());
    json.writeEndObject();
  }

  private void texts(String name, List<String> texts) throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
