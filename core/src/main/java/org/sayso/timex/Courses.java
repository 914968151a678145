package org.sayso.timex;

import org.jspecify.annotations.Nullable;
import org.sayso.time.CalendarTime;
import org.sayso.time.RelativeTime;
import org.sayso.time.TimeValue;

/**
 * Reads how far something had come of which the text tells on what day it began: "the third day of
 * an offensive that began on Friday", "two days into a siege launched on 3 May". The words before
 * its noun name the day; the day of the beginning stays a time of its own.
 */
final class Courses {

  /** Most words between "of" and the verb of beginning: "the ground offensive which was". */
  private static final int REACH = 8;

  /** More days than these nobody counts. */
  private static final int MOST = 100;

  private final TimeText text;
  private final Spells spells;
  private final DateGrammar dates;

  Courses(TimeText text, Spells spells, DateGrammar dates) {
    this.text = text;
    this.spells = spells;
    this.dates = dates;
  }

  /** The day that begins with that word, or null. */
  @Nullable Match at(int i) {
    int at = text.skip(i, "the");
    if (text.is(at + 1, "day") && text.is(at + 2, "of")) {
      int number = text.ordinalNumber(at);
      TimeValue day = number < 1 ? null : day(number, at + 3);
      return day == null ? null : Match.of(i, at + 2, day);
    }
    if (text.is(i + 1, "day", "days") && text.is(i + 2, "into")) {
      int passed = text.number(i) >= 0 ? text.number(i) : text.small(i, MOST);
      TimeValue day = passed < 1 ? null : day(passed + 1, i + 3);
      return day == null ? null : Match.of(i, i + 3, day);
    }
    return null;
  }

  /** That day of what the words from there on tell the beginning of; or null. */
  private @Nullable TimeValue day(int number, int from) {
    for (int verb = from; verb <= from + REACH && text.wordAt(verb); verb++) {
      int end = text.phraseEnd(verb, TimeWord.BEGAN);
      if (end > verb) {
        int at = text.skip(end, "on");
        Match began = Match.longer(spells.at(at), dates.at(at));
        return began == null || !isDay(began.value())
            ? null
            : new TimeValue.DayOf(number, new TimeValue.Bound(TimeValue.Side.SINCE, began.value()));
      }
    }
    return null;
  }

  private static boolean isDay(TimeValue value) {
    return value instanceof RelativeTime.OneDay || value instanceof CalendarTime.Date;
  }
}
