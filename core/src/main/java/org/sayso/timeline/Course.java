package org.sayso.timeline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
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

  /** Longer spans of days that an event may have happened on are cut to their end. */
  private static final int LONGEST_SPAN = 31;

  private static final int WEEK = 7;
  private static final Phase[] PHASES = Phase.values();

  private final Priors priors;
  private final States states;
  private final int first;

  /** By day and phase, as {@link #moment} numbers them. */
  private final TreeMap<Integer, Step> steps = new TreeMap<>();

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
    List<Word> counted = words.stream().filter(Word::counted).toList();
    this.first = counted.get(0).day();
    weeks(Math.toIntExact(until.toEpochDay()));
    words(counted);
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
    for (int other : leftTo(word)) {
      others -= chances[other] * (1 - StrictMath.exp(-less * leftToEach(state)));
    }
    double sum = without + others;
    double holds = sum > 0 ? without / sum : 1.0 / 2;
    return pro ? holds : 1 - holds;
  }

  /** The Monday on or before a day, on which the last silence up to it is counted. */
  static LocalDate week(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private void weeks(int until) {
    int monday = Math.toIntExact(week(LocalDate.ofEpochDay(first)).toEpochDay()) + WEEK;
    for (; monday <= until; monday += WEEK) {
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
      for (Word word : step.told()) {
        weigh(step, word, memory, contests);
      }
      for (Word word : step.told()) {
        memory.hear(word, states);
      }
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
      held(step, word, memory);
    } else {
      against(step, word);
    }
    if (memory.newChange(word)) {
      change(word, state);
    }
  }

  /** One who holds a part holds the place or fights for it: which of the two, it does not say. */
  private void held(Step step, Word word, Memory memory) {
    int state = states.of(word);
    boolean part = word.told().ofPart();
    step.weigh(word, state, word.weight());
    double contested = part ? 1 : priors.of("share/half-held");
    step.weigh(word, states.contested(), word.weight() * contested);
    boolean before = memory.heldBefore(word);
    double forgotten = memory.forgotten(word);
    if (part) {
      step.doors().inside(state, word.width(), before, forgotten);
    } else {
      step.doors().held(state, word.width(), before, forgotten);
    }
    fought(word);
  }

  /**
   * Who has left or lost the place leaves it to the others who are said to hold it; that nobody is
   * known to says less, since it may be the same one. A denial says no more than it denies.
   */
  private void against(Step step, Word word) {
    int state = states.of(word);
    step.weigh(word, state, -word.weight());
    for (int other : leftTo(word)) {
      step.weigh(word, other, word.weight() * leftToEach(state));
    }
  }

  private List<Integer> leftTo(Word word) {
    boolean left = word.told().stance().sense() == Sense.LEFT && !word.told().stance().denied();
    return left ? others(states.of(word)) : List.of();
  }

  /** The others that are said to hold. */
  private List<Integer> others(int state) {
    List<Integer> others = new ArrayList<>();
    for (int other = 0; other < states.parties().size(); other++) {
      if (other != state && states.canHold(other)) {
        others.add(other);
      }
    }
    return others;
  }

  private double leftToEach(int state) {
    return priors.of("share/left-to-others") / Math.max(1, others(state).size());
  }

  /** A place that was taken in a fight was fought for on the day before. */
  private void fought(Word word) {
    int before = word.day() - 1;
    if (Boolean.TRUE.equals(word.told().bearing().claim().fought())
        && word.opens()
        && before >= first) {
      double weight = word.weight() * priors.of("share/fought");
      at(before, Phase.TOLD).weigh(word, states.contested(), weight);
    }
  }

  /** Opens doors on every day on which the change can have happened. */
  private void change(Word word, int state) {
    boolean came = word.told().stance().direction() == Direction.FOR;
    for (Map.Entry<Integer, Double> each : shares(word).entrySet()) {
      boolean last = each.getKey() == word.day() && word.told().undoes();
      Moves.Doors opened = at(each.getKey(), last ? Phase.UNDONE : Phase.TOLD).doors();
      if (came) {
        opened.told(state, word.width(), each.getValue());
      } else {
        opened.left(state, word.width(), each.getValue());
      }
    }
  }

  /** How likely each day is the day of the change; shares sum to 1. */
  private Map<Integer, Double> shares(Word word) {
    boolean dated = word.told().from() != Testimony.NO_DAY;
    double each = dated ? 1 : priors.of("lag/each-day");
    int back =
        dated
            ? Math.min(LONGEST_SPAN, word.day() - word.told().from())
            : (int) priors.of("lag/days");
    Map<Integer, Double> shares = new TreeMap<>();
    double weight = 1;
    double sum = 0;
    for (int ago = 0; ago <= back; ago++) {
      shares.merge(Math.max(first, word.day() - ago), weight, Double::sum);
      sum += weight;
      weight *= each;
    }
    double whole = sum;
    shares.replaceAll((day, share) -> share / whole);
    return shares;
  }

  private Step at(int day, Phase phase) {
    return steps.computeIfAbsent(moment(day, phase), moment -> new Step(day, phase, moves));
  }

  private static int moment(int day, Phase phase) {
    return day * PHASES.length + phase.ordinal();
  }
}
