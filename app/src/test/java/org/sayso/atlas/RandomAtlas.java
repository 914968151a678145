package org.sayso.atlas;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Vicinity;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** An atlas of random records, the same for the same seed; for laws that hold of any atlas. */
public final class RandomAtlas {

  private static final List<String> WORDS =
      List.of("Karan", "the \"old\" town", "Šibīr", "O'Neil's", "line\nbreak", "😀", "a\tb", "ك");

  private final Random random;
  private final List<Place> places;

  private RandomAtlas(long seed) {
    random = new Random(seed);
    places = list(5, this::place);
  }

  /** The atlas of a seed. */
  public static Atlas of(long seed) {
    return new RandomAtlas(seed).atlas();
  }

  private Atlas atlas() {
    List<Report> reports = list(4, this::report);
    List<Claim> claims =
        list(12, i -> claim(i, pick(reports))).stream().sorted(AtlasRows.CLAIMS).toList();
    List<Refusal> refusals =
        list(3, i -> refusal(i, pick(reports))).stream().sorted(AtlasRows.REFUSALS).toList();
    List<Timeline> timelines = new ArrayList<>();
    for (Place place : places) {
      timelines.add(new Timeline(place.id(), list(random.nextInt(4), i -> holding(i, claims))));
    }
    return new Atlas(
        List.of("one", "two"),
        reports,
        claims,
        refusals,
        places,
        learnings(),
        reviews(),
        timelines);
  }

  private Reviews reviews() {
    return new Reviews(
        list(
            random.nextInt(4),
            i ->
                new Decision(
                    LocalDate.of(2021, 7, 1 + i),
                    "reviewer " + random.nextInt(2),
                    Decision.Act.REJECT,
                    "c-" + random.nextInt(5),
                    "",
                    "",
                    random.nextBoolean() ? "because" : "")));
  }

  private Learnings learnings() {
    return new Learnings(
        list(
            random.nextInt(3),
            i ->
                new Learnings.UpTo(
                    LocalDate.of(2021, 6, 1).plusDays(i),
                    list(1 + random.nextInt(3), j -> learned()))));
  }

  private Learned learned() {
    return new Learned(
        word(),
        random.nextDouble(),
        random.nextDouble(),
        random.nextDouble() * 50,
        random.nextBoolean());
  }

  private Place place(int i) {
    return new Place(
        "p:" + i,
        word(),
        pick(List.of(PlaceKind.values())),
        orNull(() -> "p:0"),
        list(random.nextInt(4), j -> word()),
        random.nextDouble() * 180 - 90,
        random.nextDouble() * 360 - 180,
        orNull(() -> random.nextDouble() * 50));
  }

  private Report report(int i) {
    LocalDate day = orNull(this::day);
    return new Report(
        "r-" + i,
        word(),
        orNull(this::word),
        orNull(this::word),
        day,
        day == null ? null : pick(List.of(PublishedFrom.values())),
        "en",
        word() + word(),
        list(random.nextInt(3), j -> "r-x" + j));
  }

  private Claim claim(int i, Report report) {
    Kind kind = pick(List.of(Kind.values()));
    LocalDate from = day();
    return new Claim(
        "c-" + i,
        report.id(),
        kind,
        pick(kind.actions()),
        pick(List.of(Standing.values())),
        random.nextBoolean(),
        random.nextBoolean(),
        orNull(this::party),
        orNull(this::party),
        orNull(this::placeRef),
        orNull(random::nextBoolean),
        random.nextBoolean(),
        orNull(this::placeRef),
        orNull(this::word),
        orNull(this::quantity),
        new When(
            new DayRange(orNull(() -> from), orNull(() -> from.plusDays(random.nextInt(9)))),
            orNull(this::word)),
        list(1 + random.nextInt(3), j -> source(2)),
        list(random.nextInt(3), j -> word()),
        list(random.nextInt(3), j -> word()),
        evidence(),
        list(random.nextInt(3), j -> evidence()),
        random.nextDouble(),
        word());
  }

  private Refusal refusal(int i, Report report) {
    return new Refusal(
        "f-" + i, report.id(), evidence(), pick(List.of(Refusal.Reason.values())), word());
  }

  private Holding holding(int i, List<Claim> claims) {
    TreeMap<String, Double> probabilities = new TreeMap<>();
    probabilities.put("one", random.nextDouble());
    probabilities.put("two", random.nextDouble() / 3);
    LocalDate from = LocalDate.of(2021, 6, 1).plusDays(10L * i);
    return new Holding(
        from,
        from.plusDays(9),
        probabilities,
        random.nextDouble(),
        random.nextDouble(),
        orNull(this::day),
        list(random.nextInt(4), j -> support(pick(claims))));
  }

  private Support support(Claim claim) {
    return new Support(
        claim.id(),
        pick(List.of("one", "two")),
        pick(List.of(Direction.values())),
        random.nextDouble() * 3,
        word(),
        random.nextBoolean(),
        word());
  }

  private PartyRef party() {
    return new PartyRef(
        word(), word(), list(random.nextInt(2), j -> new PartyRef(word(), word(), List.of())));
  }

  private PlaceRef placeRef() {
    Place place = orNull(() -> pick(places));
    return new PlaceRef(
        word(),
        place,
        list(random.nextInt(3), j -> word()),
        random.nextDouble(),
        place == null ? orNull(this::vicinity) : null);
  }

  private Vicinity vicinity() {
    return new Vicinity(random.nextInt(900) / 10.0, random.nextInt(1800) / 10.0, 50);
  }

  private Quantity quantity() {
    return new Quantity(
        orNull(() -> (double) random.nextInt(1000)),
        orNull(() -> random.nextInt(1000) / 10.0),
        orNull(() -> 12e6),
        orNull(this::word),
        orNull(() -> 398.0),
        orNull(this::word),
        word());
  }

  private Source source(int depth) {
    return new Source(
        orNull(this::word),
        orNull(this::word),
        pick(List.of(SourceKind.values())),
        orNull(this::word),
        random.nextBoolean(),
        orNull(this::word),
        random.nextBoolean(),
        list(depth == 0 ? 0 : random.nextInt(2), j -> source(depth - 1)));
  }

  private Evidence evidence() {
    int begin = random.nextInt(100);
    return new Evidence(new Span(begin, begin + random.nextInt(50)), word());
  }

  private LocalDate day() {
    return LocalDate.of(2021, 5, 1).plusDays(random.nextInt(120));
  }

  private String word() {
    return pick(WORDS) + random.nextInt(100);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }

  private static <T> List<T> list(int size, IntFunction<T> part) {
    return IntStream.range(0, size).mapToObj(part).toList();
  }
}
