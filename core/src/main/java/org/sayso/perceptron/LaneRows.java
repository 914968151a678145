package org.sayso.perceptron;

import java.util.Arrays;

/**
 * Rows of many weights, four of them in the lanes of one long word: one addition adds four, since
 * no lane is negative and none of a few rows' sums leaves its lane.
 */
final class LaneRows implements PackedTable.Rows {

  private static final int LANES = 4;
  private static final int LANE = 0xFFFF;

  /** What is added to each weight so that none is negative. */
  private static final int BIAS = PackedTable.LARGEST * PackedTable.LARGEST;

  /** The most rows of which a sum stays in its lane. */
  private static final int GROUP = LANE / (2 * BIAS);

  private final int outcomes;
  private final int width;
  private final long[] words;

  /** Copies the rows, which stand one after another, and leaves out the byte behind them. */
  LaneRows(byte[] weights, int outcomes) {
    this.outcomes = outcomes;
    width = (outcomes + LANES - 1) / LANES;
    int length = weights.length - 1;
    words = new long[length / outcomes * width];
    for (int from = 0, to = 0; from < length; from += outcomes, to += width) {
      for (int k = 0; k < outcomes; k++) {
        byte q = weights[from + k];
        long weight = q * Math.abs(q) + BIAS;
        words[to + k / LANES] |= weight << k % LANES * Short.SIZE;
      }
    }
  }

  @Override
  public void score(int[] rows, int count, float[] scores) {
    Arrays.fill(scores, 0, outcomes, -BIAS * count);
    long[] sums = new long[width];
    for (int from = 0; from < count; from += GROUP) {
      add(rows, from, Math.min(count, from + GROUP), sums);
      for (int k = 0; k < outcomes; k++) {
        scores[k] += sums[k / LANES] >>> k % LANES * Short.SIZE & LANE;
      }
      Arrays.fill(sums, 0);
    }
  }

  private void add(int[] rows, int from, int to, long[] sums) {
    int i = from;
    for (; i + 4 <= to; i += 4) {
      int a = rows[i] * width;
      int b = rows[i + 1] * width;
      int c = rows[i + 2] * width;
      int d = rows[i + 3] * width;
      for (int k = 0; k < width; k++) {
        sums[k] += words[a + k] + words[b + k] + words[c + k] + words[d + k];
      }
    }
    for (; i < to; i++) {
      int row = rows[i] * width;
      for (int k = 0; k < width; k++) {
        sums[k] += words[row + k];
      }
    }
  }

  @Override
  public byte[] bytes() {
    int rows = words.length / width;
    byte[] bytes = new byte[rows * outcomes];
    for (int i = 0; i < bytes.length; i++) {
      int k = i % outcomes;
      long lane = words[i / outcomes * width + k / LANES] >>> k % LANES * Short.SIZE & LANE;
      int weight = (int) lane - BIAS;
      bytes[i] = (byte) Math.round(Math.copySign(Math.sqrt(Math.abs(weight)), weight));
    }
    return bytes;
  }
}
