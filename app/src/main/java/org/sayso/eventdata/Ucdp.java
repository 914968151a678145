package org.sayso.eventdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.event.Days;
import org.sayso.event.Deed;
import org.sayso.event.Event;
import org.sayso.event.PartyKinds;
import org.sayso.event.Side;
import org.sayso.event.Toll;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.report.Report;
import org.sayso.sheet.Sheet;
import org.sayso.sheet.Where;

/**
 * Events with deaths in the columns of the UCDP Georeferenced Event Dataset, with columns of our
 * own behind them. What UCDP keeps registers of (conflicts, dyads, states) stays empty.
 */
public final class Ucdp {

  private static final double NEAR_KM = 25;

  private final Incident incident;

  private Ucdp(Incident incident) {
    this.incident = incident;
  }

  /** The row of an event, or null where nobody gives a number of dead above zero. */
  public static @Nullable Ucdp of(Incident incident) {
    Toll.Range total = incident.event().toll().total();
    return total == null || total.best() < 1 ? null : new Ucdp(incident);
  }

  /** The columns. */
  public static Sheet<Ucdp> sheet() {
    Sheet<Ucdp> sheet = new Sheet<>();
    sheet
        .whole("id", row -> row.event().number())
        .text("relid", row -> row.event().id())
        .whole("year", row -> (long) row.incident.day().getYear())
        .empty("active_year", "code_status")
        .whole("type_of_violence", Ucdp::typeOfViolence)
        .empty("conflict_dset_id", "conflict_new_id", "conflict_name")
        .empty("dyad_dset_id", "dyad_new_id", "dyad_name")
        .empty("side_a_dset_id", "side_a_new_id")
        .text("side_a", row -> row.incident.name(row.sideA()))
        .empty("side_b_dset_id", "side_b_new_id")
        .text("side_b", row -> row.incident.name(row.sideB()));
    sources(sheet);
    where(sheet);
    return numbers(sheet)
        .text("sayso_claims", row -> row.incident.claims())
        .whole("sayso_reports", row -> row.incident.reports().count())
        .text("sayso_warning", row -> Incident.list(row.warnings().stream()));
  }

  private static void sources(Sheet<Ucdp> sheet) {
    sheet
        .whole("number_of_sources", row -> (long) row.event().origins())
        .text("source_article", row -> Incident.list(row.reports().map(Ucdp::article)))
        .text("source_office", row -> row.incident.publishers())
        .text("source_date", row -> Incident.list(row.reports().map(Ucdp::published)))
        .text(
            "source_headline",
            row -> Incident.list(row.reports().map(Report::title).filter(Objects::nonNull)))
        .text("source_original", row -> row.incident.speakers());
  }

  private static void where(Sheet<Ucdp> sheet) {
    sheet
        .whole("where_prec", Ucdp::wherePrecision)
        .text("where_coordinates", row -> row.place().name())
        .text("where_description", Ucdp::description)
        .text("adm_1", row -> row.place().admin1())
        .text("adm_2", row -> row.place().admin2())
        .real("latitude", row -> row.place().lat())
        .real("longitude", row -> row.place().lon())
        .text("geom_wkt", Ucdp::point)
        .whole("priogrid_gid", Ucdp::gridCell)
        .text("country", row -> row.place().country())
        .empty("country_id", "region");
  }

  private static Sheet<Ucdp> numbers(Sheet<Ucdp> sheet) {
    return sheet
        .whole("event_clarity", row -> row.isSummary() ? 2L : 1L)
        .whole("date_prec", Ucdp::datePrecision)
        .day("date_start", Ucdp::start)
        .day("date_end", row -> row.event().days().to())
        .whole("deaths_a", row -> row.dead(row.sideA().all()))
        .whole("deaths_b", row -> row.dead(row.sideB().all()))
        .whole("deaths_civilians", row -> row.dead(Set.of(PartyKinds.CIVILIANS)))
        .whole("deaths_unknown", Ucdp::deadUnknown)
        .whole("best", row -> row.total(Toll.Range::best))
        .whole("high", row -> row.total(Toll.Range::high))
        .whole("low", row -> row.total(Toll.Range::low))
        .empty("gwnoa", "gwnob");
  }

  private Event event() {
    return incident.event();
  }

  private Where place() {
    return incident.where();
  }

  private Stream<Report> reports() {
    return event().told().map(telling -> telling.report()).distinct();
  }

  /** The state where one fights; else the side that acts. */
  private Side sideA() {
    return swapped() ? event().other() : event().one();
  }

  private Side sideB() {
    Side side = swapped() ? event().one() : event().other();
    return Incident.isCivilian(side) ? Side.UNKNOWN : side;
  }

  private boolean swapped() {
    return incident.kind(event().other()) == PartyKind.STATE
        && incident.kind(event().one()) != PartyKind.STATE;
  }

  /** 1 a state fights, 2 none does, 3 people without arms are the target; null where unknown. */
  private @Nullable Long typeOfViolence() {
    if (event().deed() == Deed.VIOLENCE || Incident.isCivilian(event().other())) {
      return event().one().party() == null ? null : Long.valueOf(3);
    }
    PartyKind one = incident.kind(event().one());
    PartyKind other = incident.kind(event().other());
    if (one == null || other == null) {
      return null;
    }
    if (isState(one) || isState(other)) {
      return 1L;
    }
    return one == PartyKind.REBELS && other == PartyKind.REBELS ? Long.valueOf(2) : null;
  }

  private static boolean isState(PartyKind kind) {
    return kind == PartyKind.STATE || kind == PartyKind.FOREIGN;
  }

  /** 1 a point, 2 near one, 3 a district, 4 a province, 5 something vaguer, 6 the country. */
  private @Nullable Long wherePrecision() {
    PlaceKind kind = place().kind();
    Double radius = place().radiusKm();
    if (place().lat() == null) {
      return null;
    }
    if (place().near() || kind == null) {
      return radius != null && radius > NEAR_KM ? 5L : 2L;
    }
    return switch (kind) {
      case TOWN, VILLAGE, CROSSING, FACILITY -> 1L;
      case DISTRICT -> 3L;
      case PROVINCE -> 4L;
      case REGION, VALLEY, ROAD -> 5L;
      case COUNTRY -> 6L;
    };
  }

  private String description() {
    String kind = place().kind() == null ? "place" : place().kind().code();
    String in =
        Stream.of(place().admin2(), place().admin1(), place().country())
            .filter(name -> name != null && !name.equals(place().name()))
            .collect(Collectors.joining(", "));
    return (place().near() ? "near " : "")
        + place().name()
        + " ("
        + kind
        + ")"
        + (in.isEmpty() ? "" : ", " + in);
  }

  private @Nullable String point() {
    return place().lat() == null
        ? null
        : String.format(Locale.ROOT, "POINT (%s %s)", place().lon(), place().lat());
  }

  /** PRIO-GRID's number: half-degree cells from the south-west corner, row by row, from 1. */
  private @Nullable Long gridCell() {
    Double lat = place().lat();
    Double lon = place().lon();
    if (lat == null || lon == null) {
      return null;
    }
    long row = (long) Math.min(Math.floor((lat + 90) * 2), 359);
    long column = (long) Math.min(Math.floor((lon + 180) * 2), 719);
    return row * 720 + column + 1;
  }

  /** Whether it sums up several events: told of a wide area or of more than a week. */
  private boolean isSummary() {
    PlaceKind kind = place().kind();
    return kind == PlaceKind.COUNTRY
        || kind == PlaceKind.REGION
        || event().days().printed() && event().days().count() > 7;
  }

  private @Nullable Long datePrecision() {
    Days days = event().days();
    if (!days.printed()) {
      return null;
    }
    long count = days.count();
    return count == 1 ? 1L : count < 7 ? 2L : count == 7 ? 3L : count <= 31 ? 4L : 5L;
  }

  private @Nullable LocalDate start() {
    return event().days().printed() ? event().days().from() : null;
  }

  private long dead(Set<String> parties) {
    return event().toll().dead().entrySet().stream()
        .filter(each -> parties.contains(each.getKey()))
        .mapToLong(each -> each.getValue().best())
        .sum();
  }

  private long deadUnknown() {
    return total(Toll.Range::best)
        - dead(sideA().all())
        - dead(sideB().all())
        - dead(Set.of(PartyKinds.CIVILIANS));
  }

  private long total(ToLongFunction<Toll.Range> which) {
    return which.applyAsLong(Objects.requireNonNull(event().toll().total()));
  }

  private static String article(Report report) {
    return Stream.of(
            report.publisher(),
            report.published() == null ? null : report.published().toString(),
            report.title() == null ? report.source() : report.title())
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  private static String published(Report report) {
    return report.published() == null ? "no day" : report.published().toString();
  }

  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (typeOfViolence() == null) {
      warnings.add("not known who fights whom");
    }
    if (!event().days().printed()) {
      warnings.add("no report prints the first day");
    }
    if (place().lat() == null) {
      warnings.add("the place is in no gazetteer");
    }
    if (event().toll().uncounted()) {
      warnings.add("further deaths are told without a number");
    }
    if (!event().denials().isEmpty()) {
      warnings.add("denied");
    }
    return warnings;
  }
}
