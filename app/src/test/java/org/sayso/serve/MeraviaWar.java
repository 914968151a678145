package org.sayso.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.report.Span;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** An invented war in Meravia: a front that moves, one district in dispute, one hostile report. */
final class MeraviaWar {

  static final LocalDate START = LocalDate.of(2031, 3, 1);
  static final LocalDate END = LocalDate.of(2031, 6, 10);
  static final LocalDate DISPUTE = LocalDate.of(2031, 5, 2);

  /** The district whose fall is told, copied and denied. */
  static final String DISPUTED = Meravia.id(1, 4);

  static final String PRIVATE_NAME = "Ilse Tamber";
  static final String HOSTILE =
      "</script><script>window.broken = true</script><img src=x onerror=\"window.broken=true\">";

  private static final String LEAGUE = "river-league";
  private static final String STATE = "meravian-state";

  private final List<Report> reports = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Timeline> timelines = new ArrayList<>();
  private final Map<String, Place> places = new TreeMap<>();

  private MeraviaWar() {}

  static Atlas atlas() {
    MeraviaWar war = new MeraviaWar();
    Meravia.base().areas().forEach(area -> war.places.put(area.place().id(), area.place()));
    war.places.put(Meravia.COUNTRY, Meravia.country());
    war.places.put("mv:sorrel", Meravia.crossing());
    war.front();
    war.provinces();
    war.dispute();
    war.bridge();
    war.tallies();
    return new Atlas(
        List.of("meravia"),
        war.reports,
        war.claims,
        List.of(),
        List.copyOf(war.places.values()),
        war.timelines);
  }

  /** Districts fall from the north-east on; those farthest away are never spoken of. */
  private void front() {
    for (int province = 0; province < 12; province++) {
      for (int part = 0; part < 9; part++) {
        int distance = (province % 4) * 3 + part % 3 + (2 - province / 4) * 3 + 2 - part / 3;
        if (distance < 14 && !Meravia.id(province, part).equals(DISPUTED)) {
          fall(
              Meravia.id(province, part), START.plusDays(8 + distance * 7L + (part * 5) % 9), part);
        }
      }
    }
  }

  private void fall(String place, LocalDate day, int seed) {
    Claim held =
        told(
            place,
            "holds",
            STATE,
            START,
            "Local TV B",
            official("Governor's office", STATE),
            "The district is in our hands, the governor's office said.");
    Claim lost =
        told(
            place,
            "captured",
            LEAGUE,
            day,
            "Wire A",
            official("a district police officer", STATE),
            "League fighters walked in before dawn and the garrison was gone, a district police officer said.");
    double sure = 0.62 + 0.07 * (seed % 5);
    Holding before =
        holding(
            START,
            day.minusDays(1),
            Map.of(STATE, 0.86),
            START,
            List.of(support(held, STATE, true, 1.6, true)));
    Holding after =
        seed % 4 == 1
            ? holding(
                day,
                END,
                Map.of(LEAGUE, 0.52, STATE, 0.41),
                day,
                List.of(
                    support(lost, LEAGUE, true, 1.1, true), support(held, STATE, true, 0.9, true)))
            : holding(
                day,
                END,
                Map.of(LEAGUE, sure, STATE, 0.95 - sure),
                seed % 3 == 0 ? END.minusDays(5) : day,
                List.of(support(lost, LEAGUE, true, 2.1, true)));
    timelines.add(new Timeline(place, List.of(before, after)));
  }

  private void provinces() {
    for (int province : new int[] {0, 3, 6, 11}) {
      Claim held =
          told(
              "mv:" + province,
              "holds",
              STATE,
              START,
              "Local TV B",
              official("the interior ministry", STATE),
              "The province stands firm, the ministry said.");
      timelines.add(
          new Timeline(
              "mv:" + province,
              List.of(
                  holding(
                      START,
                      END,
                      Map.of(STATE, 0.7),
                      END.minusDays(9),
                      List.of(support(held, STATE, true, 1.2, true))))));
    }
  }

  private void dispute() {
    Source commander =
        new Source(
            "a former police commander",
            "who left in April",
            SourceKind.EXPERT,
            null,
            true,
            "phone",
            false,
            List.of());
    Claim first =
        claim(
            DISPUTED,
            Kind.CONTROL,
            "captured",
            Standing.ASSERTED,
            LEAGUE,
            null,
            DISPUTE,
            List.of(commander, outlet("Local TV B"), outlet("Wire A")),
            "The League has been inside "
                + "Elmwick since noon, the former commander told the station.");
    Claim copy =
        claim(
            DISPUTED,
            Kind.CONTROL,
            "captured",
            Standing.ASSERTED,
            LEAGUE,
            null,
            DISPUTE,
            List.of(commander, outlet("Local TV B"), outlet("Evening Post")),
            "A former commander told Local TV B that the League entered at noon.");
    Claim denial =
        claim(
            DISPUTED,
            Kind.CONTROL,
            "captured",
            Standing.DENIED,
            LEAGUE,
            null,
            DISPUTE,
            List.of(official("Oren Malk, interior ministry spokesman", STATE), outlet("Wire A")),
            "\"Not one street of it is lost,\" Oren Malk said.");
    Source resident =
        new Source(PRIVATE_NAME, null, SourceKind.CIVILIAN, null, false, "phone", true, List.of());
    Claim seen =
        claim(
            DISPUTED,
            Kind.CONTROL,
            "holds",
            Standing.ASSERTED,
            STATE,
            null,
            DISPUTE,
            List.of(resident, outlet("Local TV B")),
            "Soldiers still guard the market, said Ilse Tamber. Tamber said she had seen no fighters.");
    Claim hostile =
        claim(
            DISPUTED,
            Kind.CLASH,
            "attack",
            Standing.ASSERTED,
            LEAGUE,
            STATE,
            DISPUTE,
            List.of(outlet("Hostile " + HOSTILE)),
            HOSTILE);
    Claim planned =
        claim(
            DISPUTED,
            Kind.CONTROL,
            "retaken",
            Standing.PLANNED,
            STATE,
            null,
            DISPUTE.plusDays(3),
            List.of(official("the army's northern command", STATE), outlet("Wire A")),
            "The northern command said it would take the town back.");
    claims.addAll(List.of(hostile, planned));
    claims.addAll(List.of(first, copy, denial, seen));
    List<Support> because =
        List.of(
            support(first, LEAGUE, true, 2.2, true),
            support(copy, LEAGUE, true, 0, false),
            support(denial, LEAGUE, false, 1.3, true),
            support(seen, STATE, true, 1.8, true));
    timelines.add(
        new Timeline(
            DISPUTED,
            List.of(
                holding(START, DISPUTE.minusDays(1), Map.of(STATE, 0.9), START, List.of()),
                holding(DISPUTE, END, Map.of(LEAGUE, 0.49, STATE, 0.45), DISPUTE, because))));
  }

  private void bridge() {
    Claim taken =
        told(
            "mv:sorrel",
            "captured",
            LEAGUE,
            DISPUTE.minusDays(20),
            "Wire A",
            official("two border officials", STATE),
            "The bridge is theirs, two border officials said.");
    timelines.add(
        new Timeline(
            "mv:sorrel",
            List.of(
                holding(
                    DISPUTE.minusDays(20),
                    END,
                    Map.of(LEAGUE, 0.93),
                    END.minusDays(3),
                    List.of(support(taken, LEAGUE, true, 2.9, true))))));
  }

  private void tallies() {
    tally(
        LEAGUE,
        41,
        108,
        START.plusDays(50),
        outlet("The Long Day Monitor"),
        "The monitor counts 41 of 108 districts in the League's hands.");
    tally(
        LEAGUE,
        60,
        112,
        START.plusDays(62),
        outlet("Wire A"),
        "The League says it holds 60 of 112 districts.");
    tally(
        STATE,
        58,
        108,
        START.plusDays(64),
        official("the interior ministry", STATE),
        "Fifty-eight of 108 districts are ours, the ministry said.");
  }

  private void tally(
      String party, double value, double of, LocalDate day, Source source, String quote) {
    Claim bare =
        claim(
            Meravia.COUNTRY,
            Kind.TALLY,
            "holds",
            Standing.ASSERTED,
            party,
            null,
            day,
            List.of(source),
            quote);
    Quantity quantity =
        new Quantity(value, null, null, "districts", of, null, String.valueOf((int) value));
    claims.add(
        new Claim(
            bare.id(),
            bare.report(),
            bare.kind(),
            bare.action(),
            bare.standing(),
            false,
            false,
            bare.actor(),
            null,
            bare.place(),
            null,
            false,
            null,
            null,
            quantity,
            bare.when(),
            bare.sources(),
            List.of(),
            List.of(),
            bare.evidence(),
            List.of(),
            0.9,
            "test"));
  }

  private Claim told(
      String place,
      String action,
      String actor,
      LocalDate day,
      String outlet,
      Source speaker,
      String quote) {
    Claim claim =
        claim(
            place,
            Kind.CONTROL,
            action,
            Standing.ASSERTED,
            actor,
            null,
            day,
            List.of(speaker, outlet(outlet)),
            quote);
    claims.add(claim);
    return claim;
  }

  private Claim claim(
      String place,
      Kind kind,
      String action,
      Standing standing,
      String actor,
      @Nullable String target,
      LocalDate day,
      List<Source> sources,
      String quote) {
    Report report =
        Report.of(
            "r" + reports.size(),
            sources.get(sources.size() - 1).text(),
            null,
            day,
            PublishedFrom.GIVEN,
            quote);
    reports.add(report);
    Place at = places.get(place);
    return new Claim(
        "c-" + reports.size(),
        report.id(),
        kind,
        action,
        standing,
        false,
        false,
        party(actor),
        target == null ? null : party(target),
        at == null ? null : new PlaceRef(at.name(), at, at.path(), 0.9),
        null,
        false,
        null,
        null,
        null,
        new When(DayRange.on(day), null),
        sources,
        List.of(),
        List.of(),
        new Evidence(new Span(0, quote.length()), quote),
        List.of(),
        0.9,
        "test");
  }

  private static PartyRef party(String id) {
    return new PartyRef(id, id, List.of());
  }

  private static Source official(String text, String party) {
    return new Source(text, null, SourceKind.OFFICIAL, party, false, null, false, List.of());
  }

  private static Source outlet(String name) {
    return Source.publisher(name);
  }

  private static Holding holding(
      LocalDate from,
      LocalDate to,
      Map<String, Double> odds,
      LocalDate news,
      List<Support> because) {
    return new Holding(from, to, new TreeMap<>(odds), news, because);
  }

  private static Support support(
      Claim claim, String party, boolean speaksFor, double weight, boolean counted) {
    return new Support(
        claim.id(),
        party,
        speaksFor ? Support.Direction.FOR : Support.Direction.AGAINST,
        weight,
        counted ? "o-" + claim.id() : "o-c-" + (Integer.parseInt(claim.id().substring(2)) - 1),
        counted,
        speaksFor
            ? "a named witness without interest"
            : "a denial by the side that would have lost it");
  }
}
