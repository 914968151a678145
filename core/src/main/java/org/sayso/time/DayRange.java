package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something can have happened or is said to hold.
 *
 * @param from first day, or null where nothing bounds it
 * @param to last day, or null where nothing bounds it
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {

  /** Nothing is known of the days. */
  public static final DayRange UNKNOWN = new DayRange(null, null);

  /** Throws {@link IllegalArgumentException} where the range ends before it begins. */
  public DayRange {
    if (from != null && to != null && to.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + ".." + to);
    }
  }

  /** Exactly one day. */
  public static DayRange on(LocalDate day) {
    return new DayRange(day, day);
  }

  /** Some day up to and including this one, or unknown where the day is null. */
  public static DayRange by(@Nullable LocalDate day) {
    return new DayRange(null, day);
  }

  /** From this day on, with no end. */
  public static DayRange since(@Nullable LocalDate day) {
    return new DayRange(day, null);
  }

  /** Whether it is one day that is known. */
  public boolean isOneDay() {
    return from != null && from.equals(to);
  }
}
