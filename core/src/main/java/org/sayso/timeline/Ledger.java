package org.sayso.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.sayso.timeline.Told.Group;

/**
 * What is left of all that was told about a place up to one day.
 *
 * <p>Of each origin only its weightiest word for or against a party is live: the rest can never
 * count again, since age and later changes bear on all words of a group alike. A change lessens
 * live words to the contrary by {@code exp(-sway)}; an origin that tells the same change again
 * sways only by what it adds.
 */
final class Ledger {

  /** Days in which a word loses half of its weight when nothing new is told. */
  static final double HALF_LIFE_DAYS = 45;

  private static final double WEEKLY = StrictMath.pow(0.5, 7 / HALF_LIFE_DAYS);
  private static final double FORGOTTEN = 0.01;

  private final Map<Group, Live> live = new LinkedHashMap<>();
  private final Map<Group, List<Told>> heard = new HashMap<>();

  /** The word of a group that counts, what is left of it, and the others. */
  private static final class Live {
    private Told counted;
    private double weight;
    private final List<Told> others = new ArrayList<>();

    Live(Told first) {
      counted = first;
      weight = first.credit().weight();
    }

    /** Lets the weightier of the two count; true where that is the new one. */
    boolean hear(Told told) {
      boolean better = told.credit().weight() > weight;
      others.add(better ? counted : told);
      if (better) {
        counted = told;
        weight = told.credit().weight();
      }
      return better;
    }
  }

  boolean isEmpty() {
    return live.isEmpty();
  }

  /** One week passes. */
  void age() {
    live.values().forEach(word -> word.weight *= WEEKLY);
    forget();
  }

  /** Takes in what was told at one time; true where that moved anything. */
  boolean take(List<Told> batch) {
    Map<Told, Double> sways = new LinkedHashMap<>();
    batch.forEach(told -> sways.put(told, addedSway(told)));
    live.forEach((group, word) -> word.weight *= StrictMath.exp(-against(group, sways)));
    forget();
    boolean moved = sways.values().stream().anyMatch(sway -> sway > 0);
    for (Told told : batch) {
      moved |= hear(told);
    }
    return moved;
  }

  private boolean hear(Told told) {
    Live word = live.get(told.group());
    if (word != null) {
      return word.hear(told);
    }
    live.put(told.group(), new Live(told));
    return true;
  }

  private double addedSway(Told told) {
    if (told.sway() == 0) {
      return 0;
    }
    List<Told> earlier = heard.computeIfAbsent(told.group(), group -> new ArrayList<>());
    double before = earlier.stream().filter(told::repeats).mapToDouble(Told::sway).max().orElse(0);
    earlier.add(told);
    return Math.max(0, told.sway() - before);
  }

  /** The sum of all that sways against a word, in an order that no name decides. */
  private static double against(Group group, Map<Told, Double> sways) {
    return sways.entrySet().stream()
        .filter(entry -> entry.getKey().group().contradicts(group))
        .mapToDouble(Map.Entry::getValue)
        .sorted()
        .sum();
  }

  private void forget() {
    live.values().removeIf(word -> word.weight < FORGOTTEN);
  }

  /** The chance of each party that holds more than none. */
  SortedMap<String, Double> probabilities() {
    Odds odds = new Odds();
    live.forEach((group, word) -> odds.add(group.party(), group.direction(), word.weight));
    return odds.probabilities();
  }

  /** Everything live, the heaviest first, then what does not count beside it. */
  List<Support> supports() {
    List<Support> supports = new ArrayList<>();
    live.values().forEach(word -> supports.add(word.counted.support(word.weight)));
    supports.sort(Comparator.comparing((Support support) -> -support.weight()));
    live.values()
        .forEach(word -> word.others.forEach(told -> supports.add(told.besides(word.counted))));
    return supports;
  }

  /** Words just taken in that do not count, because their group has a weightier one. */
  List<Support> uncounted(List<Told> batch) {
    List<Support> uncounted = new ArrayList<>();
    for (Told told : batch) {
      Live word = live.get(told.group());
      if (word != null && !word.counted.equals(told)) {
        uncounted.add(told.besides(word.counted));
      }
    }
    return uncounted;
  }
}
