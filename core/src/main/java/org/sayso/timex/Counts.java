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
    return Match.longer(Match.longer(stretch(i), earlier(i)), Match.longer(counted(i), lasting(i)));
  }

  private record Counted(int end, Amount amount, boolean single) {}

  /** The least and the most of a number, and the place after it. */
  private record Number(int end, int least, int most) {}

  /** The unit at that place, or null; "three quarters of the district" are a share. */
  @Nullable CalendarUnit unit(int i) {
    String name = text.value(i, TimeWord.UNIT);
    CalendarUnit unit = name == null ? null : CalendarUnit.of(name);
    boolean share = text.is(i + 1, "of") && !Years.isYear(text.number(i + 2));
    return unit == CalendarUnit.QUARTER && share ? null : unit;
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

  /** A number of units, or units in the plural without one; in a stretch a bare unit is one. */
  private @Nullable Counted counted(int i, boolean bareIsOne) {
    Number number = number(text.phraseEnd(i, TimeWord.MORE));
    int unitAt = number == null ? i : text.skip(number.end, "-");
    unitAt = text.phraseEnd(unitAt, TimeWord.MORE);
    CalendarUnit unit = unit(unitAt);
    if (unit == null || old(unitAt + 1)) {
      return null;
    }
    if (number != null) {
      return new Counted(unitAt + 1, new Amount(number.least, number.most, unit), false);
    }
    if (!plural(unitAt)) {
      return bareIsOne ? new Counted(unitAt + 1, new Amount(1, 1, unit), true) : null;
    }
    int[] ends = vague(unit);
    return new Counted(unitAt + 1, new Amount(ends[0], ends[1], unit), false);
  }

  /** "three", "a few", "twenty-four", "two hundred". */
  private @Nullable Number number(int i) {
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
    int last = text.is(end, TimeWord.UNIT) || text.is(end, "period") ? end + 1 : end;
    Amount one = new Amount(1, 1, unit);
    boolean after = later != null && later.value().equals("1");
    return Match.of(i, last, new StoryTime.Narrative(after ? one : one.back(), false));
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
    boolean dashed = text.is(counted.end, "-") && text.is(counted.end + 1, "long");
    boolean rate = text.is(i, "a", "an") && number(i + 1) == null && !text.is(i + 1, TimeWord.MORE);
    boolean bare = unit(i) != null;
    boolean measured = text.is(i - 1, TimeWord.LENGTH);
    return (rate || bare) && !dashed && !measured
        ? null
        : Match.of(
            i, dashed ? counted.end + 2 : counted.end, new LastingTime.Duration(counted.amount));
  }

  /** Whether "after" or "before" leads to an event: "two days after the town fell". */
  private boolean turned(int end) {
    return text.is(end - 1, TimeWord.TURN)
        && !text.form(end).isEmpty()
        && Character.isLetterOrDigit(text.form(end).codePointAt(0));
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
    return Match.of(
        i + 1,
        counted.end,
        within ? new LastingTime.Within(counted.amount) : new LastingTime.Duration(counted.amount));
  }
}
