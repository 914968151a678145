package org.sayso.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.TimeText.Match;

/** Finds the words of a text that say when, without what day they mean. */
public final class TimeFinder {

  private static final String ENGLISH = "languages/en/time.txt";

  private final Wordlist<TimeWord> words;

  private TimeFinder(Wordlist<TimeWord> words) {
    this.words = words;
  }

  /** A finder for English. */
  public static TimeFinder english() {
    return new TimeFinder(words());
  }

  static Wordlist<TimeWord> words() {
    return Wordlist.bundled(TimeWord.class, ENGLISH);
  }

  /**
   * The time expressions of a stretch of text, in order and apart from each other; of two that
   * begin together the longer. Takes time linear in the stretch.
   *
   * @param within where to look; a sentence at most, for words at its edges are not joined to those
   *     outside
   */
  public List<TimeExpression> find(String text, Span within) {
    TimeText read = new TimeText(text, within, words);
    Reader reader = new Reader(read, words);
    List<TimeExpression> found = new ArrayList<>();
    int i = 0;
    while (i < read.size()) {
      Match match = reader.at(i);
      if (match == null) {
        i++;
      } else {
        Span span = read.span(i, match.end());
        found.add(new TimeExpression(span, span.in(text), match.value()));
        i = match.end();
      }
    }
    return found;
  }

  /** Joins dates and spells of one text into whole expressions. */
  private static final class Reader {

    private final TimeText text;
    private final DateGrammar dates;
    private final Spells spells;

    Reader(TimeText text, Wordlist<TimeWord> words) {
      this.text = text;
      this.dates = new DateGrammar(text);
      this.spells = new Spells(text, words);
    }

    @Nullable Match at(int i) {
      Match joined = longer(between(i), bound(i));
      return longer(joined, plain(i));
    }

    private static @Nullable Match longer(@Nullable Match one, @Nullable Match other) {
      return one == null || other != null && other.end() > one.end() ? other : one;
    }

    /** "from Monday to Wednesday", "between 2001 and 2014". */
    private @Nullable Match between(int i) {
      if (!text.is(i, "from", "between")) {
        return null;
      }
      Match first = plain(i + 1);
      if (first == null || !fixesDays(first.value()) || !text.is(first.end(), TimeWord.THROUGH)) {
        return null;
      }
      Match last = plain(first.end() + 1);
      return last == null
          ? null
          : new Match(last.end(), new TimeValue.Between(first.value(), last.value()));
    }

    /** "since Thursday", "by the end of June"; "as of Thursday" is Thursday. */
    private @Nullable Match bound(int i) {
      if (text.is(i, "as") && text.is(i + 1, "of")) {
        return plain(i + 2);
      }
      Phrase side = text.phrase(i, TimeWord.SIDE);
      Match time = side == null ? null : plain(side.end());
      if (side == null || time == null || !fixesDays(time.value())) {
        return null;
      }
      TimeValue.Side meant = TimeValue.Side.valueOf(side.value().toUpperCase(Locale.ROOT));
      return new Match(time.end(), new TimeValue.Bound(meant, time.value()));
    }

    private static boolean fixesDays(TimeValue value) {
      return value instanceof CalendarTime
          || value instanceof TimeValue.PartOf
          || value instanceof RelativeTime.Period
          || value instanceof RelativeTime.Ago
          || day(value);
    }

    private static boolean day(TimeValue value) {
      return value instanceof CalendarTime.Date
          || value instanceof RelativeTime.Weekday
          || value instanceof RelativeTime.WeekdayOf
          || value instanceof RelativeTime.Offset;
    }

    private @Nullable Match plain(int i) {
      Match longest = longer(core(i), partOfLonger(i));
      return longer(longer(longest, hourOfDay(i)), lateOnDay(i));
    }

    private @Nullable Match core(int i) {
      Match match = longer(dates.at(i), spells.at(i));
      return match != null && day(match.value()) ? withHour(match) : match;
    }

    /** "Thursday night", "Thursday at 5 p.m.". */
    private Match withHour(Match day) {
      int end = day.end();
      if (text.is(end, TimeWord.PART_OF_DAY)) {
        return new Match(end + 1, day.value());
      }
      int at = text.skip(end, ",");
      Match hour = spells.at(text.skip(at, "at", "around", "about"));
      Match atHour = spells.at(at);
      Match said = atHour != null ? atHour : hour;
      return said != null && said.value() instanceof RelativeTime.DayTime
          ? new Match(said.end(), day.value())
          : day;
    }

    /** "late on Wednesday", "early Thursday", "the night of June 23". */
    private @Nullable Match lateOnDay(int i) {
      Phrase late = text.phrase(i, TimeWord.WHEN_IN_DAY);
      Match day = late == null ? null : core(text.skip(late.end(), "on"));
      return day != null && day(day.value()) ? day : null;
    }

    /** "at 5 p.m. on Thursday", "in the morning of June 23". */
    private @Nullable Match hourOfDay(int i) {
      Match hour = spells.at(i);
      if (hour == null || !(hour.value() instanceof RelativeTime.DayTime)) {
        return null;
      }
      Match day = core(text.skip(text.skip(hour.end(), ","), "on", "of"));
      return day != null && day(day.value()) ? day : null;
    }

    /** "late June", "the end of the year", "mid-2019". */
    private @Nullable Match partOfLonger(int i) {
      Phrase part = text.phrase(i, TimeWord.PART);
      if (part == null) {
        return null;
      }
      Match whole = whole(text.skip(part.end(), "-"));
      return whole == null
          ? null
          : new Match(
              whole.end(),
              new TimeValue.PartOf(
                  TimeValue.Part.valueOf(part.value().toUpperCase(Locale.ROOT)), whole.value()));
    }

    private @Nullable Match whole(int i) {
      String unit = text.is(i, "the") ? text.value(i + 1, TimeWord.UNIT) : null;
      if (unit != null && !text.lower(i + 1).endsWith("s")) {
        return new Match(
            i + 2, new RelativeTime.Period(CalendarUnit.of(unit), 0, RelativeTime.Share.WHOLE));
      }
      Match match = longer(dates.at(text.skip(i, "the")), spells.at(i));
      return match != null && longerThanDay(match.value()) ? match : null;
    }

    private static boolean longerThanDay(TimeValue value) {
      return value instanceof CalendarTime.Month
          || value instanceof CalendarTime.Years
          || value instanceof RelativeTime.Period;
    }
  }
}
