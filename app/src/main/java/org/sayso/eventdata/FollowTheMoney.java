package org.sayso.eventdata;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.event.Days;
import org.sayso.event.Event;
import org.sayso.event.PartyKinds;
import org.sayso.report.ContentId;
import org.sayso.report.Report;

/**
 * Events as entities of FollowTheMoney, a line each, for Aleph: an {@code Event} with those
 * involved, and once each an {@code Organization} for a party.
 */
public final class FollowTheMoney {

  private final JsonGenerator json;
  private final Set<String> parties = new HashSet<>();

  /** Writes to a generator that puts each object on a line. */
  public FollowTheMoney(JsonGenerator json) {
    this.json = json;
  }

  /** Writes an event, and before it the parties that were not yet written. */
  public void write(Incident incident) throws IOException {
    Event event = incident.event();
    Set<String> involved = new LinkedHashSet<>(event.one().all());
    involved.addAll(event.other().all());
    involved.removeIf(PartyKinds.CIVILIANS::equals);
    for (String party : involved) {
      if (parties.add(party)) {
        party(incident, party);
      }
    }
    json.writeStartObject();
    json.writeStringField("id", event.id());
    json.writeStringField("schema", "Event");
    json.writeObjectFieldStart("properties");
    one("name", incident.headline() + ", " + said(event.days()));
    days(event.days());
    one("location", incident.where().name());
    String country = incident.where().countryCode();
    one("country", country == null ? null : country.toLowerCase(Locale.ROOT));
    all("involved", involved.stream().map(FollowTheMoney::id).toList());
    one("summary", incident.notes());
    all("publisher", reports(incident, Report::publisher));
    all("sourceUrl", reports(incident, FollowTheMoney::address));
    one("keywords", event.deed().name().toLowerCase(Locale.ROOT));
    one("recordId", event.id());
    one("notes", "Sayso claims: " + incident.claims());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void party(Incident incident, String party) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id(party));
    json.writeStringField("schema", "Organization");
    json.writeObjectFieldStart("properties");
    one("name", incident.kinds().title(party));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void days(Days days) throws IOException {
    if (!days.printed()) {
      one("endDate", days.to().toString());
    } else if (days.count() == 1) {
      one("date", days.to().toString());
    } else {
      one("startDate", days.from().toString());
      one("endDate", days.to().toString());
    }
  }

  private static String said(Days days) {
    LocalDate to = days.to();
    return !days.printed()
        ? "by " + to
        : days.count() == 1 ? to.toString() : days.from() + " to " + to;
  }

  private interface Part {
    @Nullable String of(Report report);
  }

  private static List<String> reports(Incident incident, Part part) {
    return incident.reports().map(part::of).filter(Objects::nonNull).distinct().toList();
  }

  private static @Nullable String address(Report report) {
    return report.source().matches("https?://\\S+") ? report.source() : null;
  }

  private static String id(String party) {
    return ContentId.of("party", party);
  }

  private void one(String name, @Nullable String value) throws IOException {
    all(name, value == null ? List.of() : List.of(value));
  }

  private void all(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
  }
}
