package org.sayso.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.explain.Look;
import org.sayso.gazetteer.Place;
import org.sayso.sheet.Areas;
import org.sayso.sheet.Where;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * Who is said to hold a place over a run of days.
 *
 * @param place the place
 * @param where what it lies in
 * @param holding the run, its chances and what they rest on
 * @param end last day, or null where nothing is known to have ended it
 * @param asOf last day that was weighed
 */
public record HoldingRow(
    Place place, Where where, Holding holding, @Nullable LocalDate end, LocalDate asOf) {

  /** How a place stands, by the lines that the map draws. */
  public enum Status {
    /** One party holds it. */
    HELD,
    /** A second party has at least half the chance of the first. */
    DISPUTED,
    /** Parties fight for it and none holds it. */
    CONTESTED,
    /** Too little is said. */
    UNCLEAR;

    /** The word used in tables. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The runs of a timeline; the last one is still so. */
  public static List<HoldingRow> of(Place place, Areas areas, Timeline timeline) {
    List<Holding> holdings = timeline.holdings();
    List<HoldingRow> rows = new ArrayList<>();
    for (int i = 0; i < holdings.size(); i++) {
      Holding holding = holdings.get(i);
      LocalDate last = holdings.get(holdings.size() - 1).to();
      LocalDate end = i == holdings.size() - 1 ? null : holding.to();
      rows.add(new HoldingRow(place, areas.of(place), holding, end, last));
    }
    return rows;
  }

  /** The party with the greatest chance, or null where none is said to hold it. */
  @Nullable String holder() {
    return status() == Status.UNCLEAR ? null : holding.leader();
  }

  /** The party with the next chance that is not zero, or null. */
  @Nullable String second() {
    String first = holding.leader();
    return holding.probabilities().entrySet().stream()
        .filter(each -> !each.getKey().equals(first) && each.getValue() > 0)
        .max(Map.Entry.<String, Double>comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The chance of a party, from 0 to 1, or null for none. */
  @Nullable Double chance(@Nullable String party) {
    return party == null ? null : rounded(holding.probabilities().getOrDefault(party, 0.0));
  }

  /** How the place stands. */
  Status status() {
    return switch (Look.of(holding).kind()) {
      case HELD -> Status.HELD;
      case UNCLEAR -> Status.UNCLEAR;
      case DISPUTED -> {
        String leader = holding.leader();
        double first = leader == null ? 0 : holding.probabilities().getOrDefault(leader, 0.0);
        yield holding.contested() >= first ? Status.CONTESTED : Status.DISPUTED;
      }
    };
  }

  /** Ids of the claims for or against the likeliest party, the heaviest first. */
  List<String> claims(Direction direction) {
    String leader = holding.leader();
    return holding.because().stream()
        .filter(
            support ->
                (support.party().equals(leader) ? support.direction() : opposite(support))
                    == direction)
        .map(Support::claim)
        .distinct()
        .toList();
  }

  private static Direction opposite(Support support) {
    return support.direction() == Direction.FOR ? Direction.AGAINST : Direction.FOR;
  }

  /** How many independent origins it rests on. */
  long origins() {
    return holding.because().stream().map(Support::origin).distinct().count();
  }

  /** A chance as it is printed, with four digits. */
  static double rounded(double chance) {
    return Math.round(chance * 1e4) / 1e4;
  }
}
