package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feast on another date each year: counted from Easter, or a weekday of a month.
 *
 * @param rule "easter:-2", "orthodox:0", or month, weekday and number such as "11:4:4" for the
 *     fourth Thursday of November; number -1 is the last, and "+1" behind it is the day after
 */
public record MovableFeast(String rule) {

  private static final Pattern RULE =
      Pattern.compile("(easter|orthodox):(-?\\d+)|(\\d+):(\\d):(-?\\d)(?:\\+(\\d))?");

  /** Throws {@link IllegalArgumentException} for another rule. */
  public MovableFeast {
    if (!RULE.matcher(rule).matches()) {
      throw new IllegalArgumentException("no rule of a feast: " + rule);
    }
  }

  /** Its day in that year. */
  LocalDate in(int year) {
    Matcher parts = RULE.matcher(rule);
    if (!parts.matches()) {
      throw new IllegalStateException(rule);
    }
    if (parts.group(1) != null) {
      LocalDate easter = parts.group(1).equals("easter") ? easter(year) : orthodox(year);
      return easter.plusDays(Integer.parseInt(parts.group(2)));
    }
    DayOfWeek day = DayOfWeek.of(Integer.parseInt(parts.group(4)));
    LocalDate found =
        LocalDate.of(year, Integer.parseInt(parts.group(3)), 1)
            .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(parts.group(5)), day));
    return parts.group(6) == null ? found : found.plusDays(Integer.parseInt(parts.group(6)));
  }

  /** Easter of the western churches (Meeus, Jones and Butcher, 1876). */
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return LocalDate.of(year, f / 31, f % 31 + 1);
  }

  /** Easter of the eastern churches, by the Julian calendar (Meeus, 1991). */
  private static LocalDate orthodox(int year) {
    int d = (19 * (year % 19) + 15) % 30;
    int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    int f = d + e + 114;
    int ahead = year / 100 - year / 400 - 2; // the Gregorian calendar runs so many days ahead
    return LocalDate.of(year, f / 31, f % 31 + 1).plusDays(ahead);
  }
}
