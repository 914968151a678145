package org.sayso.timex;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.CalendarTime;
import org.sayso.time.CalendarUnit;
import org.sayso.time.TimeValue;

/** Reads dates and months. */
final class DateGrammar {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,4}");
  private static final int LEAP_YEAR = 2000;

  private final TimeText text;
  private final Years years;

  DateGrammar(TimeText text, Years years) {
    this.text = text;
    this.years = years;
  }

  /** The date, month or year that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match yearEnd = yearEnd(i);
    if (yearEnd != null) {
      return yearEnd;
    }
    Match numeric = numeric(i);
    if (numeric != null) {
      return numeric;
    }
    Match dated = weekdayAndDate(i);
    if (dated != null) {
      return dated;
    }
    return month(i);
  }

  /** "year-end", "year's end": the last day of the year that the verb means. */
  private @Nullable Match yearEnd(int i) {
    int at = text.skip(text.skip(i + 1, "-", "'", "’"), "s");
    return text.is(i, "year") && text.is(at, "end")
        ? Match.of(i, at + 1, new CalendarTime.Date(null, MonthDay.of(12, 31), null))
        : null;
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
    if (Years.isYear(first)) {
      return date(i, i + 5, first, second, third, null);
    }
    if (!Years.isYear(third)) {
      return null;
    }
    boolean dayFirst = sign.equals(".") || first > 12 || first == second;
    boolean monthFirst = !sign.equals(".") && second > 12;
    if (dayFirst == monthFirst) {
      return null;
    }
    return dayFirst
        ? date(i, i + 5, third, second, first, null)
        : date(i, i + 5, third, first, second, null);
  }

  private int digits(int i) {
    String form = text.form(i);
    return DIGITS.matcher(form).matches() ? Integer.parseInt(form) : -1;
  }

  private @Nullable Match weekdayAndDate(int i) {
    int weekday = weekday(i);
    if (weekday < 0) {
      return date(i, i, null);
    }
    int next = text.skip(text.skip(text.skip(i + 1, "."), ",", "("), "the");
    return date(i, next, DayOfWeek.of(weekday));
  }

  private int weekday(int i) {
    String full = text.value(i, TimeWord.WEEKDAY);
    String value = full != null ? full : text.value(i, TimeWord.SHORT_WEEKDAY);
    return value == null ? -1 : Integer.parseInt(value);
  }

  private @Nullable Match date(int begin, int i, @Nullable DayOfWeek weekday) {
    int month = anyMonth(i);
    if (month > 0) {
      int day = text.skip(text.skip(i + 1, "."), "the");
      if (text.number(day) < 0 && text.ordinalNumber(day) > 0 && !text.small(day + 1)) {
        return dayAndYear(begin, day, month, text.ordinalNumber(day), day, weekday);
      }
      return countsThings(i, day)
          ? null
          : dayAndYear(begin, day, month, text.number(day), day, weekday);
    }
    int named = text.skip(i + 1, "of");
    int monthAfter = text.number(i) > 0 ? anyMonth(named) : -1;
    if (monthAfter > 0) {
      int end = text.is(named + 1, ".") && isShort(named) ? named + 1 : named;
      return dayAndYear(begin, end, monthAfter, text.number(i), -1, weekday);
    }
    return dayRangeBeforeMonth(i);
  }

  /** "8-10 July": two days before a month. */
  private @Nullable Match dayRangeBeforeMonth(int i) {
    boolean joined = dash(i + 1) || text.is(i + 1, "and");
    int month = joined && isDay(i) && isDay(i + 2) ? anyMonth(i + 3) : -1;
    if (month < 0) {
      return null;
    }
    Match last = dayAndYear(i + 2, i + 3, month, text.number(i + 2), -1, null);
    return last == null ? null : range(i, i + 1, last, month, text.number(i));
  }

  private boolean dash(int i) {
    return text.is(i, "-", "–", "to");
  }

  /** In "in March 12 districts fell" the number counts districts. */
  private boolean countsThings(int month, int day) {
    String after = text.lower(day + 1);
    return text.is(month - 1, "in", "of")
        && !text.ordinal(day)
        && text.small(day + 1)
        && after.length() > 4
        && after.endsWith("s");
  }

  private @Nullable Match dayAndYear(
      int begin, int last, int month, int day, int dayAt, @Nullable DayOfWeek weekday) {
    boolean between = text.is(begin - 1, "between");
    boolean joined =
        dash(dayAt + 1) || text.is(dayAt + 1, "and") && (between || !text.small(dayAt + 3));
    if (dayAt >= 0 && joined && isDay(dayAt + 2) && text.number(dayAt + 2) > day) {
      Match end = dayAndYear(dayAt + 2, dayAt + 2, month, text.number(dayAt + 2), -1, null);
      return end == null ? null : range(begin, dayAt + 1, end, month, day);
    }
    int yearAt = text.skip(last + 1, ",");
    int year = text.number(yearAt);
    return Years.isYear(year) && !text.ordinal(yearAt)
        ? date(begin, yearAt + 1, year, month, day, weekday)
        : date(begin, last + 1, null, month, day, weekday);
  }

  private boolean isDay(int i) {
    return text.number(i) > 0 && text.number(i) <= 31;
  }

  private static @Nullable Match range(int begin, int end, Match last, int month, int firstDay) {
    if (!(last.value() instanceof CalendarTime.Date to)) {
      return null;
    }
    Match first = date(begin, end, to.year(), month, firstDay, null);
    return first == null ? null : first.and(last, new TimeValue.Between(first.value(), to));
  }

  private static @Nullable Match date(
      int begin, int end, @Nullable Integer year, int month, int day, @Nullable DayOfWeek weekday) {
    if (month < 1 || month > 12 || day < 1) {
      return null;
    }
    int longest = YearMonth.of(year == null ? LEAP_YEAR : year, month).lengthOfMonth();
    return day > longest
        ? null
        : Match.of(begin, end, new CalendarTime.Date(year, MonthDay.of(month, day), weekday));
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
    Phrase which = text.phrase(i, TimeWord.WHICH);
    int at = which == null ? i : which.end();
    int month = anyMonth(at);
    if (month < 0) {
      return null;
    }
    int next = isShort(at) ? text.skip(at + 1, ".") : at + 1;
    if (which != null && !which.value().isEmpty()) {
      return nameAfter(at) || isDay(next)
          ? null
          : Match.of(i, next, Years.turned(which.value(), named(month)));
    }
    int yearAt = text.skip(next, ",", "of");
    if (Years.isYear(text.number(yearAt))) {
      CalendarTime value =
          new CalendarTime.YearPart(text.number(yearAt), CalendarUnit.MONTH, month, null);
      return Match.of(i, yearAt + 1, value);
    }
    Match told = years.spelled(yearAt);
    if (told != null && told.value() instanceof CalendarTime.Years year) {
      return Match.of(
          i, told.end(), new CalendarTime.YearPart(year.first(), CalendarUnit.MONTH, month, null));
    }
    Match ofYear = ofYear(i, next, month);
    return ofYear != null ? ofYear : bareMonth(i, month);
  }

  private static CalendarTime.YearPart named(int month) {
    return new CalendarTime.YearPart(null, CalendarUnit.MONTH, month, null);
  }

  /** "June last year", "June of this year". */
  private @Nullable Match ofYear(int i, int next, int month) {
    Phrase which = text.phrase(text.skip(next, "of"), TimeWord.WHICH);
    return which != null && text.is(which.end(), "year")
        ? Match.of(
            i,
            which.end() + 1,
            new CalendarTime.YearPart(null, CalendarUnit.MONTH, month, Years.away(which.value())))
        : null;
  }

  private @Nullable Match bareMonth(int i, int month) {
    boolean sure =
        text.is(i, TimeWord.MONTH) ? !nameAround(i) : text.is(i, TimeWord.DOUBTFUL_MONTH);
    boolean anchored = text.is(i - 1, TimeWord.ANCHOR) || text.is(i - 1, "-");
    return (sure && text.is(i, TimeWord.MONTH)) || (sure && anchored && !nameAfter(i))
        ? Match.of(i, i + 1, named(month))
        : null;
  }

  private boolean nameAround(int i) {
    return nameAfter(i) && !text.is(i - 1, TimeWord.ANCHOR);
  }

  private boolean nameAfter(int i) {
    return text.capital(i + 1)
        && !text.opens(i + 1)
        && !text.is(i - 1, "in", "since", "during")
        && !text.is(i + 1, TimeWord.WEEKDAY);
  }
}
