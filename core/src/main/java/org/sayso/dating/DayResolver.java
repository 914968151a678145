package org.sayso.dating;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;
import org.sayso.time.CalendarStretch;
import org.sayso.time.DayRange;
import org.sayso.time.Story;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.time.TimeValue;
import org.sayso.time.Vantage;
import org.sayso.timex.TimeFinder;
import org.sayso.timex.TimeWord;

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

  /** A resolver with the years that the English pack names. */
  public static DayResolver english() {
    Wordlist<TimeWord> words = TimeFinder.words();
    return new DayResolver(year(words, "from"), year(words, "to"));
  }

  private static int year(Wordlist<TimeWord> words, String end) {
    return Integer.parseInt(Objects.requireNonNull(words.value(TimeWord.YEARS, end)));
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

  /** The same resolver for a report that is not older than that year. */
  DayResolver from(int year) {
    return new DayResolver(Math.max(firstYear, year), lastYear);
  }

  /** Whether a date without year can mean that year. */
  boolean knows(int year) {
    return firstYear <= year && year <= lastYear;
  }

  /** Whether the days lie wholly more than {@link #WINDOW_DAYS} days before publication. */
  public static boolean isBackground(DayRange days, LocalDate published) {
    LocalDate last = days.to();
    return last != null && last.isBefore(published.minusDays(WINDOW_DAYS));
  }
}
