package org.sayso.perceptron;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights of one byte each, on a square-root scale: byte q weighs q·|q|, so that all sums are small
 * whole numbers and the same on every machine.
 */
public final class PackedTable implements Table {

  /** The largest byte; more would make the file larger and the scores no better. */
  static final int LARGEST = 31;

  /** How the rows are kept so that they are added up fast. */
  interface Rows {

    /** Adds up some rows. */
    void score(int[] rows, int count, float[] scores);

    /** The bytes of all rows, one row after another. */
    byte[] bytes();
  }

  private final int bits;
  private final int outcomes;
  private final Rows rows;

  /** A table of rows one after another, and a byte more. */
  private PackedTable(int bits, int outcomes, byte[] weights) {
    this.bits = bits;
    this.outcomes = outcomes;
    this.rows =
        outcomes == ThreeRows.OUTCOMES ? new ThreeRows(weights) : new LaneRows(weights, outcomes);
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
    byte[] packed = new byte[weights.length + 1];
    for (int i = 0; i < weights.length; i++) {
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
  public void score(int[] chosen, int count, float[] scores) {
    rows.score(chosen, count, scores);
  }

  /** Writes the table so that {@link #read} gives it back. */
  public void write(DataOutputStream out) throws IOException {
    out.writeByte(bits);
    out.writeByte(outcomes);
    out.write(rows.bytes());
  }

  /** Reads a table; throws {@link IOException} where a weight is larger than any is. */
  public static PackedTable read(DataInputStream in) throws IOException {
    int bits = in.readUnsignedByte();
    int outcomes = in.readUnsignedByte();
    byte[] weights = new byte[(outcomes << bits) + 1];
    in.readFully(weights, 0, outcomes << bits);
    for (byte weight : weights) {
      if (Math.abs(weight) > LARGEST) {
        throw new IOException("no table of weights: one of " + weight);
      }
    }
    return new PackedTable(bits, outcomes, weights);
  }
}
