package org.sayso.timex;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.CalendarTime;
import org.sayso.time.IslamicCalendar;

/**
 * Reads dates of the calendars that count from the Hijra, where their months' names or a marker
 * show them: "24 Asad 1400", "Ramadan 1442", "1400/05/24 (solar hijri)".
 */
final class HijriDates {

  private static final int FIRST_YEAR = 1200;
  private static final int LAST_YEAR = 1599;
  private static final int LONGEST_MONTH = 31;

  private final TimeText text;

  HijriDates(TimeText text) {
    this.text = text;
  }

  /** The date, month or year that begins with that word, or null. */
  @Nullable Match at(int i) {
    for (IslamicCalendar calendar : IslamicCalendar.values()) {
      Match named = Match.longer(dayFirst(i, calendar), monthFirst(i, calendar));
      if (named != null) {
        return named;
      }
    }
    return Match.longer(numeric(i), year(i));
  }

  private @Nullable Phrase month(int i, IslamicCalendar calendar) {
    TimeWord part = calendar == IslamicCalendar.SOLAR ? TimeWord.SOLAR_MONTH : TimeWord.LUNAR_MONTH;
    return text.capital(i) ? text.phrase(i, part) : null;
  }

  /** "24 Asad 1400", "the 24th of Asad". */
  private @Nullable Match dayFirst(int i, IslamicCalendar calendar) {
    int day = text.number(i);
    Phrase month = day < 1 || day > LONGEST_MONTH ? null : month(text.skip(i + 1, "of"), calendar);
    return month == null ? null : withYear(i, month.end(), calendar, month, day);
  }

  /** "Asad 24, 1400", "Asad 1400"; only the month of fasting goes without a number. */
  private @Nullable Match monthFirst(int i, IslamicCalendar calendar) {
    Phrase month = month(i, calendar);
    if (month == null) {
      return null;
    }
    int day = text.number(month.end());
    if (isYear(text.number(text.skip(month.end(), ",", "of")))) {
      return withYear(i, month.end(), calendar, month, null);
    }
    if (day > 0 && day <= LONGEST_MONTH && !text.small(month.end() + 1)) {
      return withYear(i, month.end() + 1, calendar, month, day);
    }
    boolean known = text.is(i, TimeWord.FASTING) && text.is(i - 1, TimeWord.ANCHOR);
    boolean said = text.is(i - 1, "of") && text.is(i - 2, "month");
    return known || said ? withYear(i, month.end(), calendar, month, null) : null;
  }

  private Match withYear(
      int i, int end, IslamicCalendar calendar, Phrase month, @Nullable Integer day) {
    int yearAt = text.skip(end, ",", "of");
    boolean dated = isYear(text.number(yearAt));
    int last = dated ? markerEnd(yearAt + 1) : end;
    return Match.of(
        i,
        last,
        new CalendarTime.Hijri(
            calendar, dated ? text.number(yearAt) : null, Integer.valueOf(month.value()), day));
  }

  /** The place after a marker that may stand there. */
  private int markerEnd(int i) {
    Phrase marker = marker(i);
    return marker == null ? i : marker.end();
  }

  private @Nullable Phrase marker(int i) {
    int at = text.skip(i, "(", ",");
    Phrase marker = text.phrase(at, TimeWord.HIJRI_MARK);
    return marker != null && text.is(i, "(")
        ? new Phrase(text.skip(marker.end(), ")"), marker.value())
        : marker;
  }

  /** "1400/05/24 solar hijri", "24/5/1400 AH": numbers alone need a marker. */
  private @Nullable Match numeric(int i) {
    String sign = text.form(i + 1);
    boolean written = (sign.equals("/") || sign.equals("-")) && sign.equals(text.form(i + 3));
    Phrase marker = written ? marker(i + 5) : null;
    boolean yearFirst = isYear(text.number(i));
    int year = text.number(yearFirst ? i : i + 4);
    int month = text.number(i + 2);
    int day = text.number(yearFirst ? i + 4 : i);
    return marker == null || !isYear(year) || outside(month, 12) || outside(day, LONGEST_MONTH)
        ? null
        : Match.of(i, marker.end(), new CalendarTime.Hijri(calendar(marker), year, month, day));
  }

  /** "1400 AH", "the solar year 1400" is none: the marker stands behind. */
  private @Nullable Match year(int i) {
    Phrase marker = isYear(text.number(i)) ? marker(i + 1) : null;
    return marker == null
        ? null
        : Match.of(
            i, marker.end(), new CalendarTime.Hijri(calendar(marker), text.number(i), null, null));
  }

  private static IslamicCalendar calendar(Phrase marker) {
    return marker.value().equals("solar") ? IslamicCalendar.SOLAR : IslamicCalendar.LUNAR;
  }

  private static boolean outside(int number, int last) {
    return number < 1 || number > last;
  }

  private static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }
}
