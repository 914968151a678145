package org.sayso.perceptron;

import java.util.Arrays;

/**
 * Scores states by their facts, and recalls what it gave for the same facts where it is told to: of
 * a sentence that is parsed several times most states come again. Not for use by two threads at
 * once.
 */
public final class Scorer {

  private static final int FEW = 256;

  private final Table table;
  private final Templates templates;
  private final int[] rows;
  private final float[] scores;

  /** The facts of each state that is recalled, one after the other, and its scores. */
  private int[] facts = {};

  private float[] given = {};

  /** Which state is at each place of the hash table, counted from 1. */
  private int[] states = {};

  private int count;
  private boolean recalls;

  /**
   * A scorer with its own scratch space.
   *
   * @param templates the features of a state's facts
   */
  public Scorer(Table table, Templates templates) {
    this.table = table;
    this.templates = templates;
    rows = new int[templates.count()];
    scores = new float[table.outcomes()];
  }

  /** Number of scores. */
  public int outcomes() {
    return scores.length;
  }

  /** From now on all states are kept, and what is kept is not worked out again. */
  public void recall() {
    recalls = true;
  }

  /** Forgets all states and keeps no more. */
  public void forget() {
    if (recalls) {
      Arrays.fill(states, 0);
      count = 0;
      recalls = false;
    }
  }

  /** The scores of those facts; overwritten by the next call. */
  public float[] scores(int[] values) {
    if (!recalls) {
      work(values);
      return scores;
    }
    if (2 * count >= states.length) {
      grow(values.length);
    }
    int place = place(values);
    int state = states[place] - 1;
    if (state >= 0) {
      System.arraycopy(given, state * scores.length, scores, 0, scores.length);
    } else {
      work(values);
      System.arraycopy(values, 0, facts, count * values.length, values.length);
      System.arraycopy(scores, 0, given, count * scores.length, scores.length);
      states[place] = ++count;
    }
    return scores;
  }

  private void work(int[] values) {
    templates.rows(values, table.bits(), rows);
    table.score(rows, rows.length, scores);
  }

  /** Where a state of those facts is or would be. */
  private int place(int[] values) {
    int size = values.length;
    int place = Hash.finish(Arrays.hashCode(values)) & states.length - 1;
    while (states[place] > 0) {
      int begin = (states[place] - 1) * size;
      if (Arrays.equals(facts, begin, begin + size, values, 0, size)) {
        return place;
      }
      place = place + 1 & states.length - 1;
    }
    return place;
  }

  private void grow(int size) {
    int room = Math.max(FEW, 2 * states.length);
    states = new int[room];
    facts = Arrays.copyOf(facts, room / 2 * size);
    given = Arrays.copyOf(given, room / 2 * scores.length);
    int[] values = new int[size];
    for (int state = 0; state < count; state++) {
      System.arraycopy(facts, state * size, values, 0, size);
      states[place(values)] = state + 1;
    }
  }
}
