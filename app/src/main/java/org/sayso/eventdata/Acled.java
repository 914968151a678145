package org.sayso.eventdata;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.event.Deed;
import org.sayso.event.Side;
import org.sayso.event.Telling;
import org.sayso.event.Toll;
import org.sayso.explain.Chains;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.report.Report;
import org.sayso.sheet.Sheet;
import org.sayso.sheet.Where;

/**
 * Events in the columns of ACLED, with columns of our own behind them: our ids, the days, low, best
 * and high numbers of dead, how many tell of it independently, and warnings.
 */
public final class Acled {

  private static final long WEEK = 7;
  private static final long MONTH = 31;

  private final Incident incident;
  private final AcledType type;

  private Acled(Incident incident, AcledType type) {
    this.incident = incident;
    this.type = type;
  }

  /**
   * The row of an event, or null where ACLED would have none: no type, too vague a place or day.
   */
  public static @Nullable Acled of(Incident incident) {
    PlaceKind kind = incident.where().kind();
    boolean vague =
        kind == PlaceKind.COUNTRY
            || kind == PlaceKind.REGION
            || incident.event().days().count() > MONTH;
    boolean nobody =
        incident.event().one().party() == null && incident.event().other().party() == null;
    AcledType type = vague || nobody ? null : AcledType.of(incident);
    return type == null ? null : new Acled(incident, type);
  }

  /** The columns. */
  public static Sheet<Acled> sheet() {
    Sheet<Acled> sheet = new Sheet<>();
    what(sheet);
    who(sheet);
    where(sheet);
    told(sheet);
    return sheet
        .text("sayso_event", row -> row.incident.event().id())
        .text("sayso_claims", row -> row.incident.claims())
        .text("sayso_denied_by", row -> row.deniers())
        .text("sayso_reports", row -> Incident.list(row.incident.reports().map(Report::id)))
        .whole("sayso_origins", row -> (long) row.incident.event().origins())
        .day("sayso_from", row -> row.from())
        .day("sayso_to", row -> row.incident.event().days().to())
        .whole("sayso_fatalities_low", row -> row.dead(Toll.Range::low))
        .whole("sayso_fatalities_best", row -> row.dead(Toll.Range::best))
        .whole("sayso_fatalities_high", row -> row.dead(Toll.Range::high))
        .text("sayso_warning", row -> Incident.list(row.warnings().stream()));
  }

  private static void what(Sheet<Acled> sheet) {
    sheet
        .text("event_id_cnty", Acled::id)
        .day("event_date", Acled::day)
        .whole("year", row -> (long) row.day().getYear())
        .whole("time_precision", Acled::timePrecision)
        .text("disorder_type", row -> row.type.disorder())
        .text("event_type", row -> row.type.event())
        .text("sub_event_type", row -> row.type.sub());
  }

  private static void who(Sheet<Acled> sheet) {
    sheet
        .text("actor1", row -> row.incident.name(row.one()))
        .text("assoc_actor_1", row -> row.incident.others(row.one()))
        .whole("inter1", row -> row.inter(row.one()))
        .text("actor2", row -> row.incident.name(row.other()))
        .text("assoc_actor_2", row -> row.incident.others(row.other()))
        .whole("inter2", row -> row.inter(row.other()))
        .whole("interaction", Acled::interaction)
        .text(
            "civilian_targeting",
            row -> Incident.isCivilian(row.other()) ? "Civilian targeting" : null);
  }

  private static void where(Sheet<Acled> sheet) {
    sheet
        .whole("iso", row -> Countries.number(row.place().countryCode()))
        .empty("region")
        .text("country", row -> row.place().country())
        .text("admin1", row -> row.place().admin1())
        .text("admin2", row -> row.place().admin2())
        .empty("admin3")
        .text("location", row -> row.place().name())
        .real("latitude", row -> row.place().lat())
        .real("longitude", row -> row.place().lon())
        .whole("geo_precision", Acled::geoPrecision);
  }

  private static void told(Sheet<Acled> sheet) {
    sheet
        .text("source", row -> row.incident.publishers())
        .empty("source_scale")
        .text("notes", row -> row.incident.notes())
        .whole("fatalities", Acled::fatalities)
        .empty("tags")
        .whole("timestamp", Acled::timestamp);
  }

  AcledType type() {
    return type;
  }

  Incident incident() {
    return incident;
  }

  private Where place() {
    return incident.where();
  }

  /** Whom ACLED would name first: of those who only leave nobody has won. */
  private Side one() {
    return incident.event().deed() == Deed.LEAVING ? Side.UNKNOWN : incident.event().one();
  }

  private Side other() {
    return incident.event().deed() == Deed.LEAVING
        ? incident.event().one()
        : incident.event().other();
  }

  private String id() {
    return Objects.requireNonNullElse(Countries.three(place().countryCode()), "")
        + incident.event().number();
  }

  LocalDate day() {
    return incident.day();
  }

  private @Nullable LocalDate from() {
    return incident.event().days().printed() ? incident.event().days().from() : null;
  }

  /** 1 the day is told, 2 the week, or only that it is news; 3 the month. */
  private long timePrecision() {
    long days = incident.event().days().count();
    return days == 1 ? 1 : days <= WEEK ? 2 : 3;
  }

  private @Nullable Long inter(Side side) {
    PartyKind kind = incident.kind(side);
    if (kind == null) {
      return null;
    }
    return switch (kind) {
      case STATE -> 1L;
      case REBELS -> 2L;
      case MILITIA -> 3L;
      case CIVILIANS -> 7L;
      case FOREIGN -> 8L;
    };
  }

  /**
   * The two numbers joined, the smaller first; of somebody who acts alone with a zero, but a fight
   * has two sides, also where one is not named.
   */
  private @Nullable Long interaction() {
    Long first = inter(one());
    Long second = inter(other());
    if (first != null && second != null) {
      return Math.min(first, second) * 10 + Math.max(first, second);
    }
    boolean alone = other().party() == null && type.event().equals(AcledType.STRATEGIC);
    return first != null && alone ? Long.valueOf(first * 10) : null;
  }

  /** 1 a named spot, 2 a district or near a spot, 3 a province; null where it has no point. */
  private @Nullable Long geoPrecision() {
    PlaceKind kind = place().kind();
    if (place().lat() == null) {
      return null;
    }
    if (place().near() || kind == null) {
      return 2L;
    }
    return switch (kind) {
      case TOWN, VILLAGE, CROSSING, FACILITY -> 1L;
      case DISTRICT, VALLEY, ROAD -> 2L;
      case PROVINCE, REGION, COUNTRY -> 3L;
    };
  }

  /**
   * The lowest number that anybody gives; none where deaths are told and not counted. Zero says
   * what it says in ACLED: that no report tells of deaths.
   */
  @Nullable Long fatalities() {
    Long least = dead(Toll.Range::least);
    if (least != null) {
      return least;
    }
    return incident.event().toll().uncounted() ? null : Long.valueOf(0);
  }

  private @Nullable Long dead(ToLongFunction<Toll.Range> which) {
    Toll.Range total = incident.event().toll().total();
    return total == null ? null : Long.valueOf(which.applyAsLong(total));
  }

  private @Nullable Long timestamp() {
    LocalDate last = incident.lastPublished();
    return last == null ? null : Long.valueOf(last.atStartOfDay(ZoneOffset.UTC).toEpochSecond());
  }

  private @Nullable String deniers() {
    return Incident.list(
        incident.event().denials().stream().map(Telling::claim).map(Chains::named));
  }

  /** Why columns are empty or rest on more than the claims say. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>(type.warnings());
    if (!incident.event().days().printed()) {
      warnings.add("no report prints the first day; the last day it can have been is given");
    }
    if (incident.event().toll().uncounted()) {
      warnings.add("deaths are told without a number");
    }
    if (place().lat() == null) {
      warnings.add("the place is in no gazetteer");
    } else if (place().kind() == PlaceKind.PROVINCE) {
      warnings.add("the point is a point in the province, not its capital");
    }
    Stream.of(one(), other())
        .filter(side -> side.party() != null && inter(side) == null)
        .forEach(side -> warnings.add("not known what " + side.party() + " is on the day"));
    if (!incident.event().denials().isEmpty()) {
      warnings.add("denied");
    }
    return warnings.stream().distinct().toList();
  }
}
