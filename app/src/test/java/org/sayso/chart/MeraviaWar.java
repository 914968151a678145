package org.sayso.chart;

import static org.sayso.chart.Telling.control;
import static org.sayso.chart.Telling.formerCommander;
import static org.sayso.chart.Telling.official;
import static org.sayso.chart.Telling.resident;
import static org.sayso.chart.Telling.tally;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.source.Source;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** An invented war in Meravia: a front that moves, one district in dispute, one hostile report. */
final class MeraviaWar {

  /** An atlas in which nothing is told. */
  static final Atlas NOTHING =
      new Atlas(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Learnings.NONE,
          Reviews.NONE,
          List.of());

  static final LocalDate START = LocalDate.of(2031, 3, 1);
  static final LocalDate END = LocalDate.of(2031, 6, 25);
  static final LocalDate DISPUTE = LocalDate.of(2031, 5, 2);

  /** The district whose fall is told, copied and denied. */
  static final String DISPUTED = Meravia.id(1, 4);

  /** Of its province something is said, of the district nothing. */
  static final String UNSPOKEN = Meravia.id(3, 4);

  static final String PRIVATE_NAME = "Ilse Tamber";
  static final String HOSTILE =
      "</script><script>window.broken = 1</script><img src=x onerror=\"window.broken=1\">";

  private static final String LEAGUE = "river-league";
  private static final String STATE = "meravian-state";
  private static final Source WIRE = Source.publisher("Wire A");
  private static final Source POST = Source.publisher("Evening Post");
  private static final Source STATION = Source.publisher("Local TV B");

  private final List<Report> reports = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Timeline> timelines = new ArrayList<>();
  private final Map<String, Place> places = new TreeMap<>();

  private MeraviaWar() {
    Meravia.base().areas().forEach(area -> places.put(area.place().id(), area.place()));
    places.put(Meravia.COUNTRY, Meravia.country());
    places.put(Meravia.CROSSING, Meravia.crossing());
  }

  static Place disputedPlace() {
    return Objects.requireNonNull(new MeraviaWar().places.get(DISPUTED));
  }

  static Atlas atlas() {
    MeraviaWar war = new MeraviaWar();
    war.front();
    war.provinces();
    war.dispute();
    war.bridge();
    war.tallies();
    war.tell("unknown place", control("captured", LEAGUE, END, "They took it.", WIRE));
    return new Atlas(
        List.of("meravia"),
        war.reports,
        war.claims,
        List.of(),
        List.copyOf(war.places.values()),
        Learnings.NONE,
        Reviews.NONE,
        war.timelines);
  }

  /** Districts fall from the north-west on; those farthest away are never spoken of. */
  private void front() {
    for (int province = 0; province < 12; province++) {
      for (int part = 0; part < 9; part++) {
        int distance = (province % 4) * 3 + part % 3 + (2 - province / 4) * 3 + 2 - part / 3;
        if (distance < 14 && !Meravia.id(province, part).equals(DISPUTED)) {
          fall(Meravia.id(province, part), START.plusDays(8 + distance * 7L + part * 5 % 9), part);
        }
      }
    }
  }

  private void fall(String place, LocalDate day, int seed) {
    Claim held =
        tell(
            place,
            control(
                "holds",
                STATE,
                START,
                "The district is in our hands, the governor's office said.",
                official("the governor's office"),
                STATION));
    Claim lost =
        tell(
            place,
            control(
                "captured",
                LEAGUE,
                day,
                "League fighters walked in and the garrison was gone, an officer said.",
                official("a district police officer"),
                WIRE));
    double sure = 0.62 + 0.07 * (seed % 5);
    Map<String, Double> after =
        seed % 4 == 1
            ? Map.of(LEAGUE, 0.52, STATE, 0.41)
            : Map.of(LEAGUE, sure, STATE, 0.95 - sure);
    Support before = support(held, STATE, 1.6);
    timelines.add(
        new Timeline(
            place,
            List.of(
                holding(START, day.minusDays(1), Map.of(STATE, 0.86), START, before),
                holding(
                    day,
                    END,
                    after,
                    seed % 3 == 0 ? END.minusDays(5) : day,
                    support(lost, LEAGUE, 2.1),
                    support(held, STATE, 0.9)))));
  }

  private void provinces() {
    for (int province : new int[] {0, 3, 6, 11}) {
      Claim held =
          tell(
              "mv:" + province,
              control(
                  "holds",
                  STATE,
                  START,
                  "The province stands firm.",
                  official("a minister"),
                  WIRE));
      timelines.add(
          new Timeline(
              "mv:" + province,
              List.of(
                  holding(
                      START,
                      END,
                      Map.of(STATE, 0.7),
                      END.minusDays(9),
                      support(held, STATE, 1.2)))));
    }
  }

  private void dispute() {
    String words = "The League has been inside Elmwick since noon, the former commander said.";
    Claim first =
        tell(
            DISPUTED,
            control("captured", LEAGUE, DISPUTE, words, formerCommander(), STATION, WIRE));
    Claim copy =
        tell(
            DISPUTED,
            control("captured", LEAGUE, DISPUTE, words, formerCommander(), STATION, POST));
    Claim denial =
        tell(
            DISPUTED,
            control(
                    "captured",
                    LEAGUE,
                    DISPUTE,
                    "\"Not one street of it is lost,\" Oren Malk said.",
                    official("Oren Malk"),
                    WIRE)
                .as(Standing.DENIED));
    Claim seen =
        tell(
            DISPUTED,
            control(
                "holds",
                STATE,
                DISPUTE,
                "Soldiers guard the market, said Ilse Tamber. Tamber said she saw no fighters.",
                resident(PRIVATE_NAME),
                STATION));
    tell(
        DISPUTED,
        control("captured", LEAGUE, DISPUTE, HOSTILE, Source.publisher("Hostile " + HOSTILE))
            .as(Kind.CLASH, "attack"));
    tell(
        DISPUTED,
        control(
                "retaken",
                STATE,
                DISPUTE.plusDays(3),
                "The northern command said it would take the town back.",
                official("the northern command"),
                WIRE)
            .as(Standing.PLANNED));
    timelines.add(
        new Timeline(
            DISPUTED,
            List.of(
                holding(START, DISPUTE.minusDays(1), Map.of(STATE, 0.9), START),
                holding(
                    DISPUTE,
                    END,
                    Map.of(LEAGUE, 0.49, STATE, 0.45),
                    DISPUTE,
                    support(first, LEAGUE, 2.2),
                    copy(copy, first),
                    against(denial, LEAGUE, 1.3),
                    support(seen, STATE, 1.8)))));
  }

  private void bridge() {
    LocalDate day = DISPUTE.minusDays(20);
    Claim taken =
        tell(
            Meravia.CROSSING,
            control("captured", LEAGUE, day, "The bridge is theirs.", official("a guard"), WIRE));
    timelines.add(
        new Timeline(
            Meravia.CROSSING,
            List.of(
                holding(
                    day,
                    END,
                    Map.of(LEAGUE, 0.93),
                    END.minusDays(3),
                    support(taken, LEAGUE, 2.9)))));
  }

  private void tallies() {
    Source monitor = Source.publisher("The Long Day Monitor");
    tell(
        Meravia.COUNTRY,
        tally(LEAGUE, 41, 108, START.plusDays(50), "It counts 41 of 108 for the League.", monitor));
    tell(
        Meravia.COUNTRY,
        tally(LEAGUE, 60, 112, START.plusDays(62), "The League says 60 of 112.", WIRE));
    tell(
        Meravia.COUNTRY,
        tally(STATE, 58, 108, START.plusDays(64), "58 of 108 are ours.", official("a ministry")));
  }

  private Claim tell(String place, Telling telling) {
    Claim claim = telling.claim("c-" + claims.size(), places.get(place));
    claims.add(claim);
    reports.add(
        new Report(
            claim.report(),
            claim.id() + ".txt",
            claim.sources().get(claim.sources().size() - 1).text(),
            null,
            telling.day(),
            PublishedFrom.GIVEN,
            "en",
            telling.quote(),
            List.of()));
    return claim;
  }

  private static Holding holding(
      LocalDate from, LocalDate to, Map<String, Double> odds, LocalDate news, Support... because) {
    double known = odds.values().stream().mapToDouble(p -> p).sum();
    return new Holding(from, to, new TreeMap<>(odds), 0, 1 - known, news, Arrays.asList(because));
  }

  private static Support support(Claim claim, String party, double weight) {
    return new Support(
        claim.id(), party, Direction.FOR, weight, claim.id(), true, "told by one who was there");
  }

  private static Support against(Claim claim, String party, double weight) {
    return new Support(
        claim.id(), party, Direction.AGAINST, weight, claim.id(), true, "denied by the loser");
  }

  private static Support copy(Claim claim, Claim of) {
    return new Support(
        claim.id(), LEAGUE, Direction.FOR, 0, of.id(), false, "the same words as another report");
  }
}
