package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time expression means, before it is known when the report was published. */
public sealed interface TimeValue
    permits CalendarTime, RelativeTime, StoryTime, LastingTime, TimeValue.Joined {

  /** The days that are meant, seen from a report; an end that nothing fixes is null. */
  DayRange days(Vantage vantage);

  /** The stretch of the calendar that is meant, or null where it is none or nothing fixes it. */
  default @Nullable CalendarStretch stretch(Vantage vantage) {
    return null;
  }

  /** The days of the whole month or the like that is meant, also where it is still running. */
  default DayRange whole(Vantage vantage) {
    CalendarStretch stretch = stretch(vantage);
    return stretch == null ? days(vantage) : stretch.days();
  }

  /** The meaning as TIMEX3 writes it. */
  default IsoTime iso(Vantage vantage) {
    CalendarStretch stretch = stretch(vantage);
    return stretch == null ? IsoTime.between(days(vantage)) : IsoTime.date(stretch.iso());
  }

  /** Whether it can date an event; "recent" in "the recent fighting" only describes it. */
  default boolean datesEvents() {
    return true;
  }

  /** Which stretch of a longer time is meant. */
  enum Part {
    EARLY(0, 3),
    MIDDLE(1, 3),
    LATE(2, 3),
    FIRST_HALF(0, 2),
    SECOND_HALF(1, 2);

    private final int number;
    private final int parts;

    Part(int number, int parts) {
      this.number = number;
      this.parts = parts;
    }

    /** The third or half of the range that is named; a range open at an end stays whole. */
    DayRange of(DayRange whole) {
      if (whole.from() == null || whole.to() == null) {
        return whole;
      }
      LocalDate from = whole.from();
      int length = (int) (whole.to().toEpochDay() - from.toEpochDay()) + 1;
      LocalDate first = from.plusDays((long) length * number / parts);
      LocalDate last = from.plusDays(Math.max(length * (number + 1L) / parts - 1, 0));
      return new DayRange(first, last.isBefore(first) ? first : last);
    }
  }

  /** On which side of another time something lies. */
  enum Side {
    /** From then until now. */
    SINCE,
    /** From then on, with no end said. */
    FROM,
    AFTER,
    BEFORE,
    /** Up to then. */
    UNTIL
  }

  /** A time built from other times. */
  sealed interface Joined extends TimeValue {}

  /** "since Thursday", "before May 2021", "until the end of the month". */
  record Bound(Side side, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      DayRange days = time.days(side == Side.SINCE ? vantage.in(Tense.PAST) : vantage);
      return switch (side) {
        case SINCE -> ordered(days.from(), vantage.published());
        case FROM ->
            vantage.future()
                ? DayRange.since(days.from())
                : ordered(days.from(), vantage.published());
        case AFTER -> afterwards(days, vantage);
        case BEFORE -> DayRange.by(days.from() == null ? null : days.from().minusDays(1));
        case UNTIL -> DayRange.by(days.to());
      };
    }

    private static DayRange afterwards(DayRange days, Vantage vantage) {
      LocalDate next = days.to() == null ? null : days.to().plusDays(1);
      return vantage.future() ? DayRange.since(next) : ordered(next, vantage.published());
    }
  }

  /** "from Monday to Wednesday", "between 2001 and 2014". */
  record Between(TimeValue first, TimeValue last) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      DayRange begin = first.days(vantage);
      LocalDate end = last.days(vantage).to();
      boolean late = end != null && begin.from() != null && begin.from().isAfter(end);
      return ordered(late ? first.days(vantage.at(end)).from() : begin.from(), end);
    }
  }

  /** "late June", "the end of the year". */
  record PartOf(Part part, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(part.of(time.whole(vantage)));
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      return time.stretch(vantage);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return time.iso(vantage);
    }
  }

  /**
   * "the last week of June": so much at the beginning or the end of a longer time.
   *
   * @param last whether at its end
   */
  record Edge(Amount amount, boolean last, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      DayRange whole = time.whole(vantage);
      LocalDate from = whole.from();
      LocalDate to = whole.to();
      if (from == null || to == null) {
        return whole;
      }
      LocalDate inner =
          last
              ? amount.unit().before(to, amount.most()).plusDays(1)
              : amount.unit().after(from, amount.most()).minusDays(1);
      DayRange edge =
          last
              ? new DayRange(inner.isBefore(from) ? from : inner, to)
              : new DayRange(from, inner.isAfter(to) ? to : inner);
      return vantage.cut(edge);
    }
  }

  /** "overnight into Wednesday": the night that ends on that day. */
  record NightBefore(TimeValue day) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      DayRange days = day.days(vantage);
      LocalDate from = days.from();
      return from == null ? days : new DayRange(from.minusDays(1), days.to());
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate from = days(vantage).from();
      return from == null ? null : CalendarStretch.on(from);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch night = stretch(vantage);
      return (night == null ? IsoTime.UNKNOWN : IsoTime.date(night.iso())).at("TNI");
    }
  }

  /** "last June", "next spring": a time that lies on a side of publication, whatever the verb. */
  record Seen(Tense tense, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      return time.days(vantage.in(tense));
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      return time.stretch(vantage.in(tense));
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return time.iso(vantage.in(tense));
    }
  }

  /** "the week of March 6": the calendar week in which a day lies. */
  record WeekOf(TimeValue day) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      CalendarStretch week = stretch(vantage);
      return week == null ? DayRange.UNKNOWN : week.days();
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      LocalDate first = day.days(vantage).from();
      return first == null ? null : CalendarStretch.around(CalendarUnit.WEEK, first);
    }
  }

  /** "the third day of Ramadan": a day of a longer time, by its number from 1. */
  record DayOf(int number, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      CalendarStretch day = stretch(vantage);
      return day == null ? vantage.unfixed() : day.days();
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      DayRange whole = time.whole(vantage);
      LocalDate first = whole.from();
      LocalDate day = first == null ? null : first.plusDays(number - 1L);
      boolean within = day != null && (whole.to() == null || !day.isAfter(whole.to()));
      return within && day != null ? CalendarStretch.on(day) : null;
    }
  }

  /**
   * "Thursday night", "5 p.m. on June 23".
   *
   * @param day the day
   * @param clock the time of it as TIMEX3 writes it, such as {@code TNI} or {@code T17:00}
   */
  record InDay(TimeValue day, String clock) implements Joined {

    /** "2 pm this afternoon" is an hour of the day, not of the afternoon. */
    public InDay {
      day = day instanceof InDay part ? part.day : day;
    }

    @Override
    public DayRange days(Vantage vantage) {
      return day.days(vantage);
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      return day.stretch(vantage);
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return day.iso(vantage).at(clock);
    }
  }

  /** The range, or only its beginning where the end lies before it. */
  private static DayRange ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean wrong = from != null && to != null && to.isBefore(from);
    return new DayRange(from, wrong ? null : to);
  }
}
