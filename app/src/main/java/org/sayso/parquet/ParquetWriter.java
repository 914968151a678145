package org.sayso.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table row by row and keeps at most one group of rows in memory (Apache Parquet, "File
 * format"; flat columns, data pages of version 1, gzip).
 */
public final class ParquetWriter {

  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int GROUP_ROWS = 50_000;
  private static final int GROUP_BYTES = 16 << 20;

  private final OutputStream out;
  private final List<Column> columns;
  private final List<Footer.Group> groups = new ArrayList<>();
  private List<Chunk> chunks;
  private int rows;
  private long offset;

  /** Begins a file on a stream, which is left open. */
  public ParquetWriter(OutputStream out, List<Column> columns) throws IOException {
    this.out = out;
    this.columns = List.copyOf(columns);
    this.chunks = chunks();
    write(MAGIC);
  }

  private List<Chunk> chunks() {
    return columns.stream().map(Chunk::new).toList();
  }

  /**
   * Writes a row.
   *
   * @param values one for each column, in their order; null for a missing one
   * @throws IllegalArgumentException where there are more or fewer values than columns
   * @throws ClassCastException on a value that is not of its column's kind
   */
  public void row(List<? extends @Nullable Object> values) throws IOException {
    if (values.size() != columns.size()) {
      throw new IllegalArgumentException(
          values.size() + " values for " + columns.size() + " columns");
    }
    long bytes = 0;
    for (int i = 0; i < values.size(); i++) {
      Chunk chunk = chunks.get(i);
      chunk.add(values.get(i));
      bytes += chunk.size();
    }
    rows++;
    if (rows == GROUP_ROWS || bytes >= GROUP_BYTES) {
      endGroup();
    }
  }

  private void endGroup() throws IOException {
    if (rows == 0) {
      return;
    }
    List<Footer.Chunk> written = new ArrayList<>();
    for (Chunk chunk : chunks) {
      Footer.Chunk one = chunk.write(out, offset);
      offset += one.packed();
      written.add(one);
    }
    groups.add(new Footer.Group(rows, written));
    chunks = chunks();
    rows = 0;
  }

  /**
   * Ends the file.
   *
   * @param words about the file as a whole, by key
   */
  public void finish(Map<String, String> words) throws IOException {
    endGroup();
    byte[] footer = Footer.of(columns, groups, words);
    write(footer);
    write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
    write(MAGIC);
    out.flush();
  }

  private void write(byte[] some) throws IOException {
    out.write(some);
    offset += some.length;
  }
}
