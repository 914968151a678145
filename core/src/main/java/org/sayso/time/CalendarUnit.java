package org.sayso.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The units in which reports count time. */
public enum CalendarUnit {
  MINUTE(ChronoUnit.DAYS, 0),
  HOUR(ChronoUnit.DAYS, 0),
  DAY(ChronoUnit.DAYS, 1),
  WEEKEND(ChronoUnit.WEEKS, 1),
  WEEK(ChronoUnit.WEEKS, 1),
  MONTH(ChronoUnit.MONTHS, 1),
  YEAR(ChronoUnit.YEARS, 1),
  DECADE(ChronoUnit.YEARS, 10),
  CENTURY(ChronoUnit.YEARS, 100);

  private static final int HOURS = 24;
  private static final int MINUTES = 24 * 60;

  private final ChronoUnit step;
  private final int steps;

  CalendarUnit(ChronoUnit step, int steps) {
    this.step = step;
    this.steps = steps;
  }

  /** The unit of that name in a language pack; throws {@link IllegalArgumentException}. */
  static CalendarUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The day so many units later; hours and minutes count as the days that they fill. */
  LocalDate after(LocalDate day, int amount) {
    return switch (this) {
      case MINUTE -> day.plusDays(amount / MINUTES);
      case HOUR -> day.plusDays(amount / HOURS);
      default -> day.plus((long) amount * steps, step);
    };
  }

  /** The day so many units earlier. */
  LocalDate before(LocalDate day, int amount) {
    return after(day, -amount);
  }

  /** The whole day, week, weekend, month, year, decade or century that holds the day. */
  DayRange around(LocalDate day) {
    return switch (this) {
      case MINUTE, HOUR, DAY -> DayRange.on(day);
      case WEEK -> span(monday(day), monday(day).plusDays(6));
      case WEEKEND -> span(monday(day).plusDays(5), monday(day).plusDays(6));
      case MONTH -> span(day.withDayOfMonth(1), day.withDayOfMonth(day.lengthOfMonth()));
      case YEAR -> years(day.getYear(), 1);
      case DECADE, CENTURY -> years(Math.floorDiv(day.getYear(), steps) * steps, steps);
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private static DayRange years(int first, int count) {
    return span(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static DayRange span(LocalDate from, LocalDate to) {
    return new DayRange(from, to);
  }
}
