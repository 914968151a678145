package org.sayso.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Weights of one byte each, on a square-root scale: byte q weighs q·|q|, so that all sums are small
 * whole numbers and the same on every machine.
 */
public final class PackedTable implements Table {

  /** The largest byte; more would make the file larger and the scores no better. */
  private static final int LARGEST = 31;

  /** The outcomes of the smallest table: the moves of a parser. */
  private static final int FEW = 3;

  private static final float[] WEIGHT = new float[256];

  static {
    for (int q = -128; q < 128; q++) {
      WEIGHT[q & 0xFF] = q * Math.abs(q);
    }
  }

  private final int bits;
  private final int outcomes;
  private final byte[] weights;

  private PackedTable(int bits, int outcomes, byte[] weights) {
    this.bits = bits;
    this.outcomes = outcomes;
    this.weights = weights;
  }

  /**
   * Packs trained weights.
   *
   * @param bits the table has {@code 1 << bits} rows
   * @param outcomes weights in a row
   * @param weights the rows one after another
   */
  public static PackedTable pack(int bits, int outcomes, float[] weights) {
    float max = 1e-9f;
    for (float weight : weights) {
      max = Math.max(max, Math.abs(weight));
    }
    byte[] packed = new byte[weights.length];
    for (int i = 0; i < packed.length; i++) {
      double size = LARGEST * Math.sqrt(Math.abs(weights[i]) / max);
      packed[i] = (byte) Math.round(Math.copySign(size, weights[i]));
    }
    return new PackedTable(bits, outcomes, packed);
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
    if (outcomes == FEW) {
      few(rows, count, scores);
    } else {
      many(rows, count, scores);
    }
  }

  /** The sums of three outcomes, kept out of memory meanwhile. */
  private void few(int[] rows, int count, float[] scores) {
    float a = 0;
    float b = 0;
    float c = 0;
    for (int i = 0; i < count; i++) {
      int at = rows[i] * FEW;
      a += WEIGHT[weights[at] & 0xFF];
      b += WEIGHT[weights[at + 1] & 0xFF];
      c += WEIGHT[weights[at + 2] & 0xFF];
    }
    scores[0] = a;
    scores[1] = b;
    scores[2] = c;
  }

  private void many(int[] rows, int count, float[] scores) {
    Arrays.fill(scores, 0, outcomes, 0);
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int a = rows[i] * outcomes;
      int b = rows[i + 1] * outcomes;
      int c = rows[i + 2] * outcomes;
      int d = rows[i + 3] * outcomes;
      for (int k = 0; k < outcomes; k++) {
        scores[k] +=
            WEIGHT[weights[a + k] & 0xFF]
                + WEIGHT[weights[b + k] & 0xFF]
                + WEIGHT[weights[c + k] & 0xFF]
                + WEIGHT[weights[d + k] & 0xFF];
      }
    }
    for (; i < count; i++) {
      int row = rows[i] * outcomes;
      for (int k = 0; k < outcomes; k++) {
        scores[k] += WEIGHT[weights[row + k] & 0xFF];
      }
    }
  }

  /** Writes the table so that {@link #read} gives it back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeByte(bits);
    out.writeByte(outcomes);
    out.write(weights);
  }

  /** Reads a table. */
  public static PackedTable read(DataInputStream in) throws IOException {
    int bits = in.readUnsignedByte();
    int outcomes = in.readUnsignedByte();
    byte[] weights = new byte[outcomes << bits];
    in.readFully(weights);
    return new PackedTable(bits, outcomes, weights);
  }
}
