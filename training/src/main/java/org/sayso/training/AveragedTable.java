package org.sayso.training;

import java.util.Arrays;
import java.util.List;
import org.sayso.perceptron.PackedTable;
import org.sayso.perceptron.Table;

/**
 * Weights in training, with what is needed for their average over all steps (Collins, 2002; the
 * lazy form of Daumé, 2006).
 */
final class AveragedTable implements Table {

  private final int bits;
  private final int outcomes;
  private final float[] weights;
  private final double[] weighted;
  private long step = 1;

  AveragedTable(int bits, int outcomes) {
    this.bits = bits;
    this.outcomes = outcomes;
    weights = new float[outcomes << bits];
    weighted = new double[outcomes << bits];
  }

  @Override
  public int outcomes() {
    return outcomes;
  }

  @Override
  public int bits() {
    return bits;
  }

  @Override
  public void score(int[] rows, int count, float[] scores) {
    Arrays.fill(scores, 0, outcomes, 0);
    for (int i = 0; i < count; i++) {
      int row = rows[i] * outcomes;
      for (int k = 0; k < outcomes; k++) {
        scores[k] += weights[row + k];
      }
    }
  }

  /** Counts one more decision, right or wrong. */
  void tick() {
    step++;
  }

  /** Moves the features' votes from the wrong outcome to the right one. */
  void learn(int[] rows, int count, int right, int wrong) {
    for (int i = 0; i < count; i++) {
      int row = rows[i] * outcomes;
      add(row + right, 1);
      add(row + wrong, -1);
    }
  }

  private void add(int index, float amount) {
    weights[index] += amount;
    weighted[index] += (double) amount * step;
  }

  /** The averages of the weights so far, added up over tables of the same shape, and packed. */
  static PackedTable packed(List<AveragedTable> tables) {
    AveragedTable first = tables.get(0);
    float[] sums = new float[first.weights.length];
    for (AveragedTable table : tables) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += (float) (table.weights[i] - table.weighted[i] / table.step);
      }
    }
    return PackedTable.pack(first.bits, first.outcomes, sums);
  }
}
