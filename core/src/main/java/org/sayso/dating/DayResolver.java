package org.sayso.dating;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.time.CalendarStretch;
import org.sayso.time.DayRange;
import org.sayso.time.Story;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;
import org.sayso.time.Vantage;

/** Works out the days that a time expression means (codebook, section 5). */
public final class DayResolver {

  /**
   * Days between publication and an event that make the event background: the reporting window is
   * "roughly the last weeks", and two months still are weeks.
   */
  public static final int WINDOW_DAYS = 60;

  private final int firstYear;
  private final int lastYear;

  /**
   * Reads dates that lack both a year and a day of publication as of these years.
   *
   * @param firstYear first year that such a date can mean
   * @param lastYear last such year
   */
  public DayResolver(int firstYear, int lastYear) {
    this.firstYear = firstYear;
    this.lastYear = lastYear;
  }

  /** A resolver that leaves such dates open. */
  public static DayResolver open() {
    return new DayResolver(1, 0);
  }

  /** A resolver for reports of these years; where they are null, it leaves such dates open. */
  public static DayResolver of(ConflictPack.@Nullable Years years) {
    return years == null ? open() : new DayResolver(years.first(), years.last());
  }

  /**
   * The first and last day that are meant; an end is null where nothing fixes it, both where
   * publication is unknown and the expression is no full date.
   *
   * @param published day of publication, or null where unknown
   * @param tense of the verb beside the expression
   */
  public DayRange resolve(TimeExpression expression, @Nullable LocalDate published, Tense tense) {
    return resolve(expression.value(), published, tense);
  }

  /**
   * The same in a story: "the next day" and "that evening" count from its day.
   *
   * @param story day on which the story stands, or null where it has named none
   */
  public DayRange resolve(
      TimeExpression expression,
      @Nullable LocalDate published,
      Tense tense,
      @Nullable LocalDate story) {
    Story told = story == null ? Story.UNTOLD : Story.UNTOLD.at(CalendarStretch.on(story));
    return expression.value().days(vantage(published, told, tense));
  }

  DayRange resolve(TimeValue value, @Nullable LocalDate published, Tense tense) {
    return value.days(vantage(published, Story.UNTOLD, tense));
  }

  /**
   * Where a time is read from.
   *
   * @param story the times that the report has named so far
   */
  Vantage vantage(@Nullable LocalDate published, Story story, Tense tense) {
    return new Vantage(published, story, tense, firstYear, lastYear);
  }

  /** Whether the days lie wholly more than {@link #WINDOW_DAYS} days before publication. */
  public static boolean isBackground(DayRange days, LocalDate published) {
    LocalDate last = days.to();
    return last != null && last.isBefore(published.minusDays(WINDOW_DAYS));
  }
}
