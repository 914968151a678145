package org.sayso.geofile;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be read, and how much of one is taken in before it is refused.
 *
 * @param charset the encoding of text that does not say its own; null for UTF-8 and nothing else
 * @param repair whether outlines that cross themselves are mended
 * @param bytes most bytes of a file, and of all that one archive unpacks to
 * @param rows most rows of a table
 */
public record Limits(@Nullable Charset charset, boolean repair, long bytes, long rows) {

  private static final long BYTES = 512L << 20;
  private static final long ROWS = 2_000_000;

  /** So many times a file's size is held while it is read, at the most. */
  private static final long COPIES = 4;

  /** Memory of a row with its columns, measured on our own table. */
  private static final long ROW_BYTES = 4000;

  /** The bounds that the commands use: 512 MB, two million rows, or less in a small memory. */
  public static Limits usual(@Nullable Charset charset, boolean repair) {
    long memory = Runtime.getRuntime().maxMemory();
    long bytes = Math.min(BYTES, memory / COPIES);
    return new Limits(charset, repair, bytes, Math.min(ROWS, memory / ROW_BYTES));
  }

  /** Refuses a file of so many bytes, as it lies there or as it would be unpacked. */
  void size(String file, long size) throws BadFile {
    if (size > bytes) {
      throw new BadFile(
          file,
          "is over "
              + (bytes >> 20)
              + " MB, packed or unpacked; take a file of one country, or one level of it");
    }
  }

  /** Refuses a row beyond the last that is taken. */
  void row(String file, long number) throws BadFile {
    if (number > rows) {
      throw new BadFile(
          file, number, "more than " + rows + " rows; take a file of one country, or one level");
    }
  }
}
