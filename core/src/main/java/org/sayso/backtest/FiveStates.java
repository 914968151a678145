package org.sayso.backtest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The likeliest path through five grades of control, after T. Anders, "Territorial control in civil
 * wars" (Journal of Peace Research, 2020).
 *
 * <p>Her table of what is seen under each grade is taken over (est/hmm_col.R of her replication
 * files), with claims for one side and the other in the place of her two tactics: nothing in a
 * week, mostly the one, evenly both, mostly the other. Her table of transitions is of months and
 * keyed to rebel and government; here it is the same for both sides: four weeks in five nothing
 * changes.
 */
final class FiveStates {

  private static final double[][] SEEN = {
    {0.6, 0.175, 0.175, 0.05},
    {0.05, 0.6, 0.175, 0.175},
    {0.05, 0.175, 0.6, 0.175},
    {0.05, 0.175, 0.175, 0.6},
    {0.6, 0.05, 0.175, 0.175}
  };
  private static final double STAYS = 0.8;
  private static final int WEEK = 7;
  private static final int EVEN_PARTS = 5;

  private FiveStates() {}

  /** The grades of a place by week, as the chance of each of its two most named parties. */
  static NavigableMap<LocalDate, SortedMap<String, Double>> of(List<Vote> votes) {
    List<String> sides = sides(votes);
    LocalDate first = votes.get(0).day();
    LocalDate last = votes.stream().map(Vote::day).max(Comparator.naturalOrder()).orElse(first);
    int weeks = (int) ((last.toEpochDay() - first.toEpochDay()) / WEEK) + 1;
    int[] seen = new int[weeks];
    for (int week = 0; week < weeks; week++) {
      LocalDate from = first.plusDays((long) WEEK * week);
      Map<String, Double> counts = Baselines.count(votes, from, from.plusDays(WEEK - 1));
      seen[week] = seen(count(counts, sides, 0), count(counts, sides, 1));
    }
    int[] path = path(seen);
    NavigableMap<LocalDate, SortedMap<String, Double>> days = new TreeMap<>();
    for (int week = 0; week < weeks; week++) {
      days.put(first.plusDays((long) WEEK * week), chances(sides, path[week]));
    }
    return days;
  }

  private static List<String> sides(List<Vote> votes) {
    return votes.stream()
        .collect(Collectors.groupingBy(Vote::party, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static double count(Map<String, Double> counts, List<String> sides, int side) {
    return side < sides.size() ? counts.getOrDefault(sides.get(side), 0.0) : 0;
  }

  private static int seen(double one, double other) {
    if (one + other == 0) {
      return 0;
    }
    if (Math.abs(one - other) * EVEN_PARTS <= one + other) {
      return 2;
    }
    return one > other ? 1 : 3;
  }

  private static SortedMap<String, Double> chances(List<String> sides, int grade) {
    double first = 1 - grade / (double) (SEEN.length - 1);
    SortedMap<String, Double> chances = new TreeMap<>();
    chances.put(sides.get(0), sides.size() == 1 ? 1 : first);
    if (sides.size() > 1) {
      chances.put(sides.get(1), 1 - first);
    }
    return chances;
  }

  /** The likeliest path (A. Viterbi, 1967). */
  private static int[] path(int[] seen) {
    int grades = SEEN.length;
    int[][] best = new int[seen.length][grades];
    double[] score = new double[grades];
    for (int week = 0; week < seen.length; week++) {
      double[] next = new double[grades];
      for (int to = 0; to < grades; to++) {
        int from = week == 0 ? to : before(score, to);
        best[week][to] = from;
        next[to] = score[from] + move(from, to) + StrictMath.log(SEEN[to][seen[week]]);
      }
      score = next;
    }
    int[] path = new int[seen.length];
    int at = 0;
    for (int grade = 1; grade < grades; grade++) {
      at = score[grade] > score[at] ? grade : at;
    }
    for (int week = seen.length - 1; week >= 0; week--) {
      path[week] = at;
      at = best[week][at];
    }
    return path;
  }

  private static int before(double[] score, int to) {
    int best = 0;
    for (int from = 1; from < score.length; from++) {
      best = score[from] + move(from, to) > score[best] + move(best, to) ? from : best;
    }
    return best;
  }

  private static double move(int from, int to) {
    return StrictMath.log(from == to ? STAYS : (1 - STAYS) / (SEEN.length - 1));
  }
}
