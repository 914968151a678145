package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A time told from where the report or its story stands. */
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

  /**
   * A day of the week.
   *
   * @param which "last", "this" or "next" as printed; null where bare
   */
  record Weekday(DayOfWeek day, @Nullable Which which) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      if (which == Which.LAST) {
        return DayRange.on(published.with(TemporalAdjusters.previous(day)));
      }
      if (which == Which.NEXT) {
        return DayRange.on(published.with(TemporalAdjusters.next(day)));
      }
      return DayRange.on(
          vantage.future()
              ? published.with(TemporalAdjusters.nextOrSame(day))
              : published.with(TemporalAdjusters.previousOrSame(day)));
    }
  }

  /** The day of a calendar week that lies so many weeks away: "Thursday last week". */
  record WeekdayOf(DayOfWeek day, int weeksAway) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      LocalDate week = published.plusWeeks(weeksAway);
      return DayRange.on(week.plusDays(day.getValue() - week.getDayOfWeek().getValue()));
    }
  }

  /** Days counted from publication: today is 0 to 0, yesterday -1 to -1, overnight -1 to 0. */
  record Offset(int first, int last) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return new DayRange(published.plusDays(first), published.plusDays(last));
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
        case WEEK, WEEKEND -> new DayRange(early.minusDays(SLACK), late.plusDays(SLACK));
        case MONTH -> wholes(CalendarUnit.MONTH, early, late, published);
        default -> wholes(CalendarUnit.YEAR, early, late, published);
      };
    }

    private static DayRange wholes(
        CalendarUnit unit, LocalDate early, LocalDate late, LocalDate published) {
      LocalDate to = unit.around(late).to();
      return new DayRange(
          unit.around(early).from(), to != null && to.isAfter(published) ? published : to);
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
  }

  /** A stretch that begins with publication: "in the coming days", "within a week". */
  record NextStretch(Amount amount) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return new DayRange(published, amount.unit().after(published, amount.most()));
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
    public DayRange whole(Vantage vantage) {
      LocalDate published = vantage.published();
      return published == null
          ? DayRange.UNKNOWN
          : unit.around(unit.after(weekendBegun(published, vantage), away));
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

  /** The days of what lasts: publication in the present tense, else none is fixed. */
  private static DayRange lasting(LocalDate published, Vantage vantage) {
    return vantage.tense() == Tense.PRESENT ? DayRange.on(published) : vantage.unfixed();
  }

  /** "now", "currently", "so far": what holds as the report is written. */
  record Present() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return lasting(published, vantage);
    }
  }

  /** "soon", "shortly": after publication, no day said. */
  record Soon() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.future() ? DayRange.since(published) : vantage.unfixed();
    }
  }

  /** "recently", "earlier": before publication, no day said. */
  record Recently() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return DayRange.by(published);
    }
  }

  /** How long something lasts or lasted: "for weeks", "two-day". It fixes no day. */
  record Duration(Amount amount) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return lasting(published, vantage);
    }
  }

  /** "in three days", "within a week": from publication on for the future, else no day. */
  record Within(Amount amount) implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.future()
          ? new NextStretch(amount).from(published, vantage)
          : vantage.unfixed();
    }
  }

  /** An hour of an unnamed day: "at 5 p.m.", "at dawn". It fixes no day. */
  record DayTime() implements RelativeTime {

    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.unfixed();
    }
  }

  /**
   * So long after or before another event of the story: "the next day", "a week earlier".
   *
   * @param amount how long; a negative count leads back
   */
  record Narrative(Amount amount) implements RelativeTime {

    /** "in the next month" looks ahead from publication where the verb does. */
    @Override
    public DayRange from(LocalDate published, Vantage vantage) {
      return vantage.future() && amount.most() > 0
          ? new NextStretch(amount).from(published, vantage)
          : vantage.unfixed();
    }

    /** The days meant where the story stands on that day. */
    public DayRange fromEvent(LocalDate event) {
      LocalDate one = amount.unit().after(event, amount.least());
      LocalDate other = amount.unit().after(event, amount.most());
      return one.isAfter(other) ? new DayRange(other, one) : new DayRange(one, other);
    }
  }

  /**
   * So many units, at least and at most; the two differ for "weeks" or "a few days".
   *
   * @param least fewest units; negative counts lead back in a story
   * @param most most units, not nearer to zero than {@code least}
   */
  record Amount(int least, int most, CalendarUnit unit) {

    /** Throws {@link IllegalArgumentException} where the most is nearer to zero than the least. */
    public Amount {
      if (Math.abs(most) < Math.abs(least)) {
        throw new IllegalArgumentException("at most less than at least");
      }
    }

    Amount back() {
      return new Amount(-least, -most, unit);
    }
  }
}
