package org.sayso.dating;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.report.Span;
import org.sayso.time.CalendarTime;
import org.sayso.time.DayRange;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;

/**
 * The day that a note is about which nobody dates by its publication: "On 3 May 2021 raiders
 * attacked a village in X. Two women are missing."
 */
public final class NoteDay {

  /** A date that opens a sentence has at most so many characters before it. */
  private static final int OPENING = 12;

  private NoteDay() {}

  /**
   * The days that the first sentence begins with, year and all; or null.
   *
   * @param first where the first sentence stands
   * @param times its time expressions
   */
  public static @Nullable DayRange of(Span first, List<TimeExpression> times) {
    return times.stream()
        .filter(t -> t.span().begin() - first.begin() <= OPENING)
        .filter(t -> t.value() instanceof CalendarTime.Date date && date.year() != null)
        .map(t -> DayResolver.open().resolve(t, null, Tense.PAST))
        .filter(DayRange::isOneDay)
        .findFirst()
        .orElse(null);
  }
}
