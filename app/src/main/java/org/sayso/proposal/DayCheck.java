package org.sayso.proposal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.Report;
import org.sayso.time.DayRange;

/** Checks the days of a claim against one another and the day of publication. */
final class DayCheck {

  private static final Set<String> STATES = Set.of("holds", "contested", "besieged", "threatened");
  private static final int LONGEST_PLAN_YEARS = 10;

  private final Report report;

  DayCheck(Report report) {
    this.report = report;
  }

  /** The days proposed, or those that a claim without a time has (codebook, section 5). */
  DayRange of(Kind kind, String action, Standing standing, @Nullable Fields when) throws Unfit {
    LocalDate from = when == null ? null : day("from", when);
    LocalDate to = when == null ? null : day("to", when);
    if (from == null && to == null) {
      return undated(kind, action, standing);
    }
    if (from != null && to != null && to.isBefore(from)) {
      throw new Unfit("the days end before they begin: " + from + ", " + to);
    }
    boolean toCome = standing == Standing.PLANNED || standing == Standing.POSSIBLE;
    LocalDate latest = latest(toCome);
    for (LocalDate day : new LocalDate[] {from, to}) {
      if (day != null && latest != null && day.isAfter(latest)) {
        throw new Unfit("a day that lies too late: " + day);
      }
    }
    return new DayRange(from, to == null && !toCome ? report.published() : to);
  }

  private @Nullable LocalDate latest(boolean toCome) {
    LocalDate published = report.published();
    return published == null || !toCome ? published : published.plusYears(LONGEST_PLAN_YEARS);
  }

  private DayRange undated(Kind kind, String action, Standing standing) {
    LocalDate published = report.published();
    if (published == null) {
      return DayRange.UNKNOWN;
    }
    boolean place = kind == Kind.CONTROL || kind == Kind.TALLY;
    boolean state =
        place && STATES.contains(action) || kind == Kind.FORCE && action.equals("present");
    if (standing == Standing.PLANNED) {
      return DayRange.since(published);
    }
    return state ? DayRange.on(published) : DayRange.by(published);
  }

  /** A day; in a report without one of its own, only in a year that it prints. */
  private @Nullable LocalDate day(String name, Fields when) throws Unfit {
    String text = when.text(name);
    if (text == null) {
      return null;
    }
    LocalDate day = parsed(text);
    String year = String.valueOf(day.getYear());
    if (report.published() == null && !report.text().contains(year)) {
      throw new Unfit("a year that the report does not give: " + day);
    }
    return day;
  }

  private static LocalDate parsed(String text) throws Unfit {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() > 0 && day.getYear() < 10_000) {
        return day;
      }
    } catch (DateTimeException e) {
      throw new Unfit("no day: " + Unfit.shown(text));
    }
    throw new Unfit("no day: " + Unfit.shown(text));
  }
}
