package org.sayso.dating;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.text.Wordlist;
import org.sayso.time.CalendarTime;
import org.sayso.time.DayRange;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeWord;

/** Captions of photos in a report: they are told from days of their own and tell no story. */
final class Captions {

  private final Wordlist<TimeWord> words;
  private final DayResolver resolver;

  Captions(Wordlist<TimeWord> words, DayResolver resolver) {
    this.words = words;
    this.resolver = resolver;
  }

  /** Whether the line that holds the sentence is a caption. */
  boolean is(String text, Span sentence) {
    int begin = text.lastIndexOf('\n', sentence.begin()) + 1;
    int newline = text.indexOf('\n', sentence.end());
    String line = text.substring(begin, newline < 0 ? text.length() : newline);
    String[] lower = line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", 0);
    for (int i = 0; i < lower.length; i++) {
      if (words.longest(TimeWord.CAPTION, at -> lower[at], i, lower.length) != null) {
        return true;
      }
    }
    return false;
  }

  /** The day that a caption names, else the days on which the report came out. */
  DayRange day(List<TimeExpression> times, DayRange published) {
    for (TimeExpression time : times) {
      DayRange day = fixed(time);
      if (day != null) {
        return day;
      }
    }
    return published;
  }

  private @Nullable DayRange fixed(TimeExpression time) {
    return time.value() instanceof CalendarTime.Date date && date.year() != null
        ? resolver.resolve(date, null, Tense.PAST)
        : null;
  }
}
