package org.sayso.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** A time told from where the story stands: from the time that it named last. */
public sealed interface StoryTime extends TimeValue {

  /**
   * So long after or before another event of the story: "the next day", "a week earlier".
   *
   * @param amount how long; a negative count leads back
   * @param whole whether the whole unit is meant: "the next week", not "a week later"
   */
  record Narrative(Amount amount, boolean whole) implements StoryTime {

    /** "in the next month" looks ahead from publication where the verb does. */
    @Override
    public DayRange days(Vantage vantage) {
      LocalDate event = vantage.day();
      if (event != null) {
        return fromEvent(event);
      }
      return vantage.future() && amount.most() > 0
          ? new RelativeTime.NextStretch(amount).days(vantage)
          : vantage.unfixed();
    }

    /** The days meant where the story stands on that day. */
    public DayRange fromEvent(LocalDate event) {
      if (whole) {
        return amount.unit().around(amount.unit().after(event, amount.least()));
      }
      LocalDate one = amount.unit().after(event, amount.least());
      LocalDate other = amount.unit().after(event, amount.most());
      return one.isAfter(other) ? new DayRange(other, one) : new DayRange(one, other);
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      CalendarStretch quarter = vantage.story().byUnit().get(CalendarUnit.QUARTER);
      boolean years = amount.unit() == CalendarUnit.YEAR && leadsBack();
      CalendarStretch now = years && quarter != null ? quarter : vantage.now();
      if (now == null || !amount.known()) {
        return null;
      }
      return whole && now.unit().compareTo(amount.unit()) < 0
          ? CalendarStretch.around(amount.unit(), amount.unit().after(now.first(), amount.least()))
          : now.shifted(amount.least(), amount.unit());
    }

    /** Whether it lies before where the story stands. */
    public boolean leadsBack() {
      return amount.most() < 0;
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch != null
          ? IsoTime.date(stretch.iso())
          : amount.known() ? IsoTime.UNKNOWN : amount.most() < 0 ? IsoTime.PAST : IsoTime.FUTURE;
    }
  }

  /**
   * "that day", "the quarter": the day or longer unit that the story stands in.
   *
   * @param unit what it is
   * @param dates whether it can date an event
   */
  record Running(CalendarUnit unit, boolean dates) implements StoryTime {

    @Override
    public DayRange days(Vantage vantage) {
      LocalDate event = vantage.day();
      return event == null ? vantage.unfixed() : unit.around(event);
    }

    /** Where the story has named only a longer time, "that day" is not known. */
    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      CalendarStretch named = vantage.story().byUnit().get(unit);
      if (named != null && (dates || unit == CalendarUnit.QUARTER)) {
        return named;
      }
      LocalDate published = vantage.published();
      if (!dates) {
        return published == null ? null : CalendarStretch.around(unit, published);
      }
      CalendarStretch now = vantage.now();
      return now == null || now.unit().compareTo(unit) > 0
          ? null
          : CalendarStretch.around(unit, now.first());
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch stretch = stretch(vantage);
      return stretch == null ? IsoTime.UNKNOWN : IsoTime.date(stretch.iso());
    }

    @Override
    public boolean datesEvents() {
      return dates;
    }
  }

  /** "in the same period": as long as what the story told last. It fixes no day of its own. */
  record SameSpell() implements StoryTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.unfixed();
    }
  }

  /**
   * "the previous Friday", "the following Monday".
   *
   * @param back whether it lies before the story's day
   */
  record NearWeekday(DayOfWeek day, boolean back) implements StoryTime {

    @Override
    public DayRange days(Vantage vantage) {
      LocalDate from = vantage.day() == null ? vantage.published() : vantage.day();
      return from == null ? DayRange.UNKNOWN : DayRange.on(near(from));
    }

    private LocalDate near(LocalDate from) {
      return from.with(back ? TemporalAdjusters.previous(day) : TemporalAdjusters.next(day));
    }

    @Override
    public @Nullable CalendarStretch stretch(Vantage vantage) {
      CalendarStretch now = vantage.now();
      return now == null ? null : CalendarStretch.on(near(now.first()));
    }
  }

  /**
   * An hour of an unnamed day: "at 5 p.m.", "at dawn". It fixes no day.
   *
   * @param clock as TIMEX3 writes it, such as {@code T17:00} or {@code TMO}
   */
  record DayTime(String clock) implements StoryTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.unfixed();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      CalendarStretch now = vantage.now();
      boolean day = now != null && now.unit() == CalendarUnit.DAY;
      LocalDate published = vantage.published();
      IsoTime known =
          day && now != null
              ? IsoTime.date(now.iso())
              : published == null ? IsoTime.UNKNOWN : IsoTime.date(published.toString());
      return known.at(clock);
    }
  }
}
