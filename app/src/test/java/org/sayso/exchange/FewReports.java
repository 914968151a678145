package org.sayso.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.BaseMap;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.ContentId;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.review.Reviews;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * An atlas made by hand of a few short reports, each of one claim, for exports to be read against:
 * what a report says is its only sentence.
 */
final class FewReports {

  static final LocalDate JULY = LocalDate.of(2021, 7, 9);
  static final LocalDate AUGUST = LocalDate.of(2021, 8, 20);

  static final Place LAND = place("gn:AF", "Afghanistan", PlaceKind.COUNTRY, null);
  static final Place PROVINCE = place("gn:AF.11", "Herat", PlaceKind.PROVINCE, LAND);
  static final Place DISTRICT = place("gn:AF.11.2008", "Kohsan", PlaceKind.DISTRICT, PROVINCE);
  static final Place CROSSING = place("af:islam-qala", "Islam Qala", PlaceKind.CROSSING, DISTRICT);

  /** The outline of the district. */
  static final String SQUARE =
      "{\"type\":\"Polygon\",\"coordinates\":[[[61,34],[62,34],[62,35],[61,35],[61,34]]]}";

  private final List<Report> reports = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Timeline> timelines = new ArrayList<>();

  static Place place(String id, String name, PlaceKind kind, @Nullable Place parent) {
    List<String> path = new ArrayList<>(parent == null ? List.of() : parent.path());
    path.add(name);
    return new Place(id, name, kind, parent == null ? null : parent.id(), path, 34.65, 61.05, null);
  }

  static Source speaker(String name, SourceKind kind, @Nullable String party) {
    return new Source(name, null, kind, party, false, null, false, List.of());
  }

  /** What one report tells. */
  final class Told {
    private final Kind kind;
    private final String action;
    private final String words;
    private Standing standing = Standing.ASSERTED;
    private @Nullable String actor;
    private @Nullable String target;
    private PlaceRef place = new PlaceRef(DISTRICT.name(), DISTRICT, DISTRICT.path(), 0.9);
    private DayRange days = DayRange.on(JULY);
    private LocalDate published = JULY;
    private String publisher = "Wire A";
    private @Nullable Boolean fought;
    private @Nullable Quantity quantity;
    private Source speaker = Source.publisher("Wire A");

    private Told(Kind kind, String action, String words) {
      this.kind = kind;
      this.action = action;
      this.words = words;
    }

    Told as(Standing other) {
      standing = other;
      return this;
    }

    Told by(@Nullable String party) {
      actor = party;
      return this;
    }

    Told on(@Nullable String party) {
      target = party;
      return this;
    }

    Told at(Place other) {
      place = new PlaceRef(other.name(), other, other.path(), 0.9);
      return this;
    }

    Told at(String unknown) {
      place = new PlaceRef(unknown, null, List.of("Afghanistan"), 0);
      return this;
    }

    Told when(@Nullable LocalDate from, @Nullable LocalDate to) {
      days = new DayRange(from, to);
      published = to == null ? published : to;
      return this;
    }

    Told fought(boolean fight) {
      fought = fight;
      return this;
    }

    Told count(@Nullable Double value, @Nullable Double low, String text) {
      quantity = new Quantity(value, low, null, "people", null, null, text);
      return this;
    }

    Told says(Source source) {
      speaker = source;
      return this;
    }

    Told in(String outlet) {
      publisher = outlet;
      return this;
    }

    /** Adds the report. */
    Claim add() {
      String file = "report-" + (reports.size() + 1) + ".txt";
      Report report = Report.of(file, publisher, null, published, PublishedFrom.GIVEN, words);
      boolean outlet = speaker.kind() == SourceKind.OUTLET;
      List<Source> chain =
          outlet
              ? List.of(Source.publisher(publisher))
              : List.of(speaker, Source.publisher(publisher));
      Claim claim =
          new Claim(
              ContentId.of("c", report.id(), kind.code(), action, words),
              report.id(),
              kind,
              action,
              standing,
              false,
              false,
              party(actor),
              party(target),
              place,
              fought,
              false,
              null,
              null,
              quantity,
              new When(days, null),
              chain,
              List.of(),
              List.of(),
              new Evidence(new Span(0, words.length()), words),
              List.of(),
              0.9,
              "by hand");
      reports.add(report);
      claims.add(claim);
      return claim;
    }
  }

  private static @Nullable PartyRef party(@Nullable String id) {
    return id == null ? null : new PartyRef(id, id, List.of());
  }

  /** A report that tells this in these words. */
  Told told(Kind kind, String action, String words) {
    return new Told(kind, action, words);
  }

  /** Says that a party is thought to hold a place, on the word of a claim. */
  void held(Place place, LocalDate from, LocalDate to, Map<String, Double> chances, Claim because) {
    held(place, from, to, chances, because, 1.25);
  }

  /** The same where so much of the claim's weight is left. */
  void held(
      Place place,
      LocalDate from,
      LocalDate to,
      Map<String, Double> chances,
      Claim because,
      double left) {
    Holding holding =
        new Holding(
            from,
            to,
            new TreeMap<>(chances),
            0,
            1 - chances.values().stream().mapToDouble(Double::doubleValue).sum(),
            from,
            List.of(
                new Support(
                    because.id(),
                    String.valueOf(because.actor() == null ? "" : because.actor().party()),
                    Direction.FOR,
                    left,
                    "o-1",
                    true,
                    "said by a side of its own gain")));
    List<Holding> before =
        timelines.stream()
            .filter(line -> line.place().equals(place.id()))
            .flatMap(line -> line.holdings().stream())
            .toList();
    timelines.removeIf(line -> line.place().equals(place.id()));
    List<Holding> all = new ArrayList<>(before);
    all.add(holding);
    timelines.add(new Timeline(place.id(), all));
  }

  Atlas atlas() {
    List<Report> sorted = new ArrayList<>(reports);
    sorted.sort((one, other) -> one.id().compareTo(other.id()));
    return new Atlas(
        List.of("afghanistan"),
        sorted,
        claims,
        List.of(),
        List.of(LAND, PROVINCE, DISTRICT, CROSSING),
        Learnings.NONE,
        Reviews.NONE,
        timelines);
  }

  /** The ground: the district as a square, and colours for two sides. */
  static BaseMap ground() {
    return new BaseMap(
        "Afghanistan",
        List.of(new BaseMap.Area(DISTRICT, SQUARE, true)),
        List.of(),
        List.of(
            new BaseMap.Side("taliban", "Taliban", "#d55e00"),
            new BaseMap.Side("afghan-government", "Afghan government", "#0072b2")),
        List.of("Outlines made for this test"));
  }

  /** Writes the atlas into a folder. */
  Path file(Path folder) throws IOException {
    Path file = folder.resolve("few.atlas");
    AtlasFile.write(file, atlas(), ground());
    return file;
  }
}
