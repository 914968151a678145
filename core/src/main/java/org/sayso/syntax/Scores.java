package org.sayso.syntax;

/** Choosing among scored outcomes. */
public final class Scores {

  private Scores() {}

  /** The outcome of the highest score; of equal ones, the first. */
  public static int best(float[] scores, int outcomes) {
    int best = 0;
    for (int k = 1; k < outcomes; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }
}
