package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression means in the notation of TimeML's TIMEX3, which follows ISO 8601.
 *
 * @param type what kind of time it is
 * @param value such as {@code 2021-06-23}, {@code 2021-W25}, {@code 2021-06-23TNI}, {@code P3D}; an
 *     X stands for what is not known, a slash parts the ends of a stretch
 */
public record IsoTime(Type type, String value) {

  /** What holds as the report is written. */
  static final IsoTime PRESENT = date("PRESENT_REF");

  /** What lies before, nobody says how long. */
  static final IsoTime PAST = date("PAST_REF");

  /** What lies ahead, nobody says how far. */
  static final IsoTime FUTURE = date("FUTURE_REF");

  /** Nothing is known of the day. */
  static final IsoTime UNKNOWN = date("XXXX-XX-XX");

  /** TimeML's kinds of times. */
  public enum Type {
    /** A day, or a longer stretch of the calendar. */
    DATE,
    /** A time of a day. */
    TIME,
    /** How long something lasts. */
    DURATION,
    /** How often something comes again. */
    SET
  }

  static IsoTime date(String value) {
    return new IsoTime(Type.DATE, value);
  }

  static IsoTime duration(String value) {
    return new IsoTime(Type.DURATION, value);
  }

  /** That time of day, such as {@code TNI} or {@code T17:00}, on this day. */
  IsoTime at(String clock) {
    return new IsoTime(Type.TIME, value + clock);
  }

  /** The stretch between two days; an end that is not known is {@code XXXX-XX-XX}. */
  public static IsoTime between(DayRange days) {
    if (days.from() == null && days.to() == null) {
      return UNKNOWN;
    }
    if (days.isOneDay()) {
      return date(end(days.from()));
    }
    return date(end(days.from()) + "/" + end(days.to()));
  }

  private static String end(@Nullable LocalDate day) {
    return day == null ? UNKNOWN.value : day.toString();
  }
}
