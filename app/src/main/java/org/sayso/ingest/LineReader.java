package org.sayso.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a stream one after another, each held whole only while it is within the limit. */
final class LineReader implements Iterator<LineReader.Line> {

  private final InputStream in;
  private long number;
  private @Nullable Line next;

  /** Takes a buffered stream; the caller closes it. */
  LineReader(InputStream in) {
    this.in = in;
    this.next = advance();
  }

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes what it holds, without its end; cut off where it is too long
   * @param length bytes that it has in the stream
   */
  record Line(long number, byte[] bytes, long length) {

    boolean tooLong() {
      return length > bytes.length;
    }
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Line next() {
    Line line = next;
    if (line == null) {
      throw new NoSuchElementException();
    }
    next = advance();
    return line;
  }

  private @Nullable Line advance() {
    try {
      return read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Line read() throws IOException {
    int one = in.read();
    if (one < 0) {
      return null;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    long length = 0;
    for (; one >= 0 && one != '\n'; one = in.read()) {
      length++;
      if (length <= Decoding.MAX_BYTES) {
        bytes.write(one);
      }
    }
    number++;
    return new Line(number, bytes.toByteArray(), length);
  }
}
