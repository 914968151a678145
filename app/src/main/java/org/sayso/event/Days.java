package org.sayso.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.report.Report;
import org.sayso.time.DayRange;

/**
 * The days on which an event can have happened.
 *
 * @param from first day; of news whose day is not printed the first of the week that ends with
 *     {@code to}
 * @param to last day
 * @param printed whether the first day is told; else it is only taken for likely
 */
public record Days(LocalDate from, LocalDate to, boolean printed) {

  /** News is told within so many days. */
  private static final int WEEK = 7;

  /** The days of a claim, by its report's where it has none; null where neither is known. */
  static @Nullable Days of(Claim claim, Report report) {
    DayRange days = claim.when().days();
    LocalDate to = days.to() != null ? days.to() : days.from();
    if (to == null) {
      to = report.published();
    }
    if (to == null) {
      return null;
    }
    LocalDate from = days.from();
    return from == null ? new Days(to.minusDays(WEEK - 1), to, false) : new Days(from, to, true);
  }

  /** How many days they are. */
  public long count() {
    return to.toEpochDay() - from.toEpochDay() + 1;
  }

  /** The day in the middle, the earlier of two. */
  public LocalDate middle() {
    return from.plusDays((count() - 1) / 2);
  }

  /** Whether the two share a day. */
  boolean meet(Days other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /**
   * The days on which both can be; the two must meet. A printed day is better than a likely one.
   */
  Days and(Days other) {
    LocalDate first = from.isAfter(other.from) ? from : other.from;
    LocalDate last = to.isBefore(other.to) ? to : other.to;
    boolean told = first.equals(from) && printed || first.equals(other.from) && other.printed;
    return new Days(first, last, told);
  }
}
