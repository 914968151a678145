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

  /** One line, cut off where it is beyond the limit. */
  static final class Line {

    private final long number;
    private final byte[] bytes;
    private final long length;

    private Line(long number, byte[] bytes, long length) {
      this.number = number;
      this.bytes = bytes;
      this.length = length;
    }

    /** Its number in the stream, from 1. */
    long number() {
      return number;
    }

    /** Bytes that it has in the stream, without its end. */
    long length() {
      return length;
    }

    /** What it holds; throws {@link Unreadable} where it is beyond the limit. */
    String text() throws Unreadable {
      if (length > bytes.length) {
        throw Decoding.tooLarge(length, "");
      }
      return Decoding.text(bytes);
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
