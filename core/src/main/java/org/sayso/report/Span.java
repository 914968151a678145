package org.sayso.report;

/**
 * A stretch of a report's stored text.
 *
 * @param begin first UTF-16 code unit
 * @param end one past the last UTF-16 code unit
 */
public record Span(int begin, int end) implements Comparable<Span> {

  /** Throws {@link IllegalArgumentException} where {@code begin} is negative or after the end. */
  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("not a span: " + begin + ".." + end);
    }
  }

  /** Length in UTF-16 code units. */
  public int length() {
    return end - begin;
  }

  /** Whether the other lies wholly inside this one. */
  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /** Whether the two share at least one code unit. */
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  /** The words of this span in the text it points into. */
  public String in(String text) {
    return text.substring(begin, end);
  }

  /** Orders by begin, then by end. */
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
