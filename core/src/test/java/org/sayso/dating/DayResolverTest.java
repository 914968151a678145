package org.sayso.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.report.Span;
import org.sayso.time.DayRange;
import org.sayso.time.StoryTime;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;
import org.sayso.timex.TimeFinder;

/** Which days a report means, as codebook section 5 has it. */
class DayResolverTest {

  private static final TimeFinder FINDER = TimeFinder.english();
  private static final DayResolver RESOLVER = new DayResolver(2018, 2026);

  /** A Friday. */
  private static final LocalDate PUBLISHED = LocalDate.of(2021, 7, 9);

  private static DayRange days(String text, @Nullable LocalDate published, Tense tense) {
    TimeExpression time = FINDER.find(text, new Span(0, text.length())).get(0);
    return RESOLVER.resolve(time, published, tense);
  }

  private static String show(DayRange days) {
    return show(days.from()) + " " + show(days.to());
  }

  private static String show(@Nullable LocalDate day) {
    return day == null ? "-" : day.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday               | 2021-07-08 2021-07-08
          on Friday                 | 2021-07-09 2021-07-09
          on Saturday               | 2021-07-03 2021-07-03
          last Friday               | 2021-07-02 2021-07-02
          late on Wednesday         | 2021-07-07 2021-07-07
          Thursday night            | 2021-07-08 2021-07-08
          Thursday last week        | 2021-07-01 2021-07-01
          Wednesday, June 23        | 2021-06-23 2021-06-23
          June 23                   | 2021-06-23 2021-06-23
          Aug. 31                   | 2020-08-31 2020-08-31
          May 30, 2019              | 2019-05-30 2019-05-30
          5 July                    | 2021-07-05 2021-07-05
          July 5-7                  | 2021-07-05 2021-07-07
          5-7 July 2020             | 2020-07-05 2020-07-07
          2021-06-23                | 2021-06-23 2021-06-23
          23.06.2021                | 2021-06-23 2021-06-23
          06/23/2021                | 2021-06-23 2021-06-23
          today                     | 2021-07-09 2021-07-09
          yesterday                 | 2021-07-08 2021-07-08
          last night                | 2021-07-08 2021-07-08
          overnight                 | 2021-07-08 2021-07-09
          the day before yesterday  | 2021-07-07 2021-07-07
          three days ago            | 2021-07-06 2021-07-06
          a week ago                | 2021-06-29 2021-07-05
          two months ago            | 2021-05-01 2021-05-31
          two years ago             | 2019-01-01 2019-12-31
          in the last week          | 2021-07-03 2021-07-09
          over the past three days  | 2021-07-07 2021-07-09
          in the past 24 hours      | 2021-07-08 2021-07-09
          in the past two months    | 2021-05-10 2021-07-09
          this week                 | 2021-07-05 2021-07-09
          earlier this week         | 2021-07-05 2021-07-08
          last week                 | 2021-06-28 2021-07-04
          this month                | 2021-07-01 2021-07-09
          earlier this month        | 2021-07-01 2021-07-08
          last month                | 2021-06-01 2021-06-30
          late last month           | 2021-06-21 2021-06-30
          this year                 | 2021-01-01 2021-07-09
          last year                 | 2020-01-01 2020-12-31
          over the weekend          | 2021-07-03 2021-07-04
          in June                   | 2021-06-01 2021-06-30
          in early June             | 2021-06-01 2021-06-10
          in August                 | 2020-08-01 2020-08-31
          in July                   | 2021-07-01 2021-07-09
          in June 2019              | 2019-06-01 2019-06-30
          June last year            | 2020-06-01 2020-06-30
          in 2009                   | 2009-01-01 2009-12-31
          the 1990s                 | 1990-01-01 1999-12-31
          since Thursday            | 2021-07-08 2021-07-09
          since May 1               | 2021-05-01 2021-07-09
          since 2001                | 2001-01-01 2021-07-09
          before May 2021           | - 2021-04-30
          after July 1              | 2021-07-02 2021-07-09
          until Monday              | - 2021-07-05
          from Monday to Wednesday  | 2021-07-05 2021-07-07
          between 2001 and 2014     | 2001-01-01 2014-12-31
          now                       | - 2021-07-09
          so far                    | - 2021-07-09
          for weeks                 | - 2021-07-09
          recently                  | - 2021-07-09
          the next day              | - 2021-07-09
          at dawn                   | - 2021-07-09
          """)
  void looksBackFromPublication(String text, String expected) {
    assertThat(show(days(text, PUBLISHED, Tense.PAST))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday         | 2021-07-15 2021-07-15
          Aug. 31             | 2021-08-31 2021-08-31
          in August           | 2021-08-01 2021-08-31
          tomorrow            | 2021-07-10 2021-07-10
          this week           | 2021-07-09 2021-07-11
          later this week     | 2021-07-10 2021-07-11
          next week           | 2021-07-12 2021-07-18
          in two days         | 2021-07-09 2021-07-11
          in the next month   | 2021-07-09 2021-08-09
          by Aug. 31          | - 2021-08-31
          soon                | 2021-07-09 -
          """)
  void looksAheadFromPublication(String text, String expected) {
    assertThat(show(days(text, PUBLISHED, Tense.FUTURE))).isEqualTo(expected);
  }

  @Test
  void holdsAPresentStateOnTheDayOfPublication() {
    assertThat(days("currently", PUBLISHED, Tense.PRESENT)).isEqualTo(DayRange.on(PUBLISHED));
    assertThat(days("still", PUBLISHED, Tense.PRESENT)).isEqualTo(DayRange.on(PUBLISHED));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          on Thursday         | - -
          June 23             | - -
          last week           | - -
          so far              | - -
          Wednesday, June 23  | 2021-06-23 2021-06-23
          June 23, 2021       | 2021-06-23 2021-06-23
          in 2009             | 2009-01-01 2009-12-31
          since 2001          | 2001-01-01 -
          """)
  void leavesOpenWhatAnUnknownDayCannotFix(String text, String expected) {
    assertThat(show(days(text, null, Tense.PAST))).isEqualTo(expected);
  }

  @Test
  void fixesTheYearByTheWeekdayAcrossNewYear() {
    LocalDate january = LocalDate.of(2022, 1, 3);
    assertThat(days("Friday, December 31", january, Tense.PAST))
        .isEqualTo(DayRange.on(LocalDate.of(2021, 12, 31)));
  }

  @Test
  void readsDaysOfTheStoryFromItsEvents() {
    LocalDate event = LocalDate.of(2021, 7, 1);
    assertThat(story("the next day", event)).isEqualTo("2021-07-02 2021-07-02");
    assertThat(story("two weeks earlier", event)).isEqualTo("2021-06-17 2021-06-17");
    assertThat(story("days later", event)).isEqualTo("2021-07-03 2021-07-07");
  }

  private static String story(String text, LocalDate event) {
    TimeExpression time = FINDER.find(text, new Span(0, text.length())).get(0);
    return show(((StoryTime.Narrative) time.value()).fromEvent(event));
  }

  @Test
  void knowsWhatIsBackground() {
    assertThat(background("in 2001")).isTrue();
    assertThat(background("in April")).isTrue();
    assertThat(background("in June")).isFalse();
    assertThat(background("since 2001")).isFalse();
  }

  private static boolean background(String text) {
    return DayResolver.isBackground(days(text, PUBLISHED, Tense.PAST), PUBLISHED);
  }
}
