package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time named by the calendar: a date, a month, a quarter, a year or several. */
public sealed interface CalendarTime extends TimeValue {

  /**
   * A day of a month, such as "Wednesday, June 23" or "2021-06-23".
   *
   * @param year as printed, or null
   * @param date month and day
   * @param weekday as printed, or null
   */
  record Date(@Nullable Integer year, MonthDay date, @Nullable DayOfWeek weekday)
      implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      CalendarStretch day = stretch(vantage);
      return day == null ? DayRange.UNKNOWN : day.days();
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      Integer meant = year != null ? year : vantage.yearOf(date, weekday);
      return meant == null ? null : CalendarStretch.on(date.atYear(meant));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch day = stretch(vantage);
      return IsoTime.date(day == null ? "XXXX" + date.toString().substring(1) : day.iso());
    }
  }

  /**
   * A feast that moves, such as "Easter Sunday" or "Thanksgiving 2021".
   *
   * @param year as printed, or null
   */
  record FeastDay(MovableFeast feast, @Nullable Integer year) implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      CalendarStretch day = stretch(vantage);
      return day == null ? DayRange.UNKNOWN : day.days();
    }

    /** The feast of the year that a fixed date about then would mean. */
    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate published = vantage.published();
      if (year != null) {
        return CalendarStretch.on(feast.in(year));
      }
      if (published == null) {
        return null;
      }
      LocalDate same = feast.in(published.getYear());
      Integer meant = vantage.yearOf(MonthDay.from(same), null);
      return meant == null ? null : CalendarStretch.on(feast.in(meant));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch day = stretch(vantage);
      return day == null ? IsoTime.UNKNOWN : IsoTime.date(day.iso());
    }
  }

  /**
   * A month, a quarter, a half or a season, such as "June", "June 2019" or "last spring".
   *
   * @param year as printed, or null
   * @param unit what of a year it is
   * @param month its first month, from 1 to 12
   * @param yearsAway years from the year of publication ("June last year": -1), or null
   */
  record YearPart(@Nullable Integer year, CalendarUnit unit, int month, @Nullable Integer yearsAway)
      implements CalendarTime {

    private static final int HALF_YEAR = 6;

    @Override
    public DayRange days(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch == null ? DayRange.UNKNOWN : vantage.cut(stretch.days());
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      Integer meant = year != null ? year : yearFrom(vantage);
      return meant == null ? null : new CalendarStretch(unit, LocalDate.of(meant, month, 1));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      LocalDate any = LocalDate.of(2000, month, 1);
      return IsoTime.date(
          stretch != null
              ? stretch.iso()
              : "XXXX" + new CalendarStretch(unit, any).iso().substring(4));
    }

    /** Figures of a quarter are still to come when it has just ended. */
    private boolean justEnded() {
      return unit == CalendarUnit.QUARTER;
    }

    private @Nullable Integer yearFrom(Vantage vantage) {
      LocalDate published = vantage.published();
      if (published == null) {
        return yearsAway == null ? vantage.told() : null;
      }
      if (yearsAway != null) {
        return published.getYear() + yearsAway;
      }
      CalendarStretch now = CalendarStretch.around(unit, published);
      int year = now.first().getYear();
      int away = month - now.first().getMonthValue();
      return switch (vantage.tense()) {
        case FUTURE -> year + (away < (justEnded() ? -HALF_YEAR / 2 : 0) ? 1 : 0);
        case PRESENT -> year + (away > HALF_YEAR ? -1 : away < -HALF_YEAR ? 1 : 0);
        case PAST -> year - (away > 0 ? 1 : 0);
      };
    }
  }

  /**
   * One or more whole years: "2009", "the 1990s".
   *
   * @param first first year
   * @param count how many years
   */
  record Years(int first, int count) implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(whole(vantage));
    }

    @Override
    public DayRange whole(Vantage vantage) {
      return new DayRange(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      CalendarUnit unit =
          switch (count) {
            case 1 -> CalendarUnit.YEAR;
            case 10 -> CalendarUnit.DECADE;
            case 100 -> CalendarUnit.CENTURY;
            default -> null;
          };
      return unit == null ? null : new CalendarStretch(unit, LocalDate.of(first, 1, 1));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return IsoTime.date(
          stretch != null
              ? stretch.iso()
              : String.format(Locale.ROOT, "%d/%d", first, first + count - 1));
    }
  }

  /**
   * A day or month of a calendar that counts from the Hijra: "24 Asad 1400", "in Ramadan".
   *
   * @param calendar which one
   * @param year as printed, or null
   * @param month from 1 to 12, or null for the whole year
   * @param day from 1 to 31, or null for the whole month
   */
  record Hijri(
      IslamicCalendar calendar,
      @Nullable Integer year,
      @Nullable Integer month,
      @Nullable Integer day)
      implements CalendarTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(whole(vantage));
    }

    @Override
    public DayRange whole(Vantage vantage) {
      LocalDate published = vantage.published();
      if (year != null) {
        return of(year);
      }
      if (published == null) {
        return DayRange.UNKNOWN;
      }
      int now = calendar.yearOf(published);
      DayRange same = of(now);
      LocalDate from = same.from();
      LocalDate to = same.to();
      boolean later = from != null && from.isAfter(published);
      boolean earlier = to != null && to.isBefore(published);
      return vantage.future() ? (earlier ? of(now + 1) : same) : later ? of(now - 1) : same;
    }

    private DayRange of(int meant) {
      if (month == null) {
        return calendar.year(meant);
      }
      if (day == null) {
        return calendar.month(meant, month);
      }
      LocalDate one = calendar.day(meant, month, day);
      return one == null ? DayRange.UNKNOWN : DayRange.on(one);
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate from = day == null ? null : whole(vantage).from();
      return from == null ? null : CalendarStretch.on(from);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return IsoTime.between(whole(vantage));
    }
  }

  /**
   * A feast on another date each year: counted from Easter, or a weekday of a month.
   *
   * @param rule "easter:-2", "orthodox:0", or month, weekday and number such as "11:4:4" for the
   *     fourth Thursday of November; number -1 is the last, and "+1" behind it is the day after
   */
  record MovableFeast(String rule) {

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
}
