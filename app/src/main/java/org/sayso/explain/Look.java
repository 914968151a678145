package org.sayso.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.timeline.Holding;

/**
 * How a holding is to be shown, in one word: the map, the pages and our own counts all draw the
 * lines between held, disputed and unclear here.
 *
 * @param kind the word
 * @param leader the likeliest holder, or null where nobody is named
 * @param second the next likely one, or null
 */
public record Look(Kind kind, @Nullable String leader, @Nullable String second) {

  /** Below this probability nobody counts as the holder. */
  public static final double LEAST_HOLD = 0.3;

  /** A second party with at least this share of the first one's probability disputes the hold. */
  public static final double DISPUTED_SHARE = 0.5;

  /** How well the claims agree. */
  public enum Kind {
    /** One party is said to hold it. */
    HELD,
    /** Two parties are said to hold it, or to fight for it. */
    DISPUTED,
    /** Too little is said to name a holder. */
    UNCLEAR
  }

  /** The look of a holding. */
  public static Look of(Holding holding) {
    List<String> parties =
        holding.probabilities().entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .map(Map.Entry::getKey)
            .toList();
    String leader = parties.isEmpty() ? null : parties.get(0);
    String second = parties.size() < 2 ? null : parties.get(1);
    return new Look(kind(holding, leader, second), leader, second);
  }

  private static Kind kind(Holding holding, @Nullable String leader, @Nullable String second) {
    if (leader == null) {
      return Kind.UNCLEAR;
    }
    double first = chance(holding, leader);
    if (Math.max(first, holding.contested()) < LEAST_HOLD) {
      return Kind.UNCLEAR;
    }
    boolean rival = second != null && chance(holding, second) >= DISPUTED_SHARE * first;
    return rival || holding.contested() >= first ? Kind.DISPUTED : Kind.HELD;
  }

  private static double chance(Holding holding, String party) {
    return holding.probabilities().getOrDefault(party, 0.0);
  }
}
