package org.sayso.timex;

import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.CalendarTime;
import org.sayso.time.CalendarUnit;
import org.sayso.time.Tense;
import org.sayso.time.TimeValue;

/** Reads years, decades and centuries, and the quarters, halves and seasons of years. */
final class Years {

  private static final int FIRST_OLD_YEAR = 1000;
  private static final int FIRST_YEAR = 1600;

  /** The years of the Hijri calendars, solar and lunar, that reports may tell of. */
  private static final int HIJRI_BEGIN = 1350;

  private static final int HIJRI_END = 1450;
  private static final int FIRST_BARE_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int CENTURY = 100;
  private static final String[] OWNERS = {"his", "her", "their", "my", "your", "our"};

  private final TimeText text;

  Years(TimeText text) {
    this.text = text;
  }

  static boolean isYear(int number) {
    return number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /** How many units away from now "last", "this" and "next" are. */
  static int away(String which) {
    return switch (which) {
      case "last" -> -1;
      case "next" -> 1;
      default -> 0;
    };
  }

  /** "last June", "this summer", "next spring". */
  static TimeValue turned(String which, CalendarTime.YearPart part) {
    return switch (which) {
      case "last" -> new TimeValue.Seen(Tense.PAST, part);
      case "next" -> new TimeValue.Seen(Tense.FUTURE, part);
      default -> new CalendarTime.YearPart(null, part.unit(), part.month(), 0);
    };
  }

  /** The year or part of a year that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match part = Match.longer(quarter(i), season(i));
    return Match.longer(part, Match.longer(Match.longer(years(i), spelled(i)), century(i)));
  }

  /** "the third quarter of 1984", "the 1988 first half", "third-quarter". */
  private @Nullable Match quarter(int i) {
    int at = text.skip(i, "the");
    Phrase which = text.phrase(i, TimeWord.WHICH);
    Integer year = isYear(text.number(at)) ? text.number(at) : null;
    Integer away = which == null || !ofThatYear(which.end()) ? null : away(which.value());
    at = year != null ? at + 1 : away != null && which != null ? which.end() + 3 : at;
    at = text.fiscal(at);
    String number = text.value(at, TimeWord.ORDINAL);
    String stage = text.value(text.skip(at + 1, "-"), TimeWord.STAGE);
    boolean last = text.is(at, TimeWord.LAST_STAGE) && ofSomeYear(at + 2);
    if (number == null && !last || stage == null) {
      return null;
    }
    CalendarUnit unit = CalendarUnit.of(stage);
    int months = unit == CalendarUnit.HALF ? 6 : 3;
    int month = last || number == null ? 13 - months : (Integer.parseInt(number) - 1) * months + 1;
    if (month > 12) {
      return null;
    }
    int end = text.skip(at + 1, "-") + 1;
    int begin = text.is(at + 1, "-") ? at : i;
    return year != null || away != null
        ? Match.of(i, end, new CalendarTime.YearPart(year, unit, month, away))
        : ofYear(begin, end, unit, month);
  }

  private boolean ofSomeYear(int i) {
    return text.is(i, "of") && isYear(text.number(text.fiscal(i + 1)));
  }

  /** The end of "this year's". */
  private boolean ofThatYear(int i) {
    return text.is(i, "year") && text.is(i + 1, "'", "’") && text.is(i + 2, "s");
  }

  /** A part of a year with the year that may stand after it. */
  private Match ofYear(int i, int end, CalendarUnit unit, int month) {
    int yearAt = text.fiscal(text.skip(end, "of", "in", ","));
    if (isYear(text.number(yearAt))) {
      CalendarTime value = new CalendarTime.YearPart(text.number(yearAt), unit, month, null);
      return Match.of(i, yearAt + 1, value);
    }
    Match words = text.is(end, "of") ? spelled(end + 1) : null;
    if (words != null && words.value() instanceof CalendarTime.Years year) {
      return Match.of(i, words.end(), new CalendarTime.YearPart(year.first(), unit, month, null));
    }
    if (text.is(end, "of") && text.is(end + 1, "the") && text.is(end + 2, "year")) {
      return Match.of(i, end + 3, new CalendarTime.YearPart(null, unit, month, null));
    }
    Phrase which = text.phrase(text.skip(end, "of"), TimeWord.WHICH);
    return which != null && text.is(which.end(), "year")
        ? Match.of(
            i, which.end() + 1, new CalendarTime.YearPart(null, unit, month, away(which.value())))
        : Match.of(i, end, new CalendarTime.YearPart(null, unit, month, null));
  }

  /** "last spring", "in the summer", "the winter of 1994". */
  private @Nullable Match season(int i) {
    Phrase which = text.phrase(i, TimeWord.WHICH);
    int at = which != null ? which.end() : text.skip(i, "the");
    String month = text.value(at, TimeWord.SEASON);
    if (month == null || text.capital(at) && !text.opens(at)) {
      return null;
    }
    int first = Integer.parseInt(month);
    if (which != null) {
      CalendarTime.YearPart part =
          new CalendarTime.YearPart(null, CalendarUnit.SEASON, first, null);
      return Match.of(i, at + 1, turned(which.value(), part));
    }
    Match dated = ofYear(i, at + 1, CalendarUnit.SEASON, first);
    boolean anchored = text.is(i - 1, TimeWord.ANCHOR) && !text.is(i - 1, "by", "after", "before");
    boolean in = anchored && at > i && !text.is(at + 1, "of");
    return dated.end() > at + 1 || in ? dated : null;
  }

  private @Nullable Match years(int i) {
    int at = text.fiscal(text.is(i, "the") ? text.skip(i + 1, "year") : i);
    int year = text.number(at);
    int decadeAt = text.skip(at, "'", "’");
    if (text.is(decadeAt + 1, "s") && text.joined(decadeAt)) {
      return age(i) ? null : decade(i, decadeAt, text.number(decadeAt));
    }
    String named = text.value(at, TimeWord.DECADE);
    if (named != null) {
      return age(i)
          ? null
          : Match.of(i, at + 1, new CalendarTime.Years(Integer.parseInt(named), 10));
    }
    if (isOld(at, year)) {
      return Match.of(at, at + 1, new CalendarTime.Years(year, 1));
    }
    if (!isYear(year) || text.ordinal(at)) {
      return null;
    }
    int other = lastYear(at + 2, year);
    if (text.is(at + 1, "-", "–") && other > year && text.joined(at) && text.joined(at + 1)) {
      return Match.of(i, at + 1, new CalendarTime.Years(year, 1))
          .and(
              Match.of(at + 2, at + 3, new CalendarTime.Years(other, 1)),
              new CalendarTime.Years(year, other - year + 1));
    }
    boolean fiscal = text.fiscal(i) == at && at > i;
    boolean anchored =
        fiscal || text.is(at - 1, TimeWord.ANCHOR) || text.is(at - 1, "the", "(", "-");
    int begin = fiscal ? i : at;
    return begin == i && !countsThings(at, year) && (anchored || stands(at, year))
        ? Match.of(i, at + 1, new CalendarTime.Years(year, 1))
        : null;
  }

  /**
   * "In 1258,": a year of long ago, with no word behind it that it might count; one that may be of
   * a Hijri calendar in our days is left to that.
   */
  private boolean isOld(int i, int year) {
    boolean old = year >= FIRST_OLD_YEAR && year < FIRST_YEAR;
    boolean hijri = year >= HIJRI_BEGIN && year <= HIJRI_END;
    boolean ends = !text.wordAt(i + 1) || text.is(i + 1, "when", "and", "but", "after", "by");
    boolean sign = text.is(i + 1, "-", "–", "/", ":", "%", "'", "’");
    return old && !hijri && !text.ordinal(i) && text.is(i - 1, "in") && ends && !sign;
  }

  /** The last year of "2012-2014" or "2012-14", or -1. */
  private int lastYear(int at, int first) {
    int number = text.number(at);
    boolean ofCentury = text.form(at).length() == 2 && !text.is(at + 1, "-", "–", "/", ":");
    return isYear(number) ? number : ofCentury ? first - first % CENTURY + number : -1;
  }

  /** "nineteen seventy-nine", "the year two thousand". */
  @Nullable Match spelled(int i) {
    int at = text.fiscal(text.is(i, "the") && text.is(i + 1, "year") ? i + 2 : i);
    int first = text.small(at, CENTURY);
    if (at > i && first == 2 && "1000".equals(text.value(at + 1, TimeWord.POWER))) {
      return Match.of(i, at + 2, new CalendarTime.Years(2000, 1));
    }
    int tens = first == 19 || first == 20 ? text.small(at + 1, CENTURY) : -1;
    if (tens < 10) {
      return null;
    }
    int onesAt = text.skip(at + 2, "-");
    int ones = tens >= 20 ? text.small(onesAt, 10) : -1;
    boolean more = ones > 0;
    int year = first * CENTURY + tens + (more ? ones : 0);
    return Match.of(i, more ? onesAt + 1 : at + 2, new CalendarTime.Years(year, 1));
  }

  /** Whether a number without a word before it that leads to a year can be nothing but one. */
  private boolean stands(int i, int year) {
    boolean named =
        text.joined(i - 1)
            || text.is(i - 1, TimeWord.COUNTED)
            || text.capital(i - 1) && !text.opens(i - 1);
    boolean things = text.small(i + 1) && text.lower(i + 1).endsWith("s");
    boolean name = text.capital(i + 1) && !text.small(i - 1);
    return year >= FIRST_BARE_YEAR && !named && !things && !name;
  }

  private boolean countsThings(int i, int year) {
    boolean unit = text.joined(i) && text.is(i + 1, "%", "-", "/", ":");
    boolean things = text.small(i + 1) && text.lower(i + 1).endsWith("s");
    return unit || (year % 100 == 0 && things && text.lower(i + 1).length() > 4);
  }

  /** "In his 30s", "in their late forties": how old people are. */
  private boolean age(int i) {
    int before = text.is(i - 1, "-") ? i - 2 : i - 1;
    return text.is(before, OWNERS)
        || text.is(before, "early", "mid", "late") && text.is(before - 1, OWNERS);
  }

  private static @Nullable Match decade(int i, int at, int first) {
    if (isYear(first) && first % 10 == 0) {
      return Match.of(i, at + 2, new CalendarTime.Years(first, 10));
    }
    boolean shortForm = first >= 10 && first < CENTURY && first % 10 == 0;
    return shortForm
        ? Match.of(i, at + 2, new CalendarTime.Years(FIRST_BARE_YEAR + first, 10))
        : null;
  }

  /** "the 19th century", "the twentieth century". */
  private @Nullable Match century(int i) {
    int at = text.skip(i, "the");
    int number = text.ordinalNumber(at);
    return number > 1 && text.is(text.skip(at + 1, "-"), "century")
        ? Match.of(
            i, text.skip(at + 1, "-") + 1, new CalendarTime.Years((number - 1) * CENTURY, CENTURY))
        : null;
  }
}
