package org.sayso.timeline;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Direction;

/**
 * Who is said to hold one place over a run of days on which nothing changes what is known.
 *
 * @param from first day
 * @param to last day
 * @param probabilities of each party (by id) that it holds the place
 * @param contested chance that parties fight for it and none holds it
 * @param unknown chance that nobody holds it or that none is known to; all chances sum to 1
 * @param lastNews day of the newest claim up to the first day, or null where there is none
 * @param because the claims behind it, heaviest first
 */
public record Holding(
    LocalDate from,
    LocalDate to,
    SortedMap<String, Double> probabilities,
    double contested,
    double unknown,
    @Nullable LocalDate lastNews,
    List<Support> because) {

  /** Copies the collections. */
  public Holding {
    probabilities = Collections.unmodifiableSortedMap(new TreeMap<>(probabilities));
    because = List.copyOf(because);
  }

  /** The party with the greatest probability (first by id among equals), or null for none. */
  public @Nullable String leader() {
    return leader(probabilities);
  }

  /** The holder with the greatest chance (first by id among equals), or null for none. */
  public static @Nullable String leader(Map<String, Double> chances) {
    return chances.entrySet().stream()
        .max(
            Map.Entry.<String, Double>comparingByValue()
                .thenComparing(Map.Entry.<String, Double>comparingByKey().reversed()))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /**
   * How many origins that do not rest on one another speak for the likeliest holder; 0 where nobody
   * does.
   */
  public int origins() {
    String leader = leader();
    return (int)
        because.stream()
            .filter(support -> support.counted() && support.weight() > 0)
            .filter(support -> support.direction() == Direction.FOR)
            .filter(support -> support.party().equals(leader))
            .map(Support::origin)
            .distinct()
            .count();
  }

  /** Whether the day lies in the run. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
