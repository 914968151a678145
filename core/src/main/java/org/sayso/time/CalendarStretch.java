package org.sayso.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Objects;

/**
 * A day, a week, a month, a season, a year or the like of the calendar.
 *
 * @param unit how long it is; a day at least
 * @param first its first day
 */
public record CalendarStretch(CalendarUnit unit, LocalDate first) {

  private static final int MONTHS_IN_QUARTER = 3;
  private static final String[] SEASONS = {"WI", "SP", "SU", "FA"};

  /** The stretch of that unit that holds the day. */
  static CalendarStretch around(CalendarUnit unit, LocalDate day) {
    return new CalendarStretch(unit, Objects.requireNonNull(unit.around(day).from()));
  }

  /** One day. */
  public static CalendarStretch on(LocalDate day) {
    return new CalendarStretch(CalendarUnit.DAY, day);
  }

  /** Its first and last day. */
  public DayRange days() {
    return unit.around(first);
  }

  /**
   * The stretch so many units later or earlier. It is as long as this one where the unit is longer
   * or this is a quarter or shorter than a month; a year after a day is a year, a week after it a
   * day.
   */
  CalendarStretch shifted(int amount, CalendarUnit by) {
    CalendarUnit kept =
        unit == CalendarUnit.DAY && by.compareTo(CalendarUnit.FORTNIGHT) > 0 ? by : unit;
    CalendarUnit shown = by.compareTo(kept) < 0 ? by : kept;
    return around(shown, by.after(first, amount));
  }

  /** As TIMEX3 writes it: {@code 2021-06-23}, {@code 2021-W25}, {@code 2021-Q2}, {@code 199}. */
  String iso() {
    int year = first.getYear();
    return switch (unit) {
      case MINUTE, HOUR, DAY -> first.toString();
      case WEEK, FORTNIGHT -> week();
      case WEEKEND -> week() + "-WE";
      case MONTH -> String.format(Locale.ROOT, "%04d-%02d", year, first.getMonthValue());
      case QUARTER -> year + "-Q" + ((first.getMonthValue() - 1) / MONTHS_IN_QUARTER + 1);
      case HALF -> year + "-H" + (first.getMonthValue() > 6 ? 2 : 1);
      case SEASON -> year + "-" + SEASONS[first.getMonthValue() % 12 / MONTHS_IN_QUARTER];
      case YEAR -> String.valueOf(year);
      case DECADE -> String.valueOf(year / 10);
      case CENTURY -> String.valueOf(year / 100);
    };
  }

  private String week() {
    return String.format(
        Locale.ROOT,
        "%04d-W%02d",
        first.get(IsoFields.WEEK_BASED_YEAR),
        first.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
