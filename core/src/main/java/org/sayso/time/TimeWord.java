package org.sayso.time;

/** What part a word of the language pack plays in saying when. */
enum TimeWord {
  /** First and last year that a date without year can mean. */
  YEARS,
  WEEKDAY,
  /** A weekday in short, which takes a full stop or stands before a date. */
  SHORT_WEEKDAY,
  MONTH,
  /** A month that is also a common word or a given name. */
  DOUBTFUL_MONTH,
  /** A month in short, which takes a number beside it. */
  SHORT_MONTH,
  /** A unit of time, the value a {@link CalendarUnit}. */
  UNIT,
  /** A number of units. */
  COUNT,
  /** How many units a bare plural means; the word is a {@link CalendarUnit}. */
  VAGUE,
  PART_OF_DAY,
  /** Words that put something early or late in a day. */
  WHEN_IN_DAY,
  CLOCK,
  /** Words for days counted from publication. */
  OFFSET,
  PRESENT,
  SOON,
  RECENT,
  /** Last, this or next, before a unit. */
  WHICH,
  /** Words for a stretch up to publication (-1) or from it (1). */
  STRETCH,
  /** Earlier or later within a running week, month or year. */
  SHARE,
  /** Early, middle or late part of a longer time. */
  PART,
  /** Since, until and the like, the value a {@link TimeValue.Side}. */
  SIDE,
  /** Words between the ends of a stretch. */
  THROUGH,
  AGO,
  /** Words after a number of units that count from an event of the story. */
  LATER,
  /** Words before a unit that count from an event of the story. */
  STORY_DAY,
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
  LATE_IN_DAY
}
