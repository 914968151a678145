package org.sayso.timex;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist.Phrase;
import org.sayso.time.StoryTime.DayTime;

/** Reads hours and parts of a day: "at dawn", "in the morning", "10:30 am local time". */
final class Clocks {

  private static final int HOURS = 24;
  private static final int HALF_DAY = 12;
  private static final int MINUTES = 60;
  private static final String[] BEFORE_HOURS = {
    "at", "around", "about", "by", "until", "till", "before", "after", "since", "from"
  };

  private final TimeText text;

  Clocks(TimeText text) {
    this.text = text;
  }

  /** The time of day that begins with that word, or null. */
  @Nullable Match at(int i) {
    Match clock = clock(i);
    if (clock != null) {
      return clock;
    }
    int part = text.is(i, "at", "by", "around", "before", "after", "until", "till") ? i + 1 : -1;
    part = text.is(i, "in", "by") && text.is(i + 1, "the") ? i + 2 : part;
    int begin = part < 0 ? i : i + 1;
    int middle = text.skip(Math.max(part, i), "mid");
    part = middle > Math.max(part, i) ? text.skip(middle, "-") : part;
    String value = text.value(part, TimeWord.PART_OF_DAY);
    return value == null ? null : Match.of(begin, part + 1, new DayTime(value));
  }

  /** "0230 hours", "at 0230". */
  private @Nullable Match digits(int i) {
    String form = text.form(i);
    int number = form.length() == 4 ? text.number(i) : -1;
    int hour = number / 100;
    boolean said = text.is(i + 1, TimeWord.CLOCK) || form.startsWith("0") && text.is(i - 1, "at");
    if (number < 0 || hour >= HOURS || number % 100 >= MINUTES || !said) {
      return null;
    }
    int end = text.is(i + 1, TimeWord.CLOCK) ? i + 2 : i + 1;
    return Match.of(i, end, new DayTime(iso(hour, number % 100, "")));
  }

  private @Nullable Match clock(int i) {
    Match digits = digits(i);
    if (digits != null) {
      return digits;
    }
    int hour = text.number(i);
    boolean divided = text.is(i + 1, ":", ".") && text.joined(i) && text.joined(i + 1);
    boolean minutes = divided && text.form(i + 2).length() == 2 && text.number(i + 2) >= 0;
    if (hour < 0 || hour > HOURS || minutes && text.number(i + 2) >= MINUTES) {
      return null;
    }
    int end = minutes ? i + 3 : i + 1;
    String half = "";
    boolean named = false;
    for (Phrase word = text.phrase(end, TimeWord.CLOCK); word != null; ) {
      named = true;
      half += word.value();
      end = word.end();
      end = text.joined(end - 1) && text.form(end - 1).contains(".") ? text.skip(end, ".") : end;
      word = text.phrase(end, TimeWord.CLOCK);
    }
    boolean written = named || minutes && text.is(i + 1, ":");
    boolean told = hour > 0 && hour <= HALF_DAY && (written || text.is(i - 1, BEFORE_HOURS));
    String part = told && half.isEmpty() ? halfOfDay(end) : "";
    if (!part.isEmpty()) {
      half = part;
      end = text.is(end, "at") ? end + 2 : end + 3;
      written = true;
    }
    return written
        ? Match.of(i, end, new DayTime(iso(hour, minutes ? text.number(i + 2) : 0, half)))
        : null;
  }

  /** Which half of the day "in the morning", "in the evening", "at night" after an hour is. */
  private String halfOfDay(int i) {
    String part =
        text.is(i, "in") && text.is(i + 1, "the") ? text.value(i + 2, TimeWord.PART_OF_DAY) : null;
    boolean late = text.is(i, "at") && text.is(i + 1, "night");
    return late || "TAF".equals(part) || "TEV".equals(part) ? "pm" : "TMO".equals(part) ? "am" : "";
  }

  private static String iso(int hour, int minute, String half) {
    boolean noon = hour == HALF_DAY;
    int of24 =
        half.startsWith("pm") && hour < HALF_DAY
            ? hour + HALF_DAY
            : half.startsWith("am") && noon ? 0 : hour;
    return String.format(Locale.ROOT, "T%02d:%02d", of24, minute);
  }
}
