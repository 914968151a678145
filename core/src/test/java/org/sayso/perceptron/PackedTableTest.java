package org.sayso.perceptron;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
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

  @Test
  void addsUpAnyNumberOfRowsOfTheLargestWeights() {
    int outcomes = 6;
    float[] weights = new float[outcomes << BITS];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = i % outcomes % 2 == 0 ? 1 : -1;
    }
    int most = PackedTable.LARGEST * PackedTable.LARGEST;
    PackedTable table = PackedTable.pack(BITS, outcomes, weights);
    float[] scores = new float[outcomes];
    for (int count : new int[] {1, 33, 34, 35, 68, 69, 300}) {
      table.score(new int[count], count, scores);
      float sum = most * count;
      assertThat(scores).containsExactly(sum, -sum, sum, -sum, sum, -sum);
    }
  }

  @Test
  void writesWhatItRead() throws IOException {
    for (int outcomes : new int[] {3, 7}) {
      float[] weights = new float[outcomes << BITS];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = i - weights.length / 2f;
      }
      byte[] written = written(PackedTable.pack(BITS, outcomes, weights));
      var in = new DataInputStream(new ByteArrayInputStream(written));
      assertThat(written(PackedTable.read(in))).isEqualTo(written);
    }
  }

  private static byte[] written(PackedTable table) throws IOException {
    var bytes = new ByteArrayOutputStream();
    table.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
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
