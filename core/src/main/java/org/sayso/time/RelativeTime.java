package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A time told from the day of publication. */
public sealed interface RelativeTime extends TimeValue {

  /** The days meant where the report was published on that day. */
  DayRange from(LocalDate published, Vantage vantage);

  @Override
  default DayRange days(Vantage vantage) {
    LocalDate published = vantage.published();
    return published == null ? DayRange.UNKNOWN : from(published, vantage);
  }

  /** Which of a row of days, weeks or months. */
  enum Which {
    LAST,
    THIS,
    NEXT
  }

  /** One day told from publication. */
  sealed interface OneDay extends RelativeTime {

    /** The day meant where the report was published on that day. */
    LocalDate day(LocalDate published, Vantage vantage);

    @Override
    default DayRange from(LocalDate published, Vantage vantage) {
      return DayRange.on(day(published, vantage));
    }

    @Override
    default @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate published = vantage.published();
      return published == null ? null : CalendarStretch.on(day(published, vantage));
    }
  }

  /** The same day of some week, where nothing says which. */
  private static IsoTime someWeek(DayOfWeek day) {
    return IsoTime.date("XXXX-WXX-" + day.getValue());
  }

  /**
   * A day of the week.
   *
   * @param which "last", "this" or "next" as printed; null where bare
   */
  record Weekday(DayOfWeek day, @Nullable Which which) implements OneDay {

    @Override
    public LocalDate day(LocalDate published, Vantage vantage) {
      if (which == Which.LAST) {
        return published.with(TemporalAdjusters.previous(day));
      }
      if (which == Which.NEXT) {
        return published.with(TemporalAdjusters.next(day));
      }
      return vantage.future()
          ? published.with(TemporalAdjusters.nextOrSame(day))
          : published.with(TemporalAdjusters.previousOrSame(day));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch == null ? someWeek(day) : IsoTime.date(stretch.iso());
    }
  }

  /** The day of a calendar week that lies so many weeks away: "Thursday last week". */
  record WeekdayOf(DayOfWeek day, int weeksAway) implements OneDay {

    @Override
    public LocalDate day(LocalDate published, Vantage vantage) {
      LocalDate week = published.plusWeeks(weeksAway);
      return week.plusDays(day.getValue() - week.getDayOfWeek().getValue());
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch == null ? someWeek(day) : IsoTime.date(stretch.iso());
    }
  }

  /**
   * Days counted from publication: today is 0 to 0, yesterday -1 to -1, overnight -1 to 0.
   *
   * @param first days to the first one
   * @param last days to the last one
   */
  record Offset(int first, int last) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return new DayRange(published.plusDays(first), published.plusDays(last));
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate published = vantage.published();
      return published == null ? null : CalendarStretch.on(published.plusDays(first));
    }
  }

  /**
   * So long before publication: "three days ago", "weeks ago".
   *
   * <p>Days are counted to the day, weeks give or take three days; months, years and decades are
   * the whole month or year that so many units lead back to.
   */
  record Ago(Amount amount) implements RelativeTime {

    private static final int SLACK = 3;

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      CalendarUnit unit = amount.unit();
      LocalDate early = unit.before(published, amount.most());
      LocalDate late = unit.before(published, amount.least());
      return switch (unit) {
        case MINUTE, HOUR, DAY -> new DayRange(early, late);
        case WEEK, WEEKEND, FORTNIGHT -> new DayRange(early.minusDays(SLACK), late.plusDays(SLACK));
        case MONTH, QUARTER, SEASON, HALF -> wholes(CalendarUnit.MONTH, early, late, published);
        default -> wholes(CalendarUnit.YEAR, early, late, published);
      };
    }

    private static DayRange wholes(
        CalendarUnit unit, LocalDate early, LocalDate late, LocalDate published) {
      LocalDate to = unit.around(late).to();
      return new DayRange(
          unit.around(early).from(), to != null && to.isAfter(published) ? published : to);
    }

    /** A story told in quarters counts "a year ago" in quarters too. */
    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate published = vantage.published();
      CalendarStretch quarter = vantage.story().byUnit().get(CalendarUnit.QUARTER);
      if (!amount.known() || published == null) {
        return null;
      }
      int count = -amount.least();
      return quarter != null && amount.unit() == CalendarUnit.YEAR && amount.least() == 1
          ? quarter.shifted(count, amount.unit())
          : CalendarStretch.on(published).shifted(count, amount.unit());
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch == null ? IsoTime.PAST : IsoTime.date(stretch.iso());
    }
  }

  /** A stretch that ends with publication: "in the last week", "over the past three days". */
  record LastStretch(Amount amount) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      LocalDate open = amount.unit().before(published, amount.most());
      boolean hours = amount.unit().compareTo(CalendarUnit.DAY) < 0;
      return new DayRange(hours ? open : open.plusDays(1), published);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return amount.iso();
    }
  }

  /** A stretch that begins with publication: "in the coming days", "within a week". */
  record NextStretch(Amount amount) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return new DayRange(published, amount.unit().after(published, amount.most()));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return amount.iso();
    }
  }

  /** The part of a running week, month or year that lies before or after publication. */
  enum Share {
    WHOLE,
    EARLIER,
    LATER
  }

  /**
   * A calendar week, weekend, month, year or decade: "this week", "last year".
   *
   * @param away units from the one of publication: last -1, this 0, next 1
   */
  record Period(CalendarUnit unit, int away, Share share) implements RelativeTime {

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate published = vantage.published();
      return published == null
          ? null
          : CalendarStretch.around(unit, unit.after(weekendBegun(published, vantage), away));
    }

    /** The last day from which that day still lies in this period: "last month" for one in June. */
    public @Nullable LocalDate lastSightOf(LocalDate day) {
      return unit.around(unit.after(day, -away)).to();
    }

    /** Before Saturday, the weekend that a report looks back on is the one before. */
    private LocalDate weekendBegun(LocalDate published, Vantage vantage) {
      boolean before = published.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
      boolean back = unit == CalendarUnit.WEEKEND && away == 0 && before && !vantage.future();
      return back ? published.minusWeeks(1) : published;
    }

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      DayRange whole = whole(vantage);
      LocalDate first = whole.from();
      LocalDate last = whole.to();
      if (away != 0 || share == Share.WHOLE || first == null || last == null) {
        return vantage.cut(whole);
      }
      LocalDate before = published.minusDays(1);
      LocalDate after = published.plusDays(1);
      return share == Share.LATER
          ? new DayRange(after.isAfter(last) ? last : after, last)
          : new DayRange(first, before.isBefore(first) ? first : before);
    }
  }

  /** "now", "currently", "so far": what holds as the report is written. */
  record Present() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.lasting();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return IsoTime.PRESENT;
    }
  }

  /** "soon", "shortly": after publication, no day said. */
  record Soon() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.future() ? DayRange.since(published) : vantage.unfixed();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return IsoTime.FUTURE;
    }
  }

  /** "recently", "earlier": before publication, no day said. */
  record Recently() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return DayRange.by(published);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return IsoTime.PAST;
    }
  }

  /** "recent", "current", "the future": a word for a time that dates no event. */
  record Loose(Which which) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.unfixed();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return switch (which) {
        case LAST -> IsoTime.PAST;
        case THIS -> IsoTime.PRESENT;
        case NEXT -> IsoTime.FUTURE;
      };
    }

    @Override
    public boolean datesEvents() {
      return false;
    }
  }
}
