package org.sayso.time;

import java.time.LocalDate;

/** A time that says how long or how often, and fixes no day by itself. */
public sealed interface LastingTime extends TimeValue {

  /** How long something lasts or lasted: "for weeks", "two-day". It fixes no day. */
  record Duration(Amount amount) implements LastingTime {

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.lasting();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return amount.iso();
    }
  }

  /**
   * "in three days", "within a week": from publication on for the future, else no day, but for
   * "within hours" of what the story has told for a day.
   */
  record Within(Amount amount) implements LastingTime {

    @Override
    public DayRange days(Vantage vantage) {
      LocalDate event = vantage.day();
      boolean soon = amount.unit().compareTo(CalendarUnit.DAY) < 0;
      if (soon && event != null && !vantage.future()) {
        return new DayRange(event, amount.unit().after(event, amount.most()));
      }
      return vantage.future()
          ? new RelativeTime.NextStretch(amount).days(vantage)
          : vantage.unfixed();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return amount.iso();
    }
  }

  /**
   * "daily", "every Friday".
   *
   * @param iso what comes again as TIMEX3 writes it, such as {@code P1D} or {@code XXXX-WXX-5}
   */
  record Repeated(String iso) implements LastingTime {

    /** Every so many units. */
    public static Repeated every(Amount amount) {
      return new Repeated(amount.iso().value());
    }

    @Override
    public DayRange days(Vantage vantage) {
      return vantage.lasting();
    }

    @Override
    public IsoTime iso(Vantage vantage) {
      return new IsoTime(IsoTime.Type.SET, iso);
    }

    @Override
    public boolean datesEvents() {
      return false;
    }
  }
}
