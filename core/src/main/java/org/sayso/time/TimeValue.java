package org.sayso.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a time expression means, before it is known when the report was published. */
public sealed interface TimeValue permits CalendarTime, RelativeTime, TimeValue.Joined {

  /** The days that are meant, seen from a report; an end that nothing fixes is null. */
  DayRange days(Vantage vantage);

  /** The same, where it is a month or the like that is still running, to its end. */
  default DayRange whole(Vantage vantage) {
    return days(vantage);
  }

  /** Which stretch of a longer time is meant. */
  enum Part {
    EARLY,
    MIDDLE,
    LATE;

    /** The third of the range that this part names; a range open at an end stays whole. */
    DayRange of(DayRange whole) {
      if (whole.from() == null || whole.to() == null) {
        return whole;
      }
      LocalDate from = whole.from();
      int length = (int) (whole.to().toEpochDay() - from.toEpochDay()) + 1;
      LocalDate first = from.plusDays((long) length * ordinal() / 3);
      LocalDate last = from.plusDays(Math.max(length * (ordinal() + 1L) / 3 - 1, 0));
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
      DayRange days = time.days(side == Side.SINCE ? vantage.past() : vantage);
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
      return ordered(first.days(vantage).from(), last.days(vantage).to());
    }
  }

  /** "late June", "the end of the year". */
  record PartOf(Part part, TimeValue time) implements Joined {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.cut(part.of(time.whole(vantage)));
    }
  }

  /** The range, or only its beginning where the end lies before it. */
  private static DayRange ordered(@Nullable LocalDate from, @Nullable LocalDate to) {
    boolean wrong = from != null && to != null && to.isBefore(from);
    return new DayRange(from, wrong ? null : to);
  }
}
