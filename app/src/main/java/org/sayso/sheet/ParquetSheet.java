package org.sayso.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.sayso.parquet.ParquetWriter;

/**
 * Writes rows as Parquet.
 *
 * @param <T> what a row tells of
 */
public final class ParquetSheet<T> {

  private final Sheet<T> sheet;
  private final ParquetWriter parquet;

  /** Begins a table on a stream, which is left open. */
  public ParquetSheet(Sheet<T> sheet, OutputStream out) throws IOException {
    this.sheet = sheet;
    this.parquet = new ParquetWriter(out, sheet.columns());
  }

  /** Writes a row. */
  public void row(T thing) throws IOException {
    parquet.row(sheet.row(thing));
  }

  /** Ends the table with words about the file as a whole, by key. */
  public void finish(Map<String, String> words) throws IOException {
    parquet.finish(words);
  }
}
