package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a time expression is read from: the day of publication, the verb beside it, and the years
 * that a report without a day can come from.
 *
 * @param published day of publication, or null where unknown
 * @param tense of the verb beside the expression
 * @param firstYear first year that a date without year can mean where publication is unknown
 * @param lastYear last such year
 */
record Vantage(@Nullable LocalDate published, Tense tense, int firstYear, int lastYear) {

  /** The same vantage, looking back. */
  Vantage past() {
    return new Vantage(published, Tense.PAST, firstYear, lastYear);
  }

  boolean future() {
    return tense == Tense.FUTURE;
  }

  /**
   * What an event has that no time expression fixes: by publication, or after it where it is to
   * come.
   */
  DayRange unfixed() {
    return future() ? DayRange.since(published) : DayRange.by(published);
  }

  /** The part of a running range that lies on the verb's side of publication. */
  DayRange cut(DayRange range) {
    LocalDate from = range.from();
    LocalDate to = range.to();
    boolean running =
        published != null
            && from != null
            && to != null
            && !from.isAfter(published)
            && to.isAfter(published);
    if (!running) {
      return range;
    }
    return future() ? new DayRange(published, to) : new DayRange(from, published);
  }

  /**
   * The year that a printed day and month means, or null where nothing fixes it: one that agrees
   * with the weekday, the latest not after publication for the past, the next for the future.
   */
  @Nullable Integer yearOf(MonthDay date, @Nullable DayOfWeek weekday) {
    if (published == null) {
      return onlyYear(date, weekday);
    }
    int year = published.getYear();
    List<Integer> agreeing =
        IntStream.rangeClosed(year - 1, year + 1)
            .filter(y -> agrees(date, weekday, y))
            .boxed()
            .toList();
    if (agreeing.size() == 1) {
      return agreeing.get(0);
    }
    return nearest(date, published);
  }

  private int nearest(MonthDay date, LocalDate day) {
    LocalDate same = date.atYear(day.getYear());
    if (future()) {
      return same.isBefore(day) ? day.getYear() + 1 : day.getYear();
    }
    return same.isAfter(day) ? day.getYear() - 1 : day.getYear();
  }

  private @Nullable Integer onlyYear(MonthDay date, @Nullable DayOfWeek weekday) {
    if (weekday == null) {
      return null;
    }
    List<Integer> years =
        IntStream.rangeClosed(firstYear, lastYear)
            .filter(y -> agrees(date, weekday, y))
            .boxed()
            .toList();
    return years.size() == 1 ? years.get(0) : null;
  }

  private static boolean agrees(MonthDay date, @Nullable DayOfWeek weekday, int year) {
    return weekday != null && date.isValidYear(year) && date.atYear(year).getDayOfWeek() == weekday;
  }
}
