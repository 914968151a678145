package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where a time expression is read from: the day of publication, the time that the story named last,
 * the verb beside it, and the years that a report without a day can come from.
 *
 * @param published day of publication, or null where unknown
 * @param story the times that the report has named so far
 * @param tense of the verb beside the expression
 * @param firstYear first year that a date without year can mean where publication is unknown
 * @param lastYear last such year
 */
public record Vantage(
    @Nullable LocalDate published, Story story, Tense tense, int firstYear, int lastYear) {

  private static final int NEAR_DAYS = 31;

  /** The same vantage, looking back or ahead. */
  Vantage in(Tense other) {
    return new Vantage(published, story, other, firstYear, lastYear);
  }

  /** The same vantage on another day. */
  Vantage at(@Nullable LocalDate day) {
    return new Vantage(day, story, tense, firstYear, lastYear);
  }

  /** Where the story stands: the time that it named last, else the day of publication. */
  @Nullable CalendarStretch now() {
    CalendarStretch last = story.last();
    return last != null || published == null ? last : CalendarStretch.on(published);
  }

  /** The day that the story named last; null where it named none, or something longer. */
  @Nullable LocalDate day() {
    CalendarStretch last = story.last();
    return last == null || last.unit() != CalendarUnit.DAY ? null : last.first();
  }

  /** The days of what lasts: publication in the present tense, else none is fixed. */
  DayRange lasting() {
    return published != null && tense == Tense.PRESENT ? DayRange.on(published) : unfixed();
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
      return weekday == null ? told() : onlyYear(date, weekday);
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

  /** The year in which the story stands, or null. */
  @Nullable Integer told() {
    CalendarStretch last = story.last();
    return last == null || last.unit().compareTo(CalendarUnit.YEAR) > 0
        ? null
        : Integer.valueOf(last.first().getYear());
  }

  /**
   * The year of a date on the verb's side of publication; the nearest in the present tense. What
   * lies just on the other side stays there: news prints the year of what is almost a year away.
   */
  private int nearest(MonthDay date, LocalDate day) {
    LocalDate same = date.atYear(day.getYear());
    LocalDate next = same.isBefore(day) ? date.atYear(day.getYear() + 1) : same;
    LocalDate last = same.isAfter(day) ? date.atYear(day.getYear() - 1) : same;
    long ahead = ChronoUnit.DAYS.between(day, next);
    long behind = ChronoUnit.DAYS.between(last, day);
    boolean future =
        switch (tense) {
          case FUTURE -> behind > NEAR_DAYS || behind == 0;
          case PRESENT -> ahead < behind;
          case PAST -> ahead <= NEAR_DAYS && behind > 0;
        };
    return future ? next.getYear() : last.getYear();
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
