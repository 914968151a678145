package org.sayso.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedTableTest {

  private static final int BITS = 4;
  private static final int OUTCOMES = 3;

  @Test
  void keepsTheOrderOfScoresThatAreNotNearlyEqual() {
    Random random = new Random(2);
    for (int round = 0; round < 200; round++) {
      float[] weights = new float[OUTCOMES << BITS];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = (float) random.nextGaussian();
      }
      int[] rows = {random.nextInt(16), random.nextInt(16), random.nextInt(16)};
      float[] exact = sums(weights, rows);
      float[] packed = new float[OUTCOMES];
      PackedTable.pack(BITS, OUTCOMES, weights).score(rows, rows.length, packed);
      int best = Table.best(exact, OUTCOMES);
      int found = Table.best(packed, OUTCOMES);
      assertThat(exact[best] - exact[found]).isLessThan(0.5f);
    }
  }

  private static float[] sums(float[] weights, int[] rows) {
    float[] sums = new float[OUTCOMES];
    for (int row : rows) {
      for (int k = 0; k < OUTCOMES; k++) {
        sums[k] += weights[row * OUTCOMES + k];
      }
    }
    return sums;
  }

  @Test
  void takesTheFirstOfEqualScores() {
    assertThat(Table.best(new float[] {1, 3, 3}, 3)).isEqualTo(1);
  }
}
