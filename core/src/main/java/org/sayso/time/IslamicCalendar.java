package org.sayso.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.temporal.ChronoField;
import org.jspecify.annotations.Nullable;

/** The two calendars that count from the Hijra. */
public enum IslamicCalendar {
  /** Solar Hijri, the calendar of Iran and Afghanistan: 1 Hamal (Farvardin) is the equinox. */
  SOLAR {
    @Override
    @Nullable LocalDate day(int year, int month, int day) {
      boolean valid = year > 0 && year <= LAST && month >= 1 && month <= 12;
      if (!valid || day < 1 || day > (month <= LONG_MONTHS ? 31 : 30)) {
        return null;
      }
      LocalDate meant =
          newYear(year).plusDays((month - 1L) * 30 + Math.min(month - 1, 6) + day - 1);
      return meant.isBefore(newYear(year + 1)) ? meant : null;
    }

    @Override
    int yearOf(LocalDate day) {
      int year = day.getYear() - AHEAD;
      return day.isBefore(newYear(year)) ? year - 1 : year;
    }
  },
  /** Lunar Hijri as Umm al-Qura reckons it; a report's own day may be one off. */
  LUNAR {
    @Override
    @Nullable LocalDate day(int year, int month, int day) {
      try {
        return LocalDate.from(HijrahChronology.INSTANCE.date(year, month, day));
      } catch (DateTimeException noSuchDay) {
        return null;
      }
    }

    @Override
    int yearOf(LocalDate day) {
      try {
        return HijrahChronology.INSTANCE.date(day).get(ChronoField.YEAR);
      } catch (DateTimeException outsideTheTables) {
        return NO_YEAR;
      }
    }
  };

  private static final int NO_YEAR = -1;
  private static final int LONG_MONTHS = 6;
  private static final int AHEAD = 621;
  private static final int LAST = 1633;

  /**
   * Years in which the rhythm of leap years breaks (K. M. Borkowski, "The Persian calendar for 3000
   * years", 1996).
   */
  private static final int[] BREAKS = {
    -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394,
    2456, 3178
  };

  private static final int CYCLE = 33;

  /** The day in our calendar, or null where there is no such day. */
  abstract @Nullable LocalDate day(int year, int month, int day);

  /** The year of this calendar that holds the day, or a negative one where no table tells. */
  abstract int yearOf(LocalDate day);

  /** The days of a month, or unknown where there is no such month. */
  DayRange month(int year, int month) {
    LocalDate first = day(year, month, 1);
    LocalDate next = month == 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1);
    return first == null || next == null
        ? DayRange.UNKNOWN
        : new DayRange(first, next.minusDays(1));
  }

  /** The days of a year, or unknown where there is no such year. */
  DayRange year(int year) {
    LocalDate first = day(year, 1, 1);
    LocalDate next = day(year + 1, 1, 1);
    return first == null || next == null
        ? DayRange.UNKNOWN
        : new DayRange(first, next.minusDays(1));
  }

  /** The first day of a year from 1 to {@value #LAST} + 1 of the solar calendar. */
  private static LocalDate newYear(int year) {
    int gregorian = year + AHEAD;
    int leaps = -14;
    int begun = BREAKS[0];
    int jump = 0;
    for (int i = 1; i < BREAKS.length; i++) {
      jump = BREAKS[i] - begun;
      if (year < BREAKS[i]) {
        break;
      }
      leaps += jump / CYCLE * 8 + jump % CYCLE / 4;
      begun = BREAKS[i];
    }
    int since = year - begun;
    leaps += since / CYCLE * 8 + (since % CYCLE + 3) / 4;
    if (jump % CYCLE == 4 && jump - since == 4) {
      leaps++;
    }
    int gregorianLeaps = gregorian / 4 - (gregorian / 100 + 1) * 3 / 4 - 150;
    return LocalDate.of(gregorian, 3, 1).plusDays(20L + leaps - gregorianLeaps - 1);
  }
}
