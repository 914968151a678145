package org.sayso.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sayso.learning.Judged;
import org.sayso.markov.Trellis;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Sense;
import org.sayso.testimony.Testimony;
import org.sayso.timeline.Step.Phase;

/**
 * The course of what is known of one place: the steps in their order, solved as a hidden Markov
 * model.
 *
 * <p>Silence is counted in whole weeks, on Mondays, so that between two steps nothing changes.
 */
final class Course {

  /** When a step happens. */
  private record Moment(LocalDate day, Phase phase) {

    static final Comparator<Moment> ORDER =
        Comparator.comparing(Moment::day).thenComparing(Moment::phase);
  }

  /** Longer spans of days that an event may have happened on are cut to their end. */
  private static final int LONGEST_SPAN = 31;

  private final Priors priors;
  private final States states;
  private final LocalDate first;
  private final TreeMap<Moment, Step> steps = new TreeMap<>(Moment.ORDER);
  private final Moves moves;
  private final Trellis trellis;
  private final List<Step> ordered;

  /**
   * The course of a place.
   *
   * @param words in order; at least one of them counts
   * @param until last day of the course
   */
  Course(List<Word> words, Priors priors, LocalDate until) {
    this.priors = priors;
    this.states = States.of(words);
    this.moves = new Moves(states, priors);
    this.first = words.stream().filter(Word::counted).findFirst().orElseThrow().day();
    weeks(until);
    words(words.stream().filter(Word::counted).toList());
    this.ordered = List.copyOf(steps.values());
    this.trellis =
        new Trellis(
            states.start(), ordered.stream().map(step -> step.seen(states.count())).toList());
  }

  States states() {
    return states;
  }

  List<Step> steps() {
    return ordered;
  }

  Trellis trellis() {
    return trellis;
  }

  /**
   * Every word that counts, with the chance that it is true, given that somebody holds the place or
   * fights for it. It counts by how much the others alone say of it, for or against, so that nobody
   * is confirmed by himself.
   */
  List<Judged> judged() {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      double[] chances = trellis.smoothed(i);
      for (Word word : ordered.get(i).told()) {
        Testimony told = word.told();
        double others = truth(word, chances, word.weight());
        double share = told.credit().share() * word.weight() / told.credit().weight();
        double count = share * Math.abs(2 * others - 1);
        judged.add(new Judged(told.credit().speaker(), count, truth(word, chances, 0)));
      }
    }
    return judged;
  }

  /** The chance that a word is true without so much of its weight. */
  private double truth(Word word, double[] chances, double less) {
    boolean pro = word.told().stance().direction() == Direction.FOR;
    int state = states.of(word);
    double without = chances[state] * StrictMath.exp(pro ? -less : less);
    double others = 1 - chances[states.unknown()] - chances[state];
    double sum = without + others;
    double holds = sum > 0 ? without / sum : 1.0 / 2;
    return pro ? holds : 1 - holds;
  }

  /** The Monday on or before a day, on which the last silence up to it is counted. */
  static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void weeks(LocalDate until) {
    LocalDate monday = first.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    for (; !monday.isAfter(until); monday = monday.plusWeeks(1)) {
      at(monday, Phase.WEEK);
    }
  }

  private void words(List<Word> words) {
    for (Word word : words) {
      at(word.day(), word.told().undoes() ? Phase.UNDONE : Phase.TOLD).told().add(word);
    }
    Memory memory = new Memory(priors);
    for (Step step : List.copyOf(steps.values())) {
      Set<String> contests = new HashSet<>();
      step.told().forEach(word -> weigh(step, word, memory, contests));
      step.told().forEach(word -> memory.hear(word, states));
    }
  }

  private void weigh(Step step, Word word, Memory memory, Set<String> contests) {
    int state = states.of(word);
    if (word.told().stance().sense() == Sense.CONTESTED) {
      if (contests.add(word.told().claim())) {
        step.weigh(word, state, word.weight());
        step.doors().told(state, word.width(), 1);
      }
    } else if (word.told().stance().direction() == Direction.FOR) {
      step.weigh(word, state, word.weight());
      step.weigh(word, states.contested(), word.weight() * priors.of("share/half-held"));
      step.doors().held(state, word.width(), memory.heldBefore(word), memory.forgotten(word));
      fought(word);
    } else {
      step.weigh(word, state, -word.weight());
    }
    if (memory.newChange(word)) {
      change(word, state);
    }
  }

  /** A place that was taken in a fight was fought for on the day before. */
  private void fought(Word word) {
    LocalDate before = word.day().minusDays(1);
    if (Boolean.TRUE.equals(word.told().bearing().claim().fought())
        && word.opens()
        && !before.isBefore(first)) {
      double weight = word.weight() * priors.of("share/fought");
      at(before, Phase.TOLD).weigh(word, states.contested(), weight);
    }
  }

  /** Opens doors on every day on which the change can have happened. */
  private void change(Word word, int state) {
    boolean came = word.told().stance().direction() == Direction.FOR;
    Map<LocalDate, Double> shares = shares(word);
    for (Map.Entry<LocalDate, Double> each : shares.entrySet()) {
      boolean last = each.getKey().equals(word.day()) && word.told().undoes();
      Moves.Doors opened = at(each.getKey(), last ? Phase.UNDONE : Phase.TOLD).doors();
      if (came) {
        opened.told(state, word.width(), each.getValue());
      } else {
        opened.left(state, word.width(), each.getValue());
      }
    }
  }

  /** How likely each day is the day of the change; shares sum to 1. */
  private Map<LocalDate, Double> shares(Word word) {
    LocalDate from = word.told().days().from();
    double each = from == null ? priors.of("lag/each-day") : 1;
    long back =
        from == null
            ? (long) priors.of("lag/days")
            : Math.min(LONGEST_SPAN, ChronoUnit.DAYS.between(from, word.day()));
    Map<LocalDate, Double> shares = new TreeMap<>();
    double weight = 1;
    double sum = 0;
    for (long ago = 0; ago <= back; ago++) {
      LocalDate day = word.day().minusDays(ago);
      shares.merge(day.isBefore(first) ? first : day, weight, Double::sum);
      sum += weight;
      weight *= each;
    }
    double whole = sum;
    shares.replaceAll((day, share) -> share / whole);
    return shares;
  }

  private Step at(LocalDate day, Phase phase) {
    return steps.computeIfAbsent(new Moment(day, phase), moment -> new Step(day, phase, moves));
  }
}
