package org.sayso.census;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Chances of areas that lean to what sources count.
 *
 * <p>A count says of no area that it is among those counted, and areas without news may be among
 * them: only where even they cannot make up the difference do the chances move. All odds of the
 * state are then multiplied by one number (exponential tilting, which stays nearest to the chances
 * as they were: Csiszár 1975), so far that the expected number lies between that of the chances and
 * that of the count, each by how sure it is: the chances by their variance, the count by a spread
 * of {@link #SPREAD} of its number.
 */
public final class Leaning {

  private static final double SPREAD = 0.1;
  private static final int HALVINGS = 60;
  private static final double MOST = 30;

  private final Map<String, SortedMap<String, Double>> chances = new HashMap<>();

  /**
   * Starts with the chances as they were weighed.
   *
   * @param weighed by id of each area with news, the chance of each state; they sum to 1
   */
  public Leaning(Map<String, ? extends Map<String, Double>> weighed) {
    weighed.forEach((area, states) -> chances.put(area, new TreeMap<>(states)));
  }

  /** The chances of each area as they are now. */
  public Map<String, SortedMap<String, Double>> chances() {
    return chances;
  }

  /** How many of some areas are expected to be in a state; those without news count for none. */
  public double expected(String state, Set<String> areas) {
    return sum(areas, p -> p, state);
  }

  /** How many of some areas have news. */
  public long heard(Set<String> areas) {
    return areas.stream().filter(chances::containsKey).count();
  }

  /**
   * Leans to a count of some areas.
   *
   * @param areas ids of all areas that it counts among
   * @return how many are expected to be in its state now
   */
  public double to(Count count, Set<String> areas) {
    double expected = expected(count.state(), areas);
    double unheard = areas.size() - heard(areas);
    double target = Math.max(count.low() - unheard, Math.min(count.high(), expected));
    double variance = sum(areas, p -> p * (1 - p), count.state());
    if (target == expected || variance == 0) {
      return expected;
    }
    double spread = SPREAD * Math.max(1, target > expected ? count.low() : count.high());
    double wanted = expected + (target - expected) * variance / (variance + spread * spread);
    tilt(count.state(), areas, factor(count.state(), areas, wanted));
    return expected(count.state(), areas);
  }

  private interface Share {
    double of(double chance);
  }

  private double sum(Set<String> areas, Share share, String state) {
    return areas.stream()
        .filter(chances::containsKey)
        .mapToDouble(area -> share.of(chance(area, state)))
        .sorted()
        .sum();
  }

  private double chance(String area, String state) {
    return chances.getOrDefault(area, new TreeMap<>()).getOrDefault(state, 0.0);
  }

  /** The number that the odds are multiplied by so that so many are expected. */
  private double factor(String state, Set<String> areas, double wanted) {
    double low = -MOST;
    double high = MOST;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      double factor = StrictMath.exp(middle);
      if (sum(areas, p -> tilted(p, factor), state) < wanted) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return StrictMath.exp((low + high) / 2);
  }

  private static double tilted(double chance, double factor) {
    return chance * factor / (1 - chance + chance * factor);
  }

  private void tilt(String state, Set<String> areas, double factor) {
    for (String area : List.copyOf(areas)) {
      SortedMap<String, Double> states = chances.get(area);
      double before = states == null ? 0 : states.getOrDefault(state, 0.0);
      if (states != null && before > 0 && before < 1) {
        double after = tilted(before, factor);
        double rest = (1 - after) / (1 - before);
        states.replaceAll((each, p) -> each.equals(state) ? after : p * rest);
      }
    }
  }
}
