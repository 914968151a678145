package org.sayso.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;

/**
 * A place of which something else is thought than before, since new reports came in.
 *
 * @param place the place
 * @param day the day that is spoken of, the same before and after
 * @param before chance of each state by what was known before: parties, contested, not known
 * @param after by what is known since
 * @param fresh ids of the claims that came in between and count, the weightiest first
 */
public record Turn(
    Place place,
    LocalDate day,
    SortedMap<String, Double> before,
    SortedMap<String, Double> after,
    List<String> fresh) {

  /** The greatest turn first, then by place id. */
  public static final Comparator<Turn> GREATEST_FIRST =
      Comparator.comparingDouble(Turn::size).reversed().thenComparing(turn -> turn.place().id());

  /** What a page would show as no turn at all. */
  private static final double LEAST = 0.005;

  /** Copies the collections. */
  public Turn {
    before = new TreeMap<>(before);
    after = new TreeMap<>(after);
    fresh = List.copyOf(fresh);
  }

  /** How much it turned: the chance that moved from one state to another, from 0 to 1. */
  public double size() {
    Set<String> states = new HashSet<>(before.keySet());
    states.addAll(after.keySet());
    return states.stream()
            .mapToDouble(s -> Math.abs(before.getOrDefault(s, 0.0) - after.getOrDefault(s, 0.0)))
            .sorted()
            .sum()
        / 2;
  }

  /**
   * The places that the new reports turned, the greatest turn first.
   *
   * @param before the atlas as it was known before, weighed up to the day
   * @param after the atlas as it is known since
   * @param since reports published on later days are new; one of no known day is not
   * @param day the day that is spoken of
   */
  public static List<Turn> of(Atlas before, Atlas after, LocalDate since, LocalDate day) {
    Explainer old = new Explainer(before);
    Explainer now = new Explainer(after);
    Set<String> came =
        after.reports().stream()
            .filter(report -> report.published() != null && report.published().isAfter(since))
            .map(Report::id)
            .collect(Collectors.toSet());
    Set<String> told =
        after.claims().stream()
            .filter(claim -> came.contains(claim.report()))
            .map(Claim::id)
            .collect(Collectors.toSet());
    List<Turn> turns = new ArrayList<>();
    for (Place place : after.places()) {
      Holding holding = now.holding(place, day);
      if (holding == null) {
        continue;
      }
      List<String> fresh =
          holding.because().stream()
              .filter(Support::counted)
              .map(Support::claim)
              .filter(told::contains)
              .distinct()
              .toList();
      Turn turn = new Turn(place, day, chances(old.holding(place, day)), chances(holding), fresh);
      if (!fresh.isEmpty() && turn.size() >= LEAST) {
        turns.add(turn);
      }
    }
    turns.sort(GREATEST_FIRST);
    return turns;
  }

  private static SortedMap<String, Double> chances(@Nullable Holding holding) {
    SortedMap<String, Double> chances = new TreeMap<>();
    if (holding == null) {
      chances.put("not known", 1.0);
      return chances;
    }
    chances.putAll(holding.probabilities());
    chances.put("contested", holding.contested());
    chances.put("not known", holding.unknown());
    return chances;
  }
}
