package org.sayso.timex;

import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.Amount;
import org.sayso.time.CalendarTime;
import org.sayso.time.CalendarUnit;
import org.sayso.time.IslamicCalendar;
import org.sayso.time.LastingTime.Repeated;

/** Reads what comes again: "daily", "every Friday", "every two weeks"; and the feasts of a year. */
final class Repeats {

  private static final Pattern MONTH_AND_DAY = Pattern.compile("\\d\\d-\\d\\d");

  private final TimeText text;
  private final Wordlist<TimeWord> words;

  Repeats(TimeText text, Wordlist<TimeWord> words) {
    this.text = text;
    this.words = words;
  }

  /** The set or feast that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match again = Match.longer(Match.longer(often(i), every(i)), Match.longer(plural(i), times(i)));
    return Match.longer(again, feast(i));
  }

  private @Nullable Match often(int i) {
    String unit = text.capital(i) && !text.opens(i) ? null : text.value(i, TimeWord.OFTEN);
    boolean paper = text.small(i) && text.capital(i + 1); // "the party daily Granma"
    return unit == null || paper
        ? null
        : Match.of(i, i + 1, Repeated.every(new Amount(1, 1, CalendarUnit.of(unit))));
  }

  private @Nullable Match every(int i) {
    if (!text.is(i, TimeWord.EVERY)) {
      return null;
    }
    Phrase count = text.phrase(i + 1, TimeWord.COUNT);
    int number = text.number(i + 1);
    boolean range = count != null && count.value().contains(".");
    if (number < 0 && count != null && !range) {
      number = Integer.parseInt(count.value());
    }
    int at = count != null ? count.end() : number >= 0 ? i + 2 : i + 1;
    String unit = text.value(at, TimeWord.UNIT);
    if (unit != null) {
      int one = Math.max(number, 1);
      Amount amount = new Amount(one, range ? one + 2 : one, CalendarUnit.of(unit));
      return Match.of(i, at + 1, Repeated.every(amount));
    }
    String part = text.value(i + 1, TimeWord.PART_OF_DAY);
    if (part != null) {
      return Match.of(i, i + 2, new Repeated("XXXX-XX-XX" + part));
    }
    String weekday = text.value(i + 1, TimeWord.WEEKDAY);
    if (weekday != null) {
      return Match.of(i, i + 2, new Repeated("XXXX-WXX-" + weekday));
    }
    String month = text.value(i + 1, TimeWord.MONTH);
    month = month == null ? text.value(i + 1, TimeWord.DOUBTFUL_MONTH) : month;
    return month == null || !text.capital(i + 1) ? null : Match.of(i, i + 2, month(month));
  }

  private static Repeated month(String month) {
    return new Repeated(String.format(Locale.ROOT, "XXXX-%02d", Integer.parseInt(month)));
  }

  /** "twice a week", "three times a day", "once every month". */
  private @Nullable Match times(int i) {
    Phrase count = text.phrase(i, TimeWord.COUNT);
    int counted = count != null ? count.end() : text.number(i) > 0 ? i + 1 : i;
    boolean times = counted > i && text.is(counted, TimeWord.TIMES);
    int at = times ? counted + 1 : text.is(i, TimeWord.OFTEN_AS) ? i + 1 : -1;
    String unit = text.is(at, TimeWord.RATE) ? text.value(at + 1, TimeWord.UNIT) : null;
    return unit == null
        ? null
        : Match.of(i, at + 2, Repeated.every(new Amount(1, 1, CalendarUnit.of(unit))));
  }

  /** "on Fridays". */
  private @Nullable Match plural(int i) {
    String word = text.lower(i);
    String weekday =
        word.endsWith("s") && text.capital(i)
            ? words.value(TimeWord.WEEKDAY, word.substring(0, word.length() - 1))
            : null;
    return weekday == null ? null : Match.of(i, i + 1, new Repeated("XXXX-WXX-" + weekday));
  }

  /** "Christmas Eve", "Nowruz", "Eid al-Fitr". */
  private @Nullable Match feast(int i) {
    Phrase feast = text.capital(i) ? text.phrase(i, TimeWord.FEAST) : null;
    if (feast == null) {
      return null;
    }
    if (text.capital(feast.end()) && !text.opens(feast.end())) {
      return null; // "Easter Island"
    }
    String[] parts = feast.value().split(":", 2);
    int yearAt = text.skip(feast.end(), ",", "of");
    int year = text.number(yearAt);
    boolean dated = Years.isYear(year) && !(text.joined(yearAt) && text.is(yearAt + 1, "-", "/"));
    int end = dated ? yearAt + 1 : feast.end();
    if (parts.length > 1 && !MONTH_AND_DAY.matcher(parts[1]).matches()) {
      CalendarTime.MovableFeast moving = new CalendarTime.MovableFeast(feast.value());
      return Match.of(i, end, new CalendarTime.FeastDay(moving, dated ? year : null));
    }
    MonthDay day = MonthDay.parse("--" + parts[parts.length - 1]);
    if (parts.length == 1) {
      return Match.of(i, end, new CalendarTime.Date(dated ? year : null, day, null));
    }
    IslamicCalendar calendar = IslamicCalendar.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return Match.of(
        i,
        feast.end(),
        new CalendarTime.Hijri(calendar, null, day.getMonthValue(), day.getDayOfMonth()));
  }
}
