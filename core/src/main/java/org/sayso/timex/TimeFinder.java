package org.sayso.timex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.Amount;
import org.sayso.time.CalendarTime;
import org.sayso.time.CalendarUnit;
import org.sayso.time.LastingTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.StoryTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;

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

  /** The words of English that say when. */
  public static Wordlist<TimeWord> words() {
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
        List<TimeExpression.Named> named =
            match.named().stream()
                .map(
                    one -> new TimeExpression.Named(read.span(one.begin(), one.end()), one.value()))
                .toList();
        found.add(new TimeExpression(span, span.in(text), match.value(), named));
        i = match.end();
      }
    }
    return found;
  }

  /** Joins dates, lengths and hours of one text into whole expressions. */
  private static final class Reader {

    private final TimeText text;
    private final DateGrammar dates;
    private final HijriDates hijri;
    private final Years years;
    private final Repeats repeats;
    private final Counts counts;
    private final Clocks clocks;
    private final Spells spells;
    private final Courses courses;

    Reader(TimeText text, Wordlist<TimeWord> words) {
      this.text = text;
      this.years = new Years(text);
      this.dates = new DateGrammar(text, years);
      this.hijri = new HijriDates(text);
      this.repeats = new Repeats(text, words);
      this.counts = new Counts(text, words);
      this.clocks = new Clocks(text);
      this.spells = new Spells(text, counts);
      this.courses = new Courses(text, spells, dates);
    }

    @Nullable Match at(int i) {
      Match joined = Match.longer(between(i), bound(i));
      Match first = plain(i);
      return Match.longer(Match.longer(joined, first), first == null ? null : twoDays(first));
    }

    /** "Sunday and Monday", "August and September". */
    private @Nullable Match twoDays(Match first) {
      if (!isListed(first.value())) {
        return null;
      }
      Match last = text.is(first.end(), "and") ? plain(first.end() + 1) : null;
      return last == null || last.value().getClass() != first.value().getClass()
          ? null
          : first.and(last, new TimeValue.Between(first.value(), last.value()));
    }

    private static boolean isListed(TimeValue value) {
      return value instanceof RelativeTime.Weekday || value instanceof CalendarTime.YearPart;
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
          : first.and(last, new TimeValue.Between(first.value(), last.value()));
    }

    /** "since Thursday", "by the end of June"; "before dawn on Tuesday" still is Tuesday. */
    private @Nullable Match bound(int i) {
      if (text.is(i, "as") && text.is(i + 1, "of")) {
        return plain(i + 2);
      }
      Phrase sooner = text.phrase(i, TimeWord.NO_SOONER);
      if (sooner != null) {
        Match first = plain(sooner.end());
        return first == null ? null : first.each(value -> new TimeValue.Seen(Tense.FUTURE, value));
      }
      Phrase side = text.phrase(i, TimeWord.SIDE);
      Match time = side == null ? null : plain(side.end());
      if (side == null || time == null || !fixesDays(time.value())) {
        return null;
      }
      if (text.is(time.end(), "'", "’", "'s", "’s")) {
        return null; // "from Monday's shelling": the shelling was on Monday
      }
      TimeValue.Side meant = TimeValue.Side.valueOf(side.value().toUpperCase(Locale.ROOT));
      boolean withinDay =
          time.value() instanceof TimeValue.InDay
              && (meant == TimeValue.Side.BEFORE || meant == TimeValue.Side.AFTER);
      return withinDay ? time : time.as(new TimeValue.Bound(meant, time.value()));
    }

    private static boolean fixesDays(TimeValue value) {
      return value instanceof CalendarTime
          || value instanceof TimeValue.PartOf
          || value instanceof TimeValue.Edge
          || value instanceof TimeValue.Seen
          || value instanceof RelativeTime.Period
          || value instanceof RelativeTime.Ago
          || day(value);
    }

    private static boolean day(TimeValue value) {
      return value instanceof CalendarTime.Date
          || value instanceof CalendarTime.Hijri hijri && hijri.day() != null
          || value instanceof CalendarTime.FeastDay
          || value instanceof RelativeTime.OneDay
          || value instanceof RelativeTime.Offset
          || value instanceof StoryTime.NearWeekday
          || value instanceof TimeValue.DayOf
          || value instanceof TimeValue.NightBefore
          || value instanceof TimeValue.InDay
          || value instanceof StoryTime.Running running
              && running.dates()
              && running.unit() == CalendarUnit.DAY;
    }

    private @Nullable Match plain(int i) {
      Match part = Match.longer(partOfLonger(i), weekOf(i));
      Match longest = Match.longer(Match.longer(core(i), part), edge(i));
      Match inDay = Match.longer(hourOfDay(i), lateOnDay(i));
      return Match.longer(Match.longer(longest, inDay), nightBefore(i));
    }

    private @Nullable Match core(int i) {
      Match match = Match.longer(simple(i), dayOfLonger(i));
      return match != null && day(match.value()) ? withHour(i, match) : match;
    }

    private @Nullable Match simple(int i) {
      Match named = Match.longer(Match.longer(dates.at(i), hijri.at(i)), years.at(i));
      Match told = Match.longer(spells.at(i), counts.at(i));
      Match other = Match.longer(repeats.at(i), clocks.at(i));
      return Match.longer(courses.at(i), Match.longer(Match.longer(named, told), other));
    }

    /** "Thursday night", "Thursday at 5 p.m.". */
    private Match withHour(int i, Match day) {
      int end = day.end();
      String part = text.value(end, TimeWord.PART_OF_DAY);
      if (part != null) {
        return Match.of(i, end + 1, new TimeValue.InDay(day.value(), part));
      }
      int at = text.skip(end, ",");
      Match hour = clocks.at(text.skip(at, "at", "around", "about"));
      Match atHour = clocks.at(at);
      Match said = atHour != null ? atHour : hour;
      return said != null && said.value() instanceof StoryTime.DayTime time
          ? Match.of(i, said.end(), new TimeValue.InDay(day.value(), time.clock()))
          : day;
    }

    /** "late on Wednesday", "early Thursday", "the night of June 23". */
    private @Nullable Match lateOnDay(int i) {
      Phrase late = text.phrase(i, TimeWord.WHEN_IN_DAY);
      Match day =
          late == null ? null : Match.longer(core(text.skip(late.end(), "on")), theDay(late.end()));
      if (late == null || day == null || !day(day.value())) {
        return null;
      }
      boolean hour = !late.value().isEmpty() && !(day.value() instanceof TimeValue.InDay);
      return Match.of(
          i, day.end(), hour ? new TimeValue.InDay(day.value(), late.value()) : day.value());
    }

    /** "the day" after "earlier in". */
    private @Nullable Match theDay(int i) {
      int at = text.skip(i, "in");
      return at > i && text.is(at, "the") && text.is(at + 1, "day")
          ? Match.of(at, at + 2, new StoryTime.Running(CalendarUnit.DAY, true))
          : null;
    }

    /**
     * "overnight into Wednesday", "the night from Monday to Tuesday": the night before that day.
     */
    private @Nullable Match nightBefore(int i) {
      int at = text.phraseEnd(i, TimeWord.NIGHT);
      Match evening = at > i && text.is(at, "from") ? simple(at + 1) : null;
      at = evening != null && day(evening.value()) ? evening.end() : at;
      Match day = at > i && text.is(at, "into", "to") ? simple(at + 1) : null;
      return day != null && day(day.value())
          ? Match.of(i, day.end(), new TimeValue.NightBefore(day.value()))
          : null;
    }

    /** "at 5 p.m. on Thursday", "in the morning of June 23", "noon Saturday". */
    private @Nullable Match hourOfDay(int i) {
      Match hour = clocks.at(i);
      String part = text.value(i, TimeWord.PART_OF_DAY);
      int begin = hour == null ? i : hour.named().get(0).begin();
      int end = hour != null ? hour.end() : part != null ? i + 1 : -1;
      Match day = end < 0 ? null : simple(text.skip(text.skip(end, ","), "on", "of"));
      if (day == null || !day(day.value())) {
        return null;
      }
      String clock =
          hour != null && hour.value() instanceof StoryTime.DayTime time ? time.clock() : part;
      return clock == null
          ? null
          : Match.of(begin, day.end(), new TimeValue.InDay(day.value(), clock));
    }

    /** "the third day of Ramadan", "the first day of the month". */
    private @Nullable Match dayOfLonger(int i) {
      int at = text.skip(i, "the");
      int number = text.is(at + 1, "day") && text.is(at + 2, "of") ? text.ordinalNumber(at) : -1;
      Match whole = number < 1 ? null : whole(at + 3);
      return whole == null
          ? null
          : Match.of(i, whole.end(), new TimeValue.DayOf(number, whole.value()));
    }

    /** "the week of March 6". */
    private @Nullable Match weekOf(int i) {
      boolean week = text.is(i, "the") && text.is(i + 1, "week") && text.is(i + 2, "of");
      Match day = week ? simple(i + 3) : null;
      return day == null || !day(day.value())
          ? null
          : Match.of(i, day.end(), new TimeValue.WeekOf(day.value()));
    }

    /** "the last week of June", "the first three days of the month". */
    private @Nullable Match edge(int i) {
      Match stretch = counts.at(text.is(i, "the") ? i + 1 : i);
      Match whole =
          stretch == null || !text.is(stretch.end(), "of") ? null : whole(stretch.end() + 1);
      if (stretch == null || whole == null) {
        return null;
      }
      if (stretch.value() instanceof RelativeTime.LastStretch last && underMonth(last.amount())) {
        return Match.of(i, whole.end(), new TimeValue.Edge(last.amount(), true, whole.value()));
      }
      boolean first = text.is(text.skip(i, "the"), TimeWord.STRETCH);
      return first
              && stretch.value() instanceof LastingTime.Duration duration
              && underMonth(duration.amount())
          ? Match.of(i, whole.end(), new TimeValue.Edge(duration.amount(), false, whole.value()))
          : null;
    }

    private static boolean underMonth(Amount amount) {
      return amount.unit().compareTo(CalendarUnit.MONTH) < 0;
    }

    /** "late June", "the end of the year", "mid-2019". */
    private @Nullable Match partOfLonger(int i) {
      Phrase part = text.phrase(i, TimeWord.PART);
      Match whole = part == null ? null : whole(text.skip(part.end(), "-"));
      return part == null || whole == null
          ? null
          : Match.of(
              i,
              whole.end(),
              new TimeValue.PartOf(
                  TimeValue.Part.valueOf(part.value().toUpperCase(Locale.ROOT)), whole.value()));
    }

    private @Nullable Match whole(int i) {
      CalendarUnit unit = text.is(i, "the") ? counts.unit(i + 1) : null;
      if (unit != null && !counts.plural(i + 1)) {
        return Match.of(i, i + 2, new RelativeTime.Period(unit, 0, RelativeTime.Share.WHOLE));
      }
      Match match = Match.longer(simple(text.skip(i, "the")), simple(i));
      return match != null && longerThanDay(match.value()) ? match : null;
    }

    private static boolean longerThanDay(TimeValue value) {
      return value instanceof CalendarTime.YearPart
          || value instanceof CalendarTime.Years
          || value instanceof CalendarTime.Hijri hijri && hijri.day() == null
          || value instanceof TimeValue.Seen
          || value instanceof RelativeTime.Period;
    }
  }
}
