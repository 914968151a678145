package org.sayso.dating;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.time.CalendarTime;
import org.sayso.time.DayRange;
import org.sayso.time.RelativeTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;
import org.sayso.timex.TimeFinder;

/**
 * Between what days a report came out whose day nothing says: not before what it tells as past, not
 * after what it tells as to come, and soon after what it calls recent.
 */
final class PublicationSpan {

  private final TimeFinder finder;
  private final Tenses tenses;
  private final DayResolver resolver;

  PublicationSpan(TimeFinder finder, Tenses tenses, DayResolver resolver) {
    this.finder = finder;
    this.tenses = tenses;
    this.resolver = resolver;
  }

  /** First and last day on which it can have come out; an end that nothing bounds is null. */
  DayRange of(Text text) {
    LocalDate first = null;
    LocalDate last = null;
    for (Sentence sentence : text.sentences()) {
      List<TimeExpression> times = finder.find(text.raw(), sentence.span());
      for (TimeExpression time : times) {
        DayRange days = fixed(time.value());
        LocalDate from = days.from();
        LocalDate to = days.to();
        if (from != null && to != null) {
          boolean past = tenses.of(sentence, time.span()) == Tense.PAST;
          first = past ? later(first, from) : first;
          last = past ? earlier(last, soonAfter(to, times)) : earlier(last, to);
        }
      }
    }
    return first != null && last != null && last.isBefore(first)
        ? DayRange.UNKNOWN
        : new DayRange(first, last);
  }

  /** The days of a date, month or year that needs no day of publication, else unknown. */
  private DayRange fixed(TimeValue value) {
    TimeValue day = value instanceof TimeValue.InDay within ? within.day() : value;
    return day instanceof CalendarTime ? resolver.resolve(day, null, Tense.PAST) : DayRange.UNKNOWN;
  }

  /** The last day on which a sentence can call recent what happened on that day, or null. */
  private static @Nullable LocalDate soonAfter(LocalDate day, List<TimeExpression> beside) {
    LocalDate last = null;
    for (TimeExpression time : beside) {
      last = earlier(last, stillRecent(day, time.value()));
    }
    return last;
  }

  private static @Nullable LocalDate stillRecent(LocalDate day, TimeValue value) {
    if (value instanceof RelativeTime.Recently) {
      return day.plusDays(DayResolver.WINDOW_DAYS);
    }
    if (value instanceof RelativeTime.Period period && period.away() <= 0) {
      return period.lastSightOf(day);
    }
    boolean days = value instanceof RelativeTime.Offset offset && offset.last() <= 0;
    return days ? day.plusDays(1) : null;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate one, LocalDate other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one == null || other != null && other.isBefore(one) ? other : one;
  }
}
