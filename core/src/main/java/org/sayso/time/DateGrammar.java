package org.sayso.time;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.TimeText.Match;

/** Reads dates, months, years and decades. */
final class DateGrammar {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int LEAP_YEAR = 2000;

  private final TimeText text;

  DateGrammar(TimeText text) {
    this.text = text;
  }

  /** The date, month or year that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match numeric = numeric(i);
    if (numeric != null) {
      return numeric;
    }
    Match dated = weekdayAndDate(i);
    if (dated != null) {
      return dated;
    }
    Match month = month(i);
    return month != null ? month : years(i);
  }

  /** 2021-06-23, 23.06.2021, or 06/23/2021 where only one order of day and month can be. */
  private @Nullable Match numeric(int i) {
    String sign = text.form(i + 1);
    boolean written =
        (sign.equals("-") || sign.equals("/") || sign.equals("."))
            && sign.equals(text.form(i + 3))
            && text.joined(i)
            && text.joined(i + 1)
            && text.joined(i + 2)
            && text.joined(i + 3);
    if (!written) {
      return null;
    }
    int first = digits(i);
    int second = digits(i + 2);
    int third = digits(i + 4);
    if (isYear(first)) {
      return date(i + 5, first, second, third, null);
    }
    if (!isYear(third)) {
      return null;
    }
    boolean dayFirst = sign.equals(".") || first > 12 || first == second;
    boolean monthFirst = !sign.equals(".") && second > 12;
    if (dayFirst == monthFirst) {
      return null;
    }
    return dayFirst
        ? date(i + 5, third, second, first, null)
        : date(i + 5, third, first, second, null);
  }

  private int digits(int i) {
    String form = text.form(i);
    return DIGITS.matcher(form).matches() ? Integer.parseInt(form) : -1;
  }

  private @Nullable Match weekdayAndDate(int i) {
    int weekday = weekday(i);
    if (weekday < 0) {
      return date(i, null);
    }
    int next = text.skip(text.skip(text.skip(i + 1, "."), ",", "("), "the");
    return date(next, DayOfWeek.of(weekday));
  }

  private int weekday(int i) {
    String full = text.value(i, TimeWord.WEEKDAY);
    String value = full != null ? full : text.value(i, TimeWord.SHORT_WEEKDAY);
    return value == null ? -1 : Integer.parseInt(value);
  }

  private @Nullable Match date(int i, @Nullable DayOfWeek weekday) {
    int month = anyMonth(i);
    if (month > 0) {
      int day = text.skip(text.skip(i + 1, "."), "the");
      return countsThings(i, day) ? null : dayAndYear(day, month, text.number(day), day, weekday);
    }
    int named = text.skip(i + 1, "of");
    int monthAfter = text.number(i) > 0 ? anyMonth(named) : -1;
    if (monthAfter > 0) {
      int end = text.is(named + 1, ".") && isShort(named) ? named + 1 : named;
      return dayAndYear(end, monthAfter, text.number(i), -1, weekday);
    }
    return dayRangeBeforeMonth(i);
  }

  /** "8-10 July": two days before a month. */
  private @Nullable Match dayRangeBeforeMonth(int i) {
    int month = dash(i + 1) ? anyMonth(i + 3) : -1;
    if (month < 0) {
      return null;
    }
    Match last = dayAndYear(i + 3, month, text.number(i + 2), -1, null);
    return last == null ? null : range(last, month, text.number(i));
  }

  private boolean dash(int i) {
    return text.is(i, "-", "–", "to");
  }

  /** In "in March 12 districts fell" the number counts districts. */
  private boolean countsThings(int month, int day) {
    String after = text.lower(day + 1);
    return text.is(month - 1, "in")
        && !text.ordinal(day)
        && text.small(day + 1)
        && after.length() > 4
        && after.endsWith("s");
  }

  private @Nullable Match dayAndYear(
      int last, int month, int day, int dayAt, @Nullable DayOfWeek weekday) {
    if (dayAt >= 0 && dash(dayAt + 1) && isDay(dayAt + 2) && text.number(dayAt + 2) > day) {
      Match end = dayAndYear(dayAt + 2, month, text.number(dayAt + 2), -1, null);
      return end == null ? null : range(end, month, day);
    }
    int yearAt = text.skip(last + 1, ",");
    int year = text.number(yearAt);
    return isYear(year) && !text.ordinal(yearAt)
        ? date(yearAt + 1, year, month, day, weekday)
        : date(last + 1, null, month, day, weekday);
  }

  private boolean isDay(int i) {
    return text.number(i) > 0 && text.number(i) <= 31;
  }

  private static @Nullable Match range(Match last, int month, int firstDay) {
    if (!(last.value() instanceof CalendarTime.Date to)) {
      return null;
    }
    Match first = date(last.end(), to.year(), month, firstDay, null);
    return first == null ? null : new Match(last.end(), new TimeValue.Between(first.value(), to));
  }

  private static @Nullable Match date(
      int end, @Nullable Integer year, int month, int day, @Nullable DayOfWeek weekday) {
    if (month < 1 || month > 12 || day < 1) {
      return null;
    }
    int longest = YearMonth.of(year == null ? LEAP_YEAR : year, month).lengthOfMonth();
    return day > longest
        ? null
        : new Match(end, new CalendarTime.Date(year, MonthDay.of(month, day), weekday));
  }

  private int anyMonth(int i) {
    if (!text.capital(i)) {
      return -1;
    }
    for (TimeWord part :
        new TimeWord[] {TimeWord.MONTH, TimeWord.DOUBTFUL_MONTH, TimeWord.SHORT_MONTH}) {
      String value = text.value(i, part);
      if (value != null) {
        return Integer.parseInt(value);
      }
    }
    return -1;
  }

  private boolean isShort(int i) {
    return text.is(i, TimeWord.SHORT_MONTH);
  }

  private @Nullable Match month(int i) {
    int month = anyMonth(i);
    if (month < 0) {
      return null;
    }
    int next = isShort(i) ? text.skip(i + 1, ".") : i + 1;
    int yearAt = text.skip(next, ",", "of");
    if (isYear(text.number(yearAt))) {
      return new Match(yearAt + 1, new CalendarTime.Month(text.number(yearAt), month, null));
    }
    Phrase which = text.phrase(next, TimeWord.WHICH);
    if (which != null && text.is(which.end(), "year")) {
      int away = Spells.Away.of(which.value());
      return new Match(which.end() + 1, new CalendarTime.Month(null, month, away));
    }
    boolean sure =
        text.is(i, TimeWord.MONTH) ? !nameAround(i) : text.is(i, TimeWord.DOUBTFUL_MONTH);
    boolean anchored = text.is(i - 1, TimeWord.ANCHOR) || text.is(i - 1, "-");
    return (sure && text.is(i, TimeWord.MONTH)) || (sure && anchored && !nameAfter(i))
        ? new Match(i + 1, new CalendarTime.Month(null, month, null))
        : null;
  }

  private boolean nameAround(int i) {
    return nameAfter(i) && !text.is(i - 1, TimeWord.ANCHOR);
  }

  private boolean nameAfter(int i) {
    return text.capital(i + 1) && !text.is(i - 1, "in", "since", "during");
  }

  private @Nullable Match years(int i) {
    int year = text.number(i);
    if (text.is(i + 1, "s") && text.joined(i)) {
      return decade(i, year);
    }
    if (!isYear(year) || text.ordinal(i)) {
      return null;
    }
    int other = text.number(i + 2);
    if (text.is(i + 1, "-", "–") && isYear(other) && other > year) {
      return new Match(i + 3, new CalendarTime.Years(year, other - year + 1));
    }
    boolean anchored = text.is(i - 1, TimeWord.ANCHOR) || text.is(i - 1, "the", "(", "-");
    return anchored && !countsPeople(i, year)
        ? new Match(i + 1, new CalendarTime.Years(year, 1))
        : null;
  }

  private boolean countsPeople(int i, int year) {
    boolean unit = text.joined(i) && text.is(i + 1, "%", "-", "/", ":");
    boolean things = text.small(i + 1) && text.lower(i + 1).endsWith("s");
    return unit || (year % 100 == 0 && things && text.lower(i + 1).length() > 4);
  }

  private static @Nullable Match decade(int i, int first) {
    if (isYear(first) && first % 10 == 0) {
      return new Match(i + 2, new CalendarTime.Years(first, 10));
    }
    boolean shortForm = first >= 10 && first < 100 && first % 10 == 0;
    return shortForm ? new Match(i + 2, new CalendarTime.Years(FIRST_YEAR + first, 10)) : null;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }
}
