package org.sayso.perceptron;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Rows of three weights, the moves of a parser; one look into memory fetches a row. */
final class ThreeRows implements PackedTable.Rows {

  static final int OUTCOMES = 3;

  private static final VarHandle FOUR_BYTES =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int BYTE = 0xFF;

  private static final int[] WEIGHT = new int[BYTE + 1];

  static {
    for (int q = Byte.MIN_VALUE; q <= Byte.MAX_VALUE; q++) {
      WEIGHT[q & BYTE] = q * Math.abs(q);
    }
  }

  /** The rows one after another and a byte more, so that four can be fetched at the last one. */
  private final byte[] weights;

  ThreeRows(byte[] weights) {
    this.weights = weights;
  }

  @Override
  public void score(int[] rows, int count, float[] scores) {
    int a = 0;
    int b = 0;
    int c = 0;
    for (int i = 0; i < count; i++) {
      int row = (int) FOUR_BYTES.get(weights, rows[i] * OUTCOMES);
      a += WEIGHT[row & BYTE];
      b += WEIGHT[row >> Byte.SIZE & BYTE];
      c += WEIGHT[row >> 2 * Byte.SIZE & BYTE];
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  @Override
  public byte[] bytes() {
    return Arrays.copyOf(weights, weights.length - 1);
  }
}
