package org.sayso.timeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sayso.markov.Sums;
import org.sayso.markov.Trellis;

/**
 * One thing that happens to what is known of a place: a week of silence passes, or words are told.
 */
final class Step {

  /** In which order the steps of one day come. */
  enum Phase {
    WEEK,
    TOLD,
    /** Recaptures come after what they undo. */
    UNDONE
  }

  private final int day;
  private final Phase phase;
  private final Moves moves;
  private final Moves.Doors doors;
  private final List<Word> told = new ArrayList<>();
  private final List<Weighed> weighed = new ArrayList<>();

  /**
   * A word and what it does to one state.
   *
   * @param word the word
   * @param state the state that it speaks for or against
   * @param weight added to the logarithm of the state's chance; below zero against it
   */
  record Weighed(Word word, int state, double weight) {}

  Step(int day, Phase phase, Moves moves) {
    this.day = day;
    this.phase = phase;
    this.moves = moves;
    this.doors = moves.doors();
  }

  /** Its day, counted from 1970. */
  int day() {
    return day;
  }

  Phase phase() {
    return phase;
  }

  /** What the words of the step make likely to have happened. */
  Moves.Doors doors() {
    return doors;
  }

  /** The words that are told at this step, in order. */
  List<Word> told() {
    return told;
  }

  /** What words do to states at this step; a word may also bear on another step than its own. */
  List<Weighed> weighed() {
    return weighed;
  }

  void weigh(Word word, int state, double weight) {
    weighed.add(new Weighed(word, state, weight));
  }

  double[][] moves() {
    return phase == Phase.WEEK ? moves.week() : doors.moves();
  }

  /** As the model takes it. */
  Trellis.Step seen(int states) {
    double[] sums = new double[states];
    double[] weights = new double[weighed.size()];
    for (int state = 0; state < states; state++) {
      int count = 0;
      for (Weighed each : weighed) {
        if (each.state() == state) {
          weights[count++] = each.weight();
        }
      }
      sums[state] = Sums.of(Arrays.copyOf(weights, count));
    }
    return new Trellis.Step(moves(), sums);
  }
}
