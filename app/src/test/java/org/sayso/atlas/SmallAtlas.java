package org.sayso.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
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
 * A hand-made atlas: rebels are said to have taken Karan, by a resident and a copy of her words,
 * and the state denies it; a minister counts 100 of 400 districts; two places are called Sorkh.
 */
public final class SmallAtlas {

  public static final LocalDate DAY = LocalDate.of(2021, 7, 9);

  private static final Place LAND = place("x:0", "Land", PlaceKind.COUNTRY, null, "Land");
  private static final Place KARAN =
      place("x:1", "Kārān", PlaceKind.DISTRICT, "x:0", "Land", "North", "Kārān");
  private static final Place SORKH =
      place("x:2", "Sorkh", PlaceKind.DISTRICT, "x:0", "Land", "North", "Sorkh");
  private static final Place OTHER_SORKH =
      place("x:3", "Sorkh", PlaceKind.TOWN, "x:0", "Land", "South", "Sorkh");

  private static final Source RESIDENT =
      new Source(
          "Amina Darvish",
          "a teacher in Karan",
          SourceKind.CIVILIAN,
          null,
          false,
          null,
          true,
          List.of());
  private static final Source MINISTER =
      new Source(
          "A. Rahman",
          "the minister",
          SourceKind.OFFICIAL,
          "state",
          false,
          "statement",
          false,
          List.of());

  private SmallAtlas() {}

  /** The atlas. */
  public static Atlas atlas() {
    Report wire =
        report(
            "Wire A",
            "Rebels took Karran, Amina Darvish said. Darvish had fled. If they take Karran, all is lost.");
    Report copy = report("Daily B", "Rebels took Karran, Wire A quoted a teacher as saying.");
    Report denial = report("Local TV C", "The minister denied it. 100 of 400 districts are lost.");
    Claim told =
        claim("c-1", wire, Standing.ASSERTED, "Amina Darvish said. Darvish had fled.", RESIDENT);
    Claim copied = claim("c-2", copy, Standing.ASSERTED, "Rebels took Karran", RESIDENT);
    Claim denied = claim("c-3", denial, Standing.DENIED, "The minister denied it.", MINISTER);
    return new Atlas(
        List.of("small"),
        List.of(wire, copy, denial),
        List.of(told, copied, denied, tally(denial)),
        List.of(
            new Refusal(
                "f-1",
                wire.id(),
                new Evidence(new Span(59, 92), "If they take Karran, all is lost."),
                Refusal.Reason.CONDITION,
                "If")),
        List.of(LAND, KARAN, SORKH, OTHER_SORKH),
        Learnings.NONE,
        Reviews.NONE,
        List.of(
            new Timeline(
                "x:1",
                List.of(
                    new Holding(
                        DAY,
                        DAY.plusDays(10),
                        new TreeMap<>(Map.of("rebels", 0.7, "state", 0.2)),
                        0.04,
                        0.06,
                        DAY,
                        List.of(
                            support("c-1", Direction.FOR, 1.2, "o-1", true, "a resident's word"),
                            support("c-3", Direction.AGAINST, 0.5, "o-2", true, "a denial"),
                            support("c-2", Direction.FOR, 0, "o-1", false, "the same words")))))));
  }

  private static Place place(
      String id, String name, PlaceKind kind, @Nullable String parent, String... path) {
    return new Place(id, name, kind, parent, List.of(path), 34, 69, null);
  }

  private static Report report(String publisher, String text) {
    return Report.of(publisher + ".txt", publisher, null, DAY, PublishedFrom.GIVEN, text);
  }

  private static Claim claim(
      String id, Report report, Standing standing, String words, Source source) {
    int begin = report.text().indexOf(words);
    return new Claim(
        id,
        report.id(),
        Kind.CONTROL,
        "captured",
        standing,
        false,
        false,
        new PartyRef("Rebels", "rebels", List.of()),
        null,
        new PlaceRef("Karran", KARAN, List.of("Land"), 0.9),
        null,
        false,
        null,
        null,
        null,
        new When(DayRange.by(DAY), null),
        List.of(source, Source.publisher(report.publisher())),
        List.of(),
        standing == Standing.ASSERTED ? List.of("the governor") : List.of(),
        new Evidence(new Span(begin, begin + words.length()), words),
        List.of(),
        0.9,
        "captured");
  }

  private static Claim tally(Report report) {
    return new Claim(
        "c-4",
        report.id(),
        Kind.TALLY,
        "lost",
        Standing.ASSERTED,
        false,
        false,
        null,
        new PartyRef("the state", "state", List.of()),
        null,
        null,
        false,
        null,
        null,
        new Quantity(100.0, null, null, "districts", 400.0, null, "100 of 400"),
        new When(DayRange.on(DAY), null),
        List.of(Source.publisher(report.publisher())),
        List.of(),
        List.of(),
        new Evidence(new Span(24, 54), "100 of 400 districts are lost."),
        List.of(),
        0.9,
        "lost");
  }

  private static Support support(
      String claim,
      Direction direction,
      double weight,
      String origin,
      boolean counted,
      String why) {
    return new Support(claim, "rebels", direction, weight, origin, counted, why);
  }
}
