package org.sayso.perceptron;

/** Weights by hashed feature and outcome. */
public interface Table {

  /** Number of outcomes that a feature votes on. */
  int outcomes();

  /** How many of the topmost bits of a feature's hash choose its row. */
  int bits();

  /**
   * Adds up the votes of some features.
   *
   * @param rows row of each feature
   * @param count how many of {@code rows} are used
   * @param scores receives the sum for each outcome, at the outcome's number
   */
  void score(int[] rows, int count, float[] scores);

  /** The outcome of the highest score; of equal ones, the first. */
  static int best(float[] scores, int outcomes) {
    int best = 0;
    float highest = scores[0];
    for (int k = 1; k < outcomes; k++) {
      if (scores[k] > highest) {
        highest = scores[k];
        best = k;
      }
    }
    return best;
  }
}
