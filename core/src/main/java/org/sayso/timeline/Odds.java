package org.sayso.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.timeline.Support.Direction;

/**
 * Turns weights for and against into probabilities.
 *
 * <p>A party's score {@code s} is what speaks for it less what speaks against it. Its odds against
 * the unknown are {@code exp(s) - 1}, none where {@code s} is not above zero, so that a party
 * nobody speaks for has no chance and silence leads back to the unknown. The chances of all parties
 * and of the unknown, whose odds are 1, sum to 1. Sums run in the order of their numbers, so that
 * no name decides a rounding.
 */
final class Odds {

  private final Map<String, List<Double>> weights = new HashMap<>();

  void add(String party, Direction direction, double weight) {
    weights
        .computeIfAbsent(party, p -> new ArrayList<>())
        .add(direction == Direction.FOR ? weight : -weight);
  }

  /** The chance of each party whose score is above zero. */
  SortedMap<String, Double> probabilities() {
    Map<String, Double> scores = new HashMap<>();
    weights.forEach((party, list) -> scores.put(party, Math.max(0, sum(list))));
    // Everything is scaled by the greatest score, which keeps exp in range.
    double top = scores.values().stream().mapToDouble(s -> s).max().orElse(0);
    Map<String, Double> odds = new HashMap<>();
    scores.forEach((party, s) -> odds.put(party, StrictMath.exp(s - top) - StrictMath.exp(-top)));
    double whole = StrictMath.exp(-top) + sum(odds.values().stream().toList());
    SortedMap<String, Double> chances = new TreeMap<>();
    odds.forEach(
        (party, o) -> {
          if (o > 0) {
            chances.put(party, o / whole);
          }
        });
    return chances;
  }

  private static double sum(List<Double> values) {
    double sum = 0;
    for (double value : values.stream().sorted().toList()) {
      sum += value;
    }
    return sum;
  }
}
