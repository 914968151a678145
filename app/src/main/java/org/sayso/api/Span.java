package org.sayso.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The days from one to another, in UTC; either end may be open.
 *
 * @param from first day, or null
 * @param to last day, or null
 */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** All days. */
  static final Span ALL = new Span(null, null);

  /**
   * The days of an instant or an interval as OGC API Features writes them: RFC 3339 dates or times,
   * {@code ..} or nothing for an open end.
   *
   * @throws IllegalArgumentException where it is neither, or ends before it begins
   * @throws java.time.DateTimeException where an end is no date
   */
  static Span of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      LocalDate day = day(text);
      return new Span(day, day);
    }
    LocalDate from = end(text.substring(0, slash));
    LocalDate to = end(text.substring(slash + 1));
    if ((from == null && to == null) || (from != null && to != null && to.isBefore(from))) {
      throw new IllegalArgumentException("no interval");
    }
    return new Span(from, to);
  }

  private static @Nullable LocalDate end(String text) {
    return text.isEmpty() || text.equals("..") ? null : day(text);
  }

  private static LocalDate day(String text) {
    return text.length() == 10
        ? LocalDate.parse(text)
        : OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
  }
}
