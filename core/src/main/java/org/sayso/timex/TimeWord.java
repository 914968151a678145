package org.sayso.timex;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;

/** What part a word of the language pack plays in saying when. */
public enum TimeWord implements Wordlist.Valued {
  WEEKDAY("[1-7]", "\"= 1\" for Monday to \"= 7\" for Sunday"),
  /** A weekday in short, which takes a full stop or stands before a date. */
  SHORT_WEEKDAY("[1-7]", "\"= 1\" for Monday to \"= 7\" for Sunday"),
  MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A row of ten years by its name: "the nineties". */
  DECADE("19[0-9]0", "its first year"),
  /** A month that is also a common word or a given name. */
  DOUBTFUL_MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A month in short, which takes a number beside it. */
  SHORT_MONTH("[1-9]|1[0-2]", "\"= 1\" for January to \"= 12\" for December"),
  /** A unit of time, the value a {@link CalendarUnit}. */
  UNIT(
      "minute|hour|day|weekend|week|fortnight|month|quarter|year|decade|century",
      "\"= \" and minute, hour, day, weekend, week, fortnight, month, quarter, year, decade or"
          + " century"),
  /** A quarter or half of a year, after an ordinal. */
  STAGE("quarter|half", "\"= quarter\" or \"= half\""),
  /** Words for the last quarter or half of a year. */
  LAST_STAGE,
  /** A season, the value its first month. */
  SEASON("3|6|9|12", "its first month, \"= 3\", \"= 6\", \"= 9\" or \"= 12\""),
  /** A number that says which of a row. */
  ORDINAL("\\d{1,2}", "its number, as \"= 3\""),
  /** A month of the solar Hijri calendar. */
  SOLAR_MONTH("[1-9]|1[0-2]", "\"= 1\" for Hamal or Farvardin to \"= 12\""),
  /** A month of the lunar Hijri calendar. */
  LUNAR_MONTH("[1-9]|1[0-2]", "\"= 1\" for Muharram to \"= 12\""),
  /** A lunar month that is known without a number beside it. */
  FASTING,
  /** What stands behind a date of a Hijri calendar. */
  HIJRI_MARK("solar|lunar", "\"= solar\" or \"= lunar\""),
  /** A feast, the value its month and day, with its calendar where it is not ours. */
  FEAST(
      "((solar|lunar):)?\\d\\d-\\d\\d|(easter|orthodox):-?\\d+|\\d+:\\d:-?\\d(\\+\\d)?",
      "month and day, as \"= 12-25\", \"= solar:01-01\" or \"= lunar:10-01\", or a rule, as"
          + " \"= easter:-2\" or \"= 11:4:4\""),
  /** A number of units. */
  COUNT("\\d{1,4}(\\.\\.\\d{1,4})?", "a number or its bounds, as \"= 2\" or \"= 2..6\""),
  /** How many units a bare plural means; the word is a {@link CalendarUnit}. */
  VAGUE("\\d{1,4}(\\.\\.\\d{1,4})?", "a number or its bounds, as \"= 2\" or \"= 2..6\""),
  /** A number that multiplies the one before it. */
  POWER("\\d{2,4}", "a number, as \"= 100\""),
  /** Words between two numbers of which either is meant. */
  OR,
  /** Numbers of quarters that are a share of something. */
  FOURTHS,
  /** Words between a number and its unit. */
  MORE,
  /** A part of a day as TIMEX3 writes it. */
  PART_OF_DAY(
      "T(MO|MI|AF|EV|NI|\\d\\d:\\d\\d)", "TIMEX3's sign for it, as \"= TMO\" or \"= T12:00\""),
  /** Words that put something early or late in a day. */
  WHEN_IN_DAY(
      "(T(MO|AF|EV|NI))?", "TIMEX3's sign for a part of the day, as \"= TMO\", or no value"),
  /** Words for the night before the day named after them. */
  NIGHT,
  /** What stands behind an hour. */
  CLOCK("am|pm|", "\"= am\", \"= pm\" or no value"),
  /** Words for days counted from publication. */
  OFFSET(
      "-?\\d{1,4}(\\.\\.-?\\d{1,4})?(T(MO|MI|AF|EV|NI))?",
      "days from publication, as \"= -1\", \"= -1..0\" or \"= -1TNI\""),
  PRESENT,
  /** Words for what still holds that name no time. */
  STATE,
  /** Words for the time from what was told last until now. */
  SINCE_TOLD,
  /** Words for what was before that name no time. */
  BEFORE,
  /** Words that describe something by its time and date no event. */
  LOOSE("last|this|next", "\"= last\", \"= this\" or \"= next\""),
  SOON,
  RECENT,
  /** Last, this or next, before a unit. */
  WHICH("last|this|next", "\"= last\", \"= this\" or \"= next\""),
  /** Words for a stretch up to publication (-1), from it (1), or only so long (0). */
  STRETCH("-1|0|1", "\"= -1\" for up to publication, \"= 1\" for from it, \"= 0\" for neither"),
  /** Earlier or later within a running week, month or year. */
  SHARE("earlier|later", "\"= earlier\" or \"= later\""),
  /** Early, middle or late part of a longer time. */
  PART(
      "early|middle|late|first_half|second_half",
      "\"= early\", middle, late, first_half or second_half"),
  /** Since, until and the like, the value a {@link TimeValue.Side}. */
  SIDE(
      "since|from|after|before|until",
      "\"= since\", \"= from\", \"= after\", \"= before\" or \"= until\""),
  /** Words between the ends of a stretch. */
  THROUGH,
  AGO,
  /** Words after a number of units that count from an event of the story. */
  LATER("-1|1", "\"= 1\" for later or \"= -1\" for earlier"),
  /** Words of these that may lead to the event itself. */
  TURN,
  /** Words before a unit that count from an event of the story. */
  STORY_DAY("-?\\d{1,4}", "units from the event, as \"= 1\" or \"= -1\""),
  /** Nouns for a stretch of time that was told of before: "the same period". */
  SPELL,
  /** Words before such a stretch. */
  SPELL_LEAD,
  /** Words before how long something lasts. */
  LASTING,
  /** Words after which one unit, or units without a number, are a length of time. */
  LENGTH,
  /** Adjectives for what lasts one unit, the value a {@link CalendarUnit}. */
  LENGTHY("hour|day|week|month|year|decade", "\"= hour\", day, week, month, year or decade"),
  /** Words after units that lie ahead of publication. */
  AHEAD_OF_NOW,
  /** Adverbs and adjectives for what comes again, the value a {@link CalendarUnit}. */
  OFTEN("hour|day|week|month|quarter|year", "\"= hour\", day, week, month, quarter or year"),
  /** Words before what comes again. */
  EVERY,
  /** Adverbs for how often something comes within a unit: "twice a week". */
  OFTEN_AS,
  /** What stands behind a number that says how often. */
  TIMES,
  /** Words between how often something comes and the unit within which it does. */
  RATE,
  /** What has an age that tells how long it has lasted: "the two-year-old war". */
  AGED,
  /** Verbs of beginning, between what lasts and the day on which it began. */
  BEGAN,
  /** Words before a number that counts things, not years. */
  COUNTED,
  /** Words before the time that something takes or is away. */
  WITHIN,
  /** Words after which a doubtful month or a bare year is one. */
  ANCHOR,
  /** Words that make a weekday before them part of a name. */
  TITLE,
  /** Words before a day that is still to come. */
  AHEAD,
  /** Words before the first or last day on which something can come. */
  NO_SOONER,
  /** Verbs that put an end, told with "until", later than they are told. */
  GRANT,
  /** Auxiliaries of what was as well as of what may come. */
  EITHER,
  /** Words that show that a line is the caption of a photo. */
  CAPTION,
  /** Words that show that the photo was taken long before; one word alone stands in capitals. */
  ARCHIVE,
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
