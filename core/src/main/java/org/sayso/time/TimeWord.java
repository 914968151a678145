package org.sayso.time;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;

/** What part a word of the language pack plays in saying when. */
enum TimeWord implements Wordlist.Valued {
  /** First and last year that a date without year can mean. */
  YEARS("\\d{4}", "a year, as \"= 2026\""),
  WEEKDAY("[1-7]", "\"= 1\" for Monday to \"= 7\" for Sunday"),
  /** A weekday in short, which takes a full stop or stands before a date. */
  SHORT_WEEKDAY("[1-7]", "\"= 1\" for Monday to \"= 7\" for Sunday"),
  MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A month that is also a common word or a given name. */
  DOUBTFUL_MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A month in short, which takes a number beside it. */
  SHORT_MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A unit of time, the value a {@link CalendarUnit}. */
  UNIT(
      "minute|hour|day|weekend|week|month|year|decade|century",
      "\"= \" and minute, hour, day, weekend, week, month, year, decade or century"),
  /** A number of units. */
  COUNT("\\d{1,4}(\\.\\.\\d{1,4})?", "a number or its bounds, as \"= 2\" or \"= 2..6\""),
  /** How many units a bare plural means; the word is a {@link CalendarUnit}. */
  VAGUE("\\d{1,4}(\\.\\.\\d{1,4})?", "a number or its bounds, as \"= 2\" or \"= 2..6\""),
  PART_OF_DAY,
  /** Words that put something early or late in a day. */
  WHEN_IN_DAY,
  CLOCK,
  /** Words for days counted from publication. */
  OFFSET("-?\\d{1,4}(\\.\\.-?\\d{1,4})?", "days from publication, as \"= -1\" or \"= -1..0\""),
  PRESENT,
  SOON,
  RECENT,
  /** Last, this or next, before a unit. */
  WHICH("last|this|next", "\"= last\", \"= this\" or \"= next\""),
  /** Words for a stretch up to publication (-1) or from it (1). */
  STRETCH("-1|1", "\"= -1\" for up to publication or \"= 1\" for from it"),
  /** Earlier or later within a running week, month or year. */
  SHARE("earlier|later", "\"= earlier\" or \"= later\""),
  /** Early, middle or late part of a longer time. */
  PART("early|middle|late", "\"= early\", \"= middle\" or \"= late\""),
  /** Since, until and the like, the value a {@link TimeValue.Side}. */
  SIDE(
      "since|from|after|before|until",
      "\"= since\", \"= from\", \"= after\", \"= before\" or \"= until\""),
  /** Words between the ends of a stretch. */
  THROUGH,
  AGO,
  /** Words after a number of units that count from an event of the story. */
  LATER("-1|1", "\"= 1\" for later or \"= -1\" for earlier"),
  /** Words before a unit that count from an event of the story. */
  STORY_DAY("-?\\d{1,4}", "units from the event, as \"= 1\" or \"= -1\""),
  /** Words before how long something lasts. */
  LASTING,
  /** Words before the time that something takes or is away. */
  WITHIN,
  /** Words after which a doubtful month or a bare year is one. */
  ANCHOR,
  /** Words that make a weekday before them part of a name. */
  TITLE,
  /** Words before a day that is still to come. */
  AHEAD,
  /** Words for so late in a day that the report is of the next. */
  LATE_IN_DAY;

  private final Pattern values;
  private final String wanted;

  /** A part whose words stand for themselves. */
  TimeWord() {
    this("", "no value");
  }

  TimeWord(String values, String wanted) {
    this.values = Pattern.compile(values);
    this.wanted = wanted;
  }

  @Override
  public @Nullable String wanted(String value) {
    return values.matcher(value).matches() ? null : wanted;
  }
}
