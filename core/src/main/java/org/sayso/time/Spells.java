package org.sayso.time;

import java.time.DayOfWeek;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.RelativeTime.Amount;
import org.sayso.time.RelativeTime.Share;
import org.sayso.time.RelativeTime.Which;
import org.sayso.time.TimeText.Match;

/** Reads times told from where the report stands: weekdays, "last week", "three days ago". */
final class Spells {

  private final TimeText text;
  private final Wordlist<TimeWord> words;

  Spells(TimeText text, Wordlist<TimeWord> words) {
    this.text = text;
    this.words = words;
  }

  /** How many units away from now "last", "this" and "next" are. */
  static final class Away {

    private Away() {}

    static int of(String which) {
      return switch (which) {
        case "last" -> -1;
        case "next" -> 1;
        default -> 0;
      };
    }
  }

  /** The time that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match longest = null;
    Match[] readings = {
      word(i), weekday(i), storyDay(i), period(i), stretch(i), counted(i), lasting(i), hour(i)
    };
    for (Match reading : readings) {
      if (reading != null && (longest == null || reading.end() > longest.end())) {
        longest = reading;
      }
    }
    return longest;
  }

  /** "today", "so far", "soon": words that need no others; a capital inside a name is none. */
  private @Nullable Match word(int i) {
    if (text.capital(i) && !text.opens(i)) {
      return null;
    }
    Phrase offset = text.phrase(i, TimeWord.OFFSET);
    if (offset != null) {
      int[] ends = ends(offset.value());
      return new Match(offset.end(), new RelativeTime.Offset(ends[0], ends[1]));
    }
    Phrase present = text.phrase(i, TimeWord.PRESENT);
    if (present != null) {
      return new Match(present.end(), new RelativeTime.Present());
    }
    Phrase soon = text.phrase(i, TimeWord.SOON);
    if (soon != null) {
      return new Match(soon.end(), new RelativeTime.Soon());
    }
    Phrase recent = text.phrase(i, TimeWord.RECENT);
    return recent == null ? null : new Match(recent.end(), new RelativeTime.Recently());
  }

  private static int[] ends(String range) {
    String[] ends = range.split("\\.\\.", 2);
    int first = Integer.parseInt(ends[0]);
    return new int[] {first, ends.length == 1 ? first : Integer.parseInt(ends[1])};
  }

  private @Nullable Match weekday(int i) {
    Phrase which = text.phrase(i, TimeWord.WHICH);
    int at = which == null ? i : which.end();
    String day = weekdayAt(at);
    if (day == null) {
      return null;
    }
    DayOfWeek weekday = DayOfWeek.of(Integer.parseInt(day));
    int end = text.is(at, TimeWord.SHORT_WEEKDAY) ? at + 2 : at + 1;
    Match ofWeek = weekdayOfWeek(weekday, end);
    if (ofWeek != null) {
      return ofWeek;
    }
    Which meant = which == null ? null : Which.values()[Away.of(which.value()) + 1];
    return new Match(end, new RelativeTime.Weekday(weekday, meant));
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
  private @Nullable Match weekdayOfWeek(DayOfWeek weekday, int i) {
    Phrase which = text.phrase(text.skip(i, "of"), TimeWord.WHICH);
    return which != null && text.is(which.end(), "week")
        ? new Match(which.end() + 1, new RelativeTime.WeekdayOf(weekday, Away.of(which.value())))
        : null;
  }

  /** "the next day", "the previous week", "the following morning". */
  private @Nullable Match storyDay(int i) {
    Phrase story = text.phrase(i, TimeWord.STORY_DAY);
    if (story == null) {
      return null;
    }
    int step = Integer.parseInt(story.value());
    CalendarUnit unit = unit(story.end());
    if (unit == null && text.is(story.end(), TimeWord.PART_OF_DAY)) {
      unit = CalendarUnit.DAY;
    }
    return unit == null || plural(story.end())
        ? null
        : new Match(story.end() + 1, new RelativeTime.Narrative(new Amount(step, step, unit)));
  }

  private @Nullable CalendarUnit unit(int i) {
    String unit = text.value(i, TimeWord.UNIT);
    return unit == null ? null : CalendarUnit.of(unit);
  }

  private boolean plural(int i) {
    return text.lower(i).endsWith("s");
  }

  /** "earlier this week", "last month", "the weekend". */
  private @Nullable Match period(int i) {
    Phrase share = text.phrase(i, TimeWord.SHARE);
    int at = share == null ? i : share.end();
    Phrase which = text.phrase(at, TimeWord.WHICH);
    int unitAt = which != null ? which.end() : text.skip(at, "the");
    CalendarUnit unit = unit(unitAt);
    if (unit == null || plural(unitAt) || unit.compareTo(CalendarUnit.DAY) <= 0) {
      return null;
    }
    boolean bare = which == null && !(text.is(at, "the") && unit == CalendarUnit.WEEKEND);
    if (bare && (share == null || unitAt == at)) {
      return null;
    }
    Share meant =
        share == null ? Share.WHOLE : share.value().equals("later") ? Share.LATER : Share.EARLIER;
    int away = which == null ? 0 : Away.of(which.value());
    return new Match(unitAt + 1, new RelativeTime.Period(unit, away, meant));
  }

  /** "the last week", "the past three days", "recent weeks", "the coming days". */
  private @Nullable Match stretch(int i) {
    int at = text.skip(i, "the");
    Phrase stretch = text.phrase(at, TimeWord.STRETCH);
    if (stretch == null) {
      return null;
    }
    Counted counted = counted(stretch.end(), true);
    boolean calendar = at == i && text.is(at, TimeWord.WHICH);
    if (counted == null || calendar && counted.single) {
      return null;
    }
    return new Match(
        counted.end,
        stretch.value().equals("1")
            ? new RelativeTime.NextStretch(counted.amount)
            : new RelativeTime.LastStretch(counted.amount));
  }

  private record Counted(int end, Amount amount, boolean single) {}

  /** A number of units, or units in the plural without one; in a stretch a bare unit is one. */
  private @Nullable Counted counted(int i, boolean bareIsOne) {
    int number = text.ordinal(i) ? -1 : text.number(i);
    Phrase count = text.phrase(i, TimeWord.COUNT);
    int unitAt = number >= 0 ? i + 1 : count != null ? count.end() : i;
    unitAt = unitAt > i ? text.skip(unitAt, "-") : unitAt;
    CalendarUnit unit = unit(unitAt);
    if (unit == null || old(unitAt + 1)) {
      return null;
    }
    if (number >= 0) {
      return counted(unitAt, number, number, unit, false);
    }
    if (count != null) {
      int[] ends = ends(count.value());
      return counted(unitAt, ends[0], ends[1], unit, false);
    }
    if (!plural(unitAt)) {
      return bareIsOne ? counted(unitAt, 1, 1, unit, true) : null;
    }
    int[] ends = vague(unit);
    return counted(unitAt, ends[0], ends[1], unit, false);
  }

  private int[] vague(CalendarUnit unit) {
    String range = words.value(TimeWord.VAGUE, unit.name().toLowerCase(Locale.ROOT));
    return range == null ? new int[] {1, 1} : ends(range);
  }

  private static Counted counted(int at, int least, int most, CalendarUnit unit, boolean single) {
    return new Counted(at + 1, new Amount(least, most, unit), single);
  }

  /** An age is no time. */
  private boolean old(int i) {
    return text.is(text.skip(i, "-"), "old") || text.is(i, "of") && text.is(i + 1, "age");
  }

  /** "three days ago", "two days later", "two-week". */
  private @Nullable Match counted(int i) {
    Counted counted = counted(i, false);
    if (counted == null) {
      return null;
    }
    if (text.is(counted.end, TimeWord.AGO)) {
      return new Match(counted.end + 1, new RelativeTime.Ago(counted.amount));
    }
    Phrase later = text.phrase(counted.end, TimeWord.LATER);
    if (later != null) {
      Amount away = later.value().equals("1") ? counted.amount : counted.amount.back();
      return new Match(later.end(), new RelativeTime.Narrative(away));
    }
    boolean dashed = text.is(counted.end, "-") && text.is(counted.end + 1, "long");
    boolean rate = text.is(i, "a", "an");
    boolean bare = unit(i) != null;
    return (rate || bare) && !dashed
        ? null
        : new Match(
            dashed ? counted.end + 2 : counted.end, new RelativeTime.Duration(counted.amount));
  }

  /** "for weeks", "after two days", "within a week". */
  private @Nullable Match lasting(int i) {
    boolean within = text.is(i, TimeWord.WITHIN);
    if (!within && !text.is(i, TimeWord.LASTING)) {
      return null;
    }
    Counted counted = counted(i + 1, false);
    if (counted == null
        || text.is(counted.end, "-")
        || text.is(counted.end, TimeWord.AGO)
        || text.is(counted.end, TimeWord.LATER)) {
      return null;
    }
    return new Match(
        counted.end,
        within
            ? new RelativeTime.Within(counted.amount)
            : new RelativeTime.Duration(counted.amount));
  }

  /** "at dawn", "in the morning", "5 p.m.", "10:30 am local time". */
  private @Nullable Match hour(int i) {
    int end = clock(i);
    boolean at = text.is(i, "at") && text.is(i + 1, TimeWord.PART_OF_DAY);
    boolean in = text.is(i, "in") && text.is(i + 1, "the") && text.is(i + 2, TimeWord.PART_OF_DAY);
    end = at ? i + 2 : in ? i + 3 : end;
    return end < 0 ? null : new Match(end, new RelativeTime.DayTime());
  }

  private int clock(int i) {
    int hour = text.number(i);
    boolean minutes = text.is(i + 1, ":") && text.joined(i) && text.number(i + 2) >= 0;
    if (hour < 0 || hour > 24) {
      return -1;
    }
    int end = minutes ? i + 3 : i + 1;
    boolean named = false;
    for (Phrase word = text.phrase(end, TimeWord.CLOCK); word != null; ) {
      named = true;
      end = word.end();
      end = text.joined(end - 1) && text.form(end - 1).contains(".") ? text.skip(end, ".") : end;
      word = text.phrase(end, TimeWord.CLOCK);
    }
    return named || minutes && text.number(i + 2) < 60 ? end : -1;
  }
}
