package org.sayso.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How far two reviewers agree.
 *
 * @param one the first by name
 * @param other the second
 * @param questions how many questions both answered
 * @param same how many of them alike
 * @param claims how many claims both accepted or rejected
 * @param kappa of these, agreement beyond chance (J. Cohen, "A coefficient of agreement for nominal
 *     scales", 1960); 1 where both always say the same one thing
 */
public record Agreement(
    String one, String other, int questions, int same, int claims, double kappa) {

  /** The share of questions that both answered alike. */
  public double share() {
    return same / (double) questions;
  }

  /** Every pair of reviewers that answered a question in common, by name. */
  public static List<Agreement> of(Collection<Verdict> verdicts) {
    TreeSet<String> names = new TreeSet<>();
    verdicts.forEach(verdict -> names.addAll(verdict.answers().keySet()));
    List<Agreement> found = new ArrayList<>();
    for (String one : names) {
      for (String other : names.tailSet(one, false)) {
        List<Verdict> common =
            verdicts.stream()
                .filter(v -> v.answers().keySet().containsAll(List.of(one, other)))
                .toList();
        if (!common.isEmpty()) {
          found.add(of(one, other, common));
        }
      }
    }
    return found;
  }

  private static Agreement of(String one, String other, List<Verdict> common) {
    List<Verdict> statuses =
        common.stream().filter(v -> v.question().about().equals(Question.STATUS)).toList();
    return new Agreement(
        one,
        other,
        common.size(),
        same(one, other, common),
        statuses.size(),
        kappa(one, other, statuses));
  }

  private static int same(String one, String other, List<Verdict> verdicts) {
    return (int) verdicts.stream().filter(v -> answer(v, one).equals(answer(v, other))).count();
  }

  private static double kappa(String one, String other, List<Verdict> verdicts) {
    if (verdicts.isEmpty()) {
      return 1;
    }
    double all = verdicts.size();
    Map<String, Integer> ones = counts(one, verdicts);
    Map<String, Integer> others = counts(other, verdicts);
    double chance = 0;
    for (Map.Entry<String, Integer> each : ones.entrySet()) {
      chance += each.getValue() / all * (others.getOrDefault(each.getKey(), 0) / all);
    }
    double observed = same(one, other, verdicts) / all;
    return chance == 1 ? 1 : (observed - chance) / (1 - chance);
  }

  private static Map<String, Integer> counts(String name, List<Verdict> verdicts) {
    Map<String, Integer> counts = new TreeMap<>();
    verdicts.forEach(verdict -> counts.merge(answer(verdict, name), 1, Integer::sum));
    return counts;
  }

  private static String answer(Verdict verdict, String name) {
    Decision decision = verdict.answers().get(name);
    return decision == null ? "" : decision.answer(verdict.question());
  }
}
