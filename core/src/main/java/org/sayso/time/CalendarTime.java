package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** A time named by the calendar: a date, a month, a year or several. */
public sealed interface CalendarTime extends TimeValue {

  /**
   * A day of a month, such as "Wednesday, June 23" or "2021-06-23".
   *
   * @param year as printed, or null
   * @param date month and day
   * @param weekday as printed, or null
   */
  record Date(@Nullable Integer year, MonthDay date, @Nullable DayOfWeek weekday)
      implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      Integer meant = year != null ? year : vantage.yearOf(date, weekday);
      return meant == null ? DayRange.UNKNOWN : DayRange.on(date.atYear(meant));
    }
  }

  /**
   * A month, such as "June" or "June 2019".
   *
   * @param year as printed, or null
   * @param month from 1 to 12
   * @param yearsAway years from the year of publication ("June last year": -1), or null
   */
  record Month(@Nullable Integer year, int month, @Nullable Integer yearsAway)
      implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(whole(vantage));
    }

    @Override
    public DayRange whole(Vantage vantage) {
      Integer meant = year != null ? year : yearFrom(vantage);
      return meant == null
          ? DayRange.UNKNOWN
          : CalendarUnit.MONTH.around(LocalDate.of(meant, month, 1));
    }

    private @Nullable Integer yearFrom(Vantage vantage) {
      LocalDate published = vantage.published();
      if (published == null) {
        return null;
      }
      if (yearsAway != null) {
        return published.getYear() + yearsAway;
      }
      int away = month - published.getMonthValue();
      if (vantage.future()) {
        return published.getYear() + (away < 0 ? 1 : 0);
      }
      return published.getYear() - (away > 0 ? 1 : 0);
    }
  }

  /**
   * One or more whole years: "2009", "the 1990s".
   *
   * @param first first year
   * @param count how many years
   */
  record Years(int first, int count) implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(whole(vantage));
    }

    @Override
    public DayRange whole(Vantage vantage) {
      return new DayRange(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }
  }
}
