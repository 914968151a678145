package org.sayso.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The units in which reports count time, from the shortest to the longest. */
public enum CalendarUnit {
  MINUTE(ChronoUnit.DAYS, 0, "T%sM"),
  HOUR(ChronoUnit.DAYS, 0, "T%sH"),
  DAY(ChronoUnit.DAYS, 1, "%sD"),
  WEEKEND(ChronoUnit.WEEKS, 1, "%sWE"),
  WEEK(ChronoUnit.WEEKS, 1, "%sW"),
  FORTNIGHT(ChronoUnit.WEEKS, 2, "%sW"),
  MONTH(ChronoUnit.MONTHS, 1, "%sM"),
  QUARTER(ChronoUnit.MONTHS, 3, "%sQ"),
  SEASON(ChronoUnit.MONTHS, 3, "%sQ"),
  HALF(ChronoUnit.MONTHS, 6, "%sH"),
  YEAR(ChronoUnit.YEARS, 1, "%sY"),
  DECADE(ChronoUnit.YEARS, 10, "%sY"),
  CENTURY(ChronoUnit.YEARS, 100, "%sY");

  private static final int HOURS = 24;
  private static final int MINUTES = 24 * 60;

  private final ChronoUnit step;
  private final int steps;
  private final String iso;

  CalendarUnit(ChronoUnit step, int steps, String iso) {
    this.step = step;
    this.steps = steps;
    this.iso = iso;
  }

  /** The unit of that name in a language pack; throws {@link IllegalArgumentException}. */
  public static CalendarUnit of(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /** The day so many units later; hours and minutes count as the days that they fill. */
  LocalDate after(LocalDate day, int amount) {
    return switch (this) {
      case MINUTE -> day.plusDays(amount / MINUTES);
      case HOUR -> day.plusDays(amount / HOURS);
      default -> day.plus((long) amount * steps, step);
    };
  }

  /** The day so many units earlier. */
  LocalDate before(LocalDate day, int amount) {
    return after(day, -amount);
  }

  /** The whole day, week, weekend, month, season, year or the like that holds the day. */
  DayRange around(LocalDate day) {
    return switch (this) {
      case MINUTE, HOUR, DAY -> DayRange.on(day);
      case WEEK -> span(monday(day), monday(day).plusDays(6));
      case FORTNIGHT -> span(monday(day), monday(day).plusDays(13));
      case WEEKEND -> span(monday(day).plusDays(5), monday(day).plusDays(6));
      case MONTH, QUARTER, HALF -> months(day.withMonth(first(day.getMonthValue() - 1) + 1));
      case SEASON -> months(day.minusMonths(day.getMonthValue() % steps));
      case YEAR -> years(day.getYear(), 1);
      case DECADE, CENTURY -> years(Math.floorDiv(day.getYear(), steps) * steps, steps);
    };
  }

  /**
   * So many of this unit as an ISO 8601 duration; "X" where nobody says how many. TIMEX3 adds "E"
   * and "C" for decades and centuries without a number.
   */
  String duration(String count) {
    if (count.equals("X") && compareTo(YEAR) > 0) {
      return this == DECADE ? "PXE" : "PXC";
    }
    boolean known = steps > 1 && step != ChronoUnit.MONTHS && !count.equals("X");
    String all = known ? String.valueOf(Integer.parseInt(count) * steps) : count;
    return "P" + String.format(Locale.ROOT, iso, all);
  }

  /** Half of it in whole shorter units, or null where nobody counts it so. */
  public @Nullable Amount half() {
    return switch (this) {
      case HOUR -> new Amount(30, 30, MINUTE);
      case DAY -> new Amount(12, 12, HOUR);
      case MONTH -> new Amount(2, 2, WEEK);
      case YEAR -> new Amount(6, 6, MONTH);
      case DECADE -> new Amount(5, 5, YEAR);
      case CENTURY -> new Amount(50, 50, YEAR);
      default -> null;
    };
  }

  /** What TIMEX3 writes after so many of it for half of one more, or nothing where it cannot. */
  String andHalf() {
    return switch (this) {
      case MINUTE -> "30S";
      case HOUR -> "30M";
      case DAY -> "T12H";
      case YEAR -> "6M";
      default -> "";
    };
  }

  private int first(int month) {
    return month - month % steps;
  }

  private static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  private DayRange months(LocalDate within) {
    LocalDate first = within.withDayOfMonth(1);
    return span(first, first.plusMonths(steps).minusDays(1));
  }

  private static DayRange years(int first, int count) {
    return span(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
  }

  private static DayRange span(LocalDate from, LocalDate to) {
    return new DayRange(from, to);
  }
}
