package org.sayso.parquet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in one group of rows: a single data page, plainly encoded, with runs
 * that tell which values are there, and compressed by gzip.
 */
final class Chunk {

  private static final int DATA_PAGE = 0;
  private static final int PLAIN = 0;
  private static final int RUNS = 3;

  private final Column column;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
  private final ByteBuffer number = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
  private int count;
  private int run;
  private boolean present;
  private int flags;
  private int flagCount;

  Chunk(Column column) {
    this.column = column;
  }

  /** How much it holds, in bytes before compression. */
  int size() {
    return values.size();
  }

  /**
   * Adds the next row's value.
   *
   * @throws ClassCastException where it is of another kind than the column's
   */
  void add(@Nullable Object value) {
    boolean there = value != null;
    if (there != present) {
      endRun();
      present = there;
    }
    run++;
    count++;
    if (value != null) {
      put(value);
    }
  }

  private void put(Object value) {
    switch (column.kind()) {
      case TEXT -> bytes(((String) value).getBytes(StandardCharsets.UTF_8));
      case BYTES -> bytes((byte[]) value);
      case FLAG -> flag((Boolean) value);
      case WHOLE -> number(number.clear().putLong((Long) value));
      case REAL -> number(number.clear().putDouble((Double) value));
      case DAY -> number(number.clear().putInt((int) ((LocalDate) value).toEpochDay()));
    }
  }

  private void bytes(byte[] bytes) {
    number(number.clear().putInt(bytes.length));
    values.writeBytes(bytes);
  }

  private void number(ByteBuffer filled) {
    values.write(filled.array(), 0, filled.position());
  }

  /** Flags lie eight in a byte, the first in the lowest bit. */
  private void flag(boolean value) {
    flags |= value ? 1 << flagCount : 0;
    flagCount++;
    if (flagCount == Byte.SIZE) {
      endFlags();
    }
  }

  private void endFlags() {
    if (flagCount > 0) {
      values.write(flags);
      flags = 0;
      flagCount = 0;
    }
  }

  /** A run is its length, doubled, as a variable-length number, then whether it has values. */
  private void endRun() {
    if (run > 0) {
      int left = run << 1;
      while ((left & ~0x7F) != 0) {
        levels.write(left & 0x7F | 0x80);
        left >>>= 7;
      }
      levels.write(left);
      levels.write(present ? 1 : 0);
      run = 0;
    }
  }

  /**
   * Writes the page.
   *
   * @param offset where in the file it begins
   * @return what the footer must say of it
   */
  Footer.Chunk write(OutputStream out, long offset) throws IOException {
    endRun();
    endFlags();
    byte[] page = page();
    byte[] packed = packed(page);
    byte[] header =
        new Compact()
            .element()
            .i32(1, DATA_PAGE)
            .i32(2, page.length)
            .i32(3, packed.length)
            .struct(5)
            .i32(1, count)
            .i32(2, PLAIN)
            .i32(3, RUNS)
            .i32(4, RUNS)
            .end()
            .end()
            .bytes();
    out.write(header);
    out.write(packed);
    return new Footer.Chunk(
        column, count, offset, header.length + page.length, header.length + packed.length);
  }

  private byte[] page() {
    ByteArrayOutputStream page = new ByteArrayOutputStream(levels.size() + values.size() + 4);
    number.clear().putInt(levels.size());
    page.write(number.array(), 0, number.position());
    page.writeBytes(levels.toByteArray());
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  private static byte[] packed(byte[] page) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(page);
    }
    return packed.toByteArray();
  }
}
