package org.sayso.timex;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.Amount;
import org.sayso.time.CalendarUnit;
import org.sayso.time.LastingTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.StoryTime;

/** Reads numbers of units: "three days ago", "two weeks later", "for weeks", "the past year". */
final class Counts {

  private static final int MOST = 9999;

  private final TimeText text;
  private final Wordlist<TimeWord> words;

  Counts(TimeText text, Wordlist<TimeWord> words) {
    this.text = text;
    this.words = words;
  }

  /** The counted time that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match named = Match.longer(Match.longer(stretch(i), earlier(i)), ahead(i));
    return Match.longer(named, Match.longer(Match.longer(counted(i), lasting(i)), asLong(i)));
  }

  private record Counted(int end, Amount amount, boolean single) {}

  /**
   * The least and the most of a number, whether half a one more is said, and the place after it.
   */
  private record Number(int end, int least, int most, boolean half) {

    Number(int end, int least, int most) {
      this(end, least, most, false);
    }
  }

  /** The unit at that place, or null; "three quarters of the district" are a share. */
  @Nullable CalendarUnit unit(int i) {
    String name = text.inName(i) ? null : text.value(i, TimeWord.UNIT);
    CalendarUnit unit = name == null ? null : CalendarUnit.of(name);
    return unit == CalendarUnit.QUARTER && share(i) ? null : unit;
  }

  /** "Three quarters of the district" are a share, "several quarters of losses" are none. */
  private boolean share(int i) {
    boolean fourths = !plural(i) || text.is(text.is(i - 1, "-") ? i - 2 : i - 1, TimeWord.FOURTHS);
    return fourths && text.is(i + 1, "of") && !Years.isYear(text.number(i + 2));
  }

  boolean plural(int i) {
    return text.lower(i).endsWith("s");
  }

  /** "the last week", "the past three days", "recent weeks", "the first nine months". */
  private @Nullable Match stretch(int i) {
    int at = text.skip(i, "the");
    Phrase stretch = text.phrase(at, TimeWord.STRETCH);
    if (stretch == null) {
      return null;
    }
    Counted counted = counted(stretch.end(), true);
    if (counted != null
        && counted.single
        && stretch.value().equals("0")
        && !text.is(counted.end, "of")) {
      return null;
    }
    boolean calendar =
        at == i && text.is(at, TimeWord.WHICH) && counted != null && !text.is(counted.end, "of");
    if (counted == null || calendar && counted.single) {
      return null;
    }
    return Match.of(
        i,
        counted.end,
        switch (stretch.value()) {
          case "1" -> new RelativeTime.NextStretch(counted.amount);
          case "0" -> new LastingTime.Duration(counted.amount);
          default -> new RelativeTime.LastStretch(counted.amount);
        });
  }

  /** "The hour" of "within the hour". */
  private @Nullable Counted one(int i) {
    CalendarUnit unit = unit(i);
    return unit != CalendarUnit.HOUR || plural(i)
        ? null
        : new Counted(i + 1, new Amount(1, 1, unit), true);
  }

  /** A number of units, or units in the plural without one; in a stretch a bare unit is one. */
  private @Nullable Counted counted(int i, boolean bareIsOne) {
    if (text.is(i, "half") && text.is(i + 1, "a", "an")) {
      CalendarUnit whole = unit(i + 2);
      Amount half = whole == null || old(i + 3) ? null : whole.half();
      return half == null ? null : new Counted(i + 3, half, false);
    }
    Number number = number(text.phraseEnd(i, TimeWord.MORE));
    int unitAt = number == null ? i : text.skip(number.end, "-");
    unitAt = text.phraseEnd(unitAt, TimeWord.MORE);
    CalendarUnit unit = unit(unitAt);
    if (unit == null || old(unitAt + 1) && !lasted(unitAt + 1)) {
      return null;
    }
    if (number != null) {
      int orTwo =
          number.least == 1 && text.is(unitAt + 1, "or") && text.is(unitAt + 2, "two") ? 2 : 0;
      int andHalf = andHalf(unitAt + 1);
      boolean half = number.half || andHalf > unitAt + 1;
      int most = half ? number.least + 1 : Math.max(number.most, orTwo);
      Amount amount = new Amount(number.least, most, unit, half);
      return new Counted(Math.max(unitAt + 1 + orTwo, andHalf), amount, false);
    }
    if (!plural(unitAt)) {
      return bareIsOne ? new Counted(unitAt + 1, new Amount(1, 1, unit), true) : null;
    }
    int[] ends = vague(unit);
    return new Counted(unitAt + 1, new Amount(ends[0], ends[1], unit), false);
  }

  /** "three", "two or three", "10 to 15", "two and a half", "2 1/2". */
  private @Nullable Number number(int i) {
    Number first = oneNumber(i);
    if (first == null) {
      return null;
    }
    int half = text.skip(text.skip(first.end, "-"), "and");
    int halfAt = text.skip(text.skip(text.skip(half, "-"), "a"), "-");
    if (half > first.end && halfAt > half && text.is(halfAt, "half")) {
      return new Number(halfAt + 1, first.least, first.most + 1, true);
    }
    int slash = text.skip(first.end, "1");
    if (slash > first.end && text.is(slash, "/") && text.is(slash + 1, "2")) {
      return new Number(slash + 2, first.least, first.most + 1, true);
    }
    Number last = text.is(first.end, TimeWord.OR) ? oneNumber(first.end + 1) : null;
    return last != null && last.least > first.most && first.least > 0
        ? new Number(last.end, first.least, last.most)
        : first;
  }

  /** The place after "and a half" in "a year and a half", else the place itself. */
  private int andHalf(int i) {
    boolean half = text.is(i, "and") && text.is(i + 1, "a") && text.is(i + 2, "half");
    return half ? i + 3 : i;
  }

  /** "three", "a few", "twenty-four", "two hundred". */
  private @Nullable Number oneNumber(int i) {
    int digits = text.ordinal(i) ? -1 : text.number(i);
    if (digits >= 0) {
      return new Number(i + 1, digits, digits);
    }
    Phrase count = text.phrase(i, TimeWord.COUNT);
    if (count == null) {
      return null;
    }
    int[] ends = Spells.ends(count.value());
    if (ends[0] != ends[1]) {
      return new Number(count.end(), ends[0], ends[1]);
    }
    int value = ends[0];
    int end = count.end();
    int ones = text.small(text.skip(end, "-"), 10);
    if (value >= 20 && value % 10 == 0 && ones > 0) {
      value += ones;
      end = text.skip(end, "-") + 1;
    }
    String power = text.value(end, TimeWord.POWER);
    int times = power == null ? 1 : Integer.parseInt(power);
    boolean large = times > 1 && value <= MOST / times;
    return new Number(
        large ? end + 1 : end, large ? value * times : value, large ? value * times : value);
  }

  private int[] vague(CalendarUnit unit) {
    String range = words.value(TimeWord.VAGUE, unit.name().toLowerCase(Locale.ROOT));
    return range == null ? new int[] {2, 9} : Spells.ends(range);
  }

  /** An age is no time. */
  private boolean old(int i) {
    return text.is(text.skip(i, "-"), "old") || text.is(i, "of") && text.is(i + 1, "age");
  }

  /** "The two-year-old war", "its months-old siege": the age of what lasts is how long it has. */
  private boolean lasted(int i) {
    int at = text.skip(i, "-");
    return text.is(at, "old") && (text.is(at + 1, TimeWord.AGED) || text.is(at + 2, TimeWord.AGED));
  }

  /** "year-earlier", "the year-ago quarter". */
  private @Nullable Match earlier(int i) {
    int at = text.skip(i, "the");
    CalendarUnit unit = text.is(at + 1, "-") ? unit(at) : null;
    Phrase later = unit == null ? null : text.phrase(at + 2, TimeWord.LATER);
    boolean ago = text.is(at + 2, TimeWord.AGO);
    if (unit == null || later == null && !ago || plural(at)) {
      return null;
    }
    int end = later == null ? at + 3 : later.end();
    Counted same = counted(end, false);
    if (same != null) {
      return Match.of(i, same.end, new LastingTime.Duration(same.amount));
    }
    int stage = text.is(end, TimeWord.ORDINAL) && text.is(end + 1, TimeWord.STAGE) ? end + 1 : end;
    int last =
        stage > end || text.is(end, TimeWord.UNIT) || text.is(end, "period") ? stage + 1 : end;
    Amount one = new Amount(1, 1, unit);
    boolean after = later != null && later.value().equals("1");
    return Match.of(i, last, new StoryTime.Narrative(after ? one : one.back(), false));
  }

  /** "the weeks ahead", "the days to come". */
  private @Nullable Match ahead(int i) {
    int at = text.skip(i, "the");
    Counted counted = counted(at, false);
    int end = counted == null ? at : text.phraseEnd(counted.end, TimeWord.AHEAD_OF_NOW);
    return counted == null || end == counted.end
        ? null
        : Match.of(i, end, new RelativeTime.NextStretch(counted.amount));
  }

  /** "day-long", "weeklong". */
  private @Nullable Match asLong(int i) {
    boolean dashed = text.is(i + 1, "-") && text.is(i + 2, "long") && !plural(i);
    String word = dashed ? null : text.value(i, TimeWord.LENGTHY);
    CalendarUnit unit = word != null ? CalendarUnit.of(word) : dashed ? unit(i) : null;
    return unit == null
        ? null
        : Match.of(i, dashed ? i + 3 : i + 1, new LastingTime.Duration(new Amount(1, 1, unit)));
  }

  /** "three days ago", "two days later", "two-week". */
  private @Nullable Match counted(int i) {
    int at = text.is(i, "the") && number(i + 1) != null ? i + 1 : i;
    Counted counted = counted(at, false);
    if (counted == null) {
      return null;
    }
    int afterSo =
        text.is(counted.end, "or") && text.is(counted.end + 1, "so")
            ? counted.end + 2
            : counted.end;
    if (text.is(afterSo, TimeWord.AGO)) {
      return Match.of(i, afterSo + 1, new RelativeTime.Ago(counted.amount));
    }
    Phrase later = text.phrase(counted.end, TimeWord.LATER);
    if (later != null) {
      Amount away = later.value().equals("1") ? counted.amount : counted.amount.back();
      StoryTime value = new StoryTime.Narrative(away, false);
      return turned(later.end())
          ? Match.of(i, counted.end, new LastingTime.Duration(counted.amount))
              .to(later.end(), value)
          : Match.of(i, later.end(), value);
    }
    int begin = text.is(counted.end - 2, "-") ? at : i;
    boolean dashed = text.is(counted.end, "-") && text.is(counted.end + 1, "long", "old");
    boolean rate = text.is(i, "a", "an") && number(i + 1) == null && !text.is(i + 1, TimeWord.MORE);
    boolean bare = unit(i) != null;
    boolean measured = text.is(i - 1, TimeWord.LENGTH);
    return (rate || bare) && !dashed && !measured
        ? null
        : Match.of(
            begin,
            dashed ? counted.end + 2 : counted.end,
            new LastingTime.Duration(counted.amount));
  }

  /** Whether "after" or "before" leads to an event: "two days after the town fell". */
  private boolean turned(int end) {
    return text.is(end - 1, TimeWord.TURN) && text.wordAt(end);
  }

  /** "for weeks", "after two days", "within a week". */
  private @Nullable Match lasting(int i) {
    boolean within = text.is(i, TimeWord.WITHIN);
    if (!within && !text.is(i, TimeWord.LASTING)) {
      return null;
    }
    Counted counted = within && text.is(i + 1, "the") ? one(i + 2) : counted(i + 1, false);
    if (counted == null
        || text.is(counted.end, "-")
        || text.is(counted.end, TimeWord.AGO)
        || text.is(counted.end, TimeWord.LATER)) {
      return null;
    }
    return Match.of(
        i + 1,
        counted.end,
        within ? new LastingTime.Within(counted.amount) : new LastingTime.Duration(counted.amount));
  }
}
