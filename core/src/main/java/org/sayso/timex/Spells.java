package org.sayso.timex;

import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.Amount;
import org.sayso.time.CalendarUnit;
import org.sayso.time.LastingTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.RelativeTime.Share;
import org.sayso.time.RelativeTime.Which;
import org.sayso.time.StoryTime;
import org.sayso.time.TimeValue;

/**
 * Reads times told from where the report or its story stands: weekdays, "last week", "that day".
 */
final class Spells {

  private static final String CLOCK = "T";

  private final TimeText text;
  private final Counts counts;

  Spells(TimeText text, Counts counts) {
    this.text = text;
    this.counts = counts;
  }

  /** The time that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match day = Match.longer(storyDay(i), toldSpell(i));
    Match days = Match.longer(Match.longer(word(i), weekday(i)), day);
    return Match.longer(days, Match.longer(period(i), running(i)));
  }

  /** "today", "so far", "soon": words that need no others; a capital inside a name is none. */
  private @Nullable Match word(int i) {
    if (text.capital(i) && !text.opens(i)) {
      return null;
    }
    Phrase offset = text.phrase(i, TimeWord.OFFSET);
    if (offset != null) {
      return Match.of(i, offset.end(), offset(offset.value()));
    }
    Phrase present = text.phrase(i, TimeWord.PRESENT);
    if (present != null) {
      return Match.of(i, present.end(), new RelativeTime.Present());
    }
    Phrase state = text.phrase(i, TimeWord.STATE);
    if (state != null) {
      Match now =
          text.phrase(state.end() - 1, TimeWord.PRESENT) == null ? null : word(state.end() - 1);
      return now == null
          ? Match.unnamed(state.end(), new RelativeTime.Present())
          : now.to(state.end(), now.value());
    }
    Phrase before = text.phrase(i, TimeWord.BEFORE);
    if (before != null) {
      return Match.unnamed(before.end(), new RelativeTime.Recently());
    }
    Phrase since = text.phrase(i, TimeWord.SINCE_TOLD);
    if (since != null) {
      TimeValue day = new StoryTime.Running(CalendarUnit.DAY, true);
      return Match.unnamed(since.end(), new TimeValue.Bound(TimeValue.Side.SINCE, day));
    }
    Phrase soon = text.phrase(i, TimeWord.SOON);
    if (soon != null && leadsOn(i, soon.end())) {
      return null;
    }
    if (soon != null) {
      return Match.of(i, soon.end(), new RelativeTime.Soon());
    }
    Phrase loose = text.phrase(i, TimeWord.LOOSE);
    if (loose != null) {
      Which which = Which.values()[Years.away(loose.value()) + 1];
      return Match.of(i, loose.end(), new RelativeTime.Loose(which));
    }
    Phrase recent = text.phrase(i, TimeWord.RECENT);
    return recent == null ? null : Match.of(i, recent.end(), new RelativeTime.Recently());
  }

  /** "as soon as", "shortly after": how soon after an event. */
  private boolean leadsOn(int i, int end) {
    return text.is(i - 1, "as") || text.is(end, TimeWord.TURN);
  }

  /** "-1", "-1..0", "-1TNI": days from publication and the part of the day. */
  private static TimeValue offset(String value) {
    int clock = value.indexOf(CLOCK);
    int[] ends = ends(clock < 0 ? value : value.substring(0, clock));
    TimeValue day = new RelativeTime.Offset(ends[0], ends[1]);
    return clock < 0 ? day : new TimeValue.InDay(day, value.substring(clock));
  }

  static int[] ends(String range) {
    int dots = range.indexOf("..");
    int first = Integer.parseInt(dots < 0 ? range : range.substring(0, dots));
    return new int[] {first, dots < 0 ? first : Integer.parseInt(range.substring(dots + 2))};
  }

  private @Nullable Match weekday(int i) {
    Phrase story = text.phrase(i, TimeWord.STORY_DAY);
    Phrase which = text.phrase(i, TimeWord.WHICH);
    int at = story != null ? story.end() : which == null ? i : which.end();
    String day = weekdayAt(at);
    if (day == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
    int end = text.is(at, TimeWord.SHORT_WEEKDAY) ? at + 2 : at + 1;
    if (story != null && !story.value().equals("0")) {
      boolean back = story.value().startsWith("-");
      return Match.of(i, end, new StoryTime.NearWeekday(weekday, back));
    }
    Match ofWeek = weekdayOfWeek(i, weekday, end);
    if (ofWeek != null) {
      return ofWeek;
    }
    Which meant = which == null ? null : Which.values()[Years.away(which.value()) + 1];
    return Match.of(i, end, new RelativeTime.Weekday(weekday, meant));
  }

  private @Nullable String weekdayAt(int i) {
    boolean name = text.is(i + 1, TimeWord.TITLE) && text.capital(i + 1);
    boolean paper =
        text.is(i - 1, "the") && text.capital(i + 1) && !text.is(i + 1, TimeWord.PART_OF_DAY);
    if (name || paper) {
      return null;
    }
    String full = text.value(i, TimeWord.WEEKDAY);
    boolean stopped = text.is(i + 1, ".") && text.joined(i) && text.capital(i);
    return full != null || !stopped ? full : text.value(i, TimeWord.SHORT_WEEKDAY);
  }

  /** "Thursday last week", "Thursday of this week". */
  private @Nullable Match weekdayOfWeek(int begin, DayOfWeek weekday, int i) {
    Phrase which = text.phrase(text.skip(i, "of"), TimeWord.WHICH);
    return which != null && text.is(which.end(), "week")
        ? Match.of(
            begin, which.end() + 1, new RelativeTime.WeekdayOf(weekday, Years.away(which.value())))
        : null;
  }

  /** "the next day", "the previous week", "the following morning", "later that month". */
  private @Nullable Match storyDay(int i) {
    Phrase share = text.phrase(i, TimeWord.SHARE);
    Phrase story = text.phrase(share == null ? i : share.end(), TimeWord.STORY_DAY);
    if (story == null || share != null && !story.value().equals("0")) {
      return null;
    }
    int step = Integer.parseInt(story.value());
    CalendarUnit unit = counts.unit(story.end());
    String part = unit == null ? text.value(story.end(), TimeWord.PART_OF_DAY) : null;
    unit = part == null ? unit : CalendarUnit.DAY;
    if (unit == null || counts.plural(story.end()) || unit.compareTo(CalendarUnit.DAY) < 0) {
      return null;
    }
    TimeValue value =
        step == 0
            ? new StoryTime.Running(unit, true)
            : new StoryTime.Narrative(new Amount(step, step, unit), true);
    return Match.of(i, story.end() + 1, part == null ? value : new TimeValue.InDay(value, part));
  }

  /** "In the same period", "over that time", unless another time says of which year it is. */
  private @Nullable Match toldSpell(int i) {
    Phrase story = text.is(i - 1, TimeWord.SPELL_LEAD) ? text.phrase(i, TimeWord.STORY_DAY) : null;
    int end =
        story == null || !story.value().equals("0")
            ? i
            : text.phraseEnd(story.end(), TimeWord.SPELL);
    boolean other =
        text.is(end, "a", "in", "of", "the")
            || text.phrase(end, TimeWord.WHICH) != null
            || Years.isYear(text.number(end));
    return story == null || end <= story.end() || other
        ? null
        : Match.unnamed(end, new StoryTime.SameSpell());
  }

  /** "the quarter", "the week", "the third day of the siege": of the time that the story is in. */
  private @Nullable Match running(int i) {
    if (!text.is(i, "the")) {
      return null;
    }
    int number = text.ordinalNumber(i + 1);
    if (number > 0 && text.is(i + 2, "day")) {
      return Match.of(i, i + 3, new StoryTime.Running(CalendarUnit.DAY, true));
    }
    int at = text.skip(text.skip(i + 1, "latest"), "fiscal", "financial");
    CalendarUnit unit = counts.unit(at);
    boolean named =
        unit != null
            && unit.compareTo(CalendarUnit.WEEK) >= 0
            && unit.compareTo(CalendarUnit.YEAR) <= 0;
    Match beside = unit == null || !named && unit != CalendarUnit.DAY ? null : beside(i, at, unit);
    boolean joins = text.is(at + 1, "-") || text.is(at + 1, TimeWord.TURN);
    return beside != null || unit == null || !named || counts.plural(at) || joins
        ? beside
        : Match.of(
            i,
            at + 1,
            text.is(at + 1, "ended", "ending")
                ? new LastingTime.Duration(new Amount(1, 1, unit))
                : new StoryTime.Running(unit, false));
  }

  /** "the week before", beside the time that the story is in; "the day after the town fell". */
  private @Nullable Match beside(int i, int at, CalendarUnit unit) {
    Phrase later = counts.plural(at) ? null : text.phrase(at + 1, TimeWord.LATER);
    if (later == null) {
      return null;
    }
    int step = Integer.parseInt(later.value());
    boolean event = text.wordAt(later.end());
    TimeValue value = new StoryTime.Narrative(new Amount(step, step, unit), !event);
    if (!event) {
      return Match.of(i, later.end(), value);
    }
    return step > 0 && text.is(at + 1, TimeWord.TURN) // what was before it may be what it dates
        ? Match.of(i, at + 1, new LastingTime.Duration(new Amount(1, 1, unit)))
            .to(later.end(), value)
        : null;
  }

  /** "earlier this week", "last month", "the weekend". */
  private @Nullable Match period(int i) {
    Phrase share = text.phrase(i, TimeWord.SHARE);
    int at = share == null ? i : share.end();
    Phrase which = text.phrase(at, TimeWord.WHICH);
    int unitAt =
        text.skip(which != null ? which.end() : text.skip(at, "the"), "fiscal", "financial");
    CalendarUnit unit = counts.unit(unitAt);
    if (unit == null || counts.plural(unitAt) || unit.compareTo(CalendarUnit.DAY) <= 0) {
      return null;
    }
    boolean bare = which == null && !(text.is(at, "the") && unit == CalendarUnit.WEEKEND);
    if (bare && (share == null || unitAt == at)) {
      return null;
    }
    Share meant =
        share == null ? Share.WHOLE : share.value().equals("later") ? Share.LATER : Share.EARLIER;
    int away = which == null ? 0 : Years.away(which.value());
    Match day = which == null || unit != CalendarUnit.WEEK ? null : dayIn(i, unitAt + 1, away);
    return day != null ? day : Match.of(i, unitAt + 1, new RelativeTime.Period(unit, away, meant));
  }

  /** "Last week, on Tuesday", "earlier this week on Monday": that day of the week. */
  private @Nullable Match dayIn(int begin, int after, int away) {
    int on = text.skip(after, ",");
    String day = text.is(on, "on") ? text.value(on + 1, TimeWord.WEEKDAY) : null;
    return day == null
        ? null
        : Match.of(
            begin, on + 2, new RelativeTime.WeekdayOf(DayOfWeek.of(Integer.parseInt(day)), away));
  }
}
