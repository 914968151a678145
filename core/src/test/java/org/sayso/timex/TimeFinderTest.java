package org.sayso.timex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.dating.DayResolver;
import org.sayso.report.Span;
import org.sayso.time.Tense;
import org.sayso.time.TimeExpression;

/** Which words of a report say when, and which only look so. */
class TimeFinderTest {

  private static final TimeFinder FINDER = TimeFinder.english();

  private static List<TimeExpression> find(String text) {
    return FINDER.find(text, new Span(0, text.length()));
  }

  private static List<String> words(String text) {
    return find(text).stream().map(TimeExpression::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The town fell on Thursday.                  | Thursday
          The town fell late on Wednesday             | late on Wednesday
          It fell late on Wednesday, June 23.         | late on Wednesday, June 23
          It fell early Thursday, he said             | early Thursday
          It fell Thursday night                      | Thursday night
          It fell on Wednesday evening                | Wednesday evening
          Thursday's attack                           | Thursday
          It fell on Thursday at 5 p.m. local time    | Thursday at 5 p.m. local time
          It fell at around 9:30 am on Friday         | 9:30 am on Friday
          It fell last Tuesday                        | last Tuesday
          On Aug. 31 the last plane left              | Aug. 31
          since Sept.11, 2001                         | since Sept.11, 2001
          on 31 August 2021                           | 31 August 2021
          on the 5th of May                           | 5th of May
          dated 2021-06-23.                           | 2021-06-23
          on May 12                                   | May 12
          fighting in May                             | May
          fighting in March 2022                      | March 2022
          In March 12 districts fell                  | March
          in June last year                           | June last year
          in late June                                | late June
          by the end of the month                     | by the end of the month
          in mid-August                               | mid-August
          toppled in 2001                             | 2001
          an attack in 2009 on                        | 2009
          the 2014 election                           | 2014
          in the 1990s                                | the 1990s
          in the late 1990s                           | late 1990s
          in the last week                            | the last week
          over the past three days                    | the past three days
          in recent weeks                             | recent weeks
          this week                                   | this week
          earlier this week                           | earlier this week
          last month                                  | last month
          three days ago                              | three days ago
          more than two decades ago                   | two decades ago
          a few weeks ago                             | a few weeks ago
          for weeks                                   | for weeks
          for two days                                | for two days
          a two-week siege                            | two-week
          days-long resistance                        | days-long
          after days-long resistance                  | days-long
          two days later                              | two days later
          the next day                                | the next day
          a day earlier                               | a day earlier
          so far                                      | so far
          at the moment                               | at the moment
          The group now holds it                      | now
          Now it holds it                             | Now
          as of Thursday                              | as of Thursday
          until Monday                                | until Monday
          from Monday to Wednesday                    | from Monday to Wednesday
          between 2001 and 2014                       | between 2001 and 2014
          overnight                                   | overnight
          the day before yesterday                    | the day before yesterday
          over the weekend                            | the weekend
          in the coming days                          | the coming days
          within a week                               | within a week
          at dawn                                     | at dawn
          """)
  void findsWordsThatSayWhen(String text, String expected) {
    assertThat(words(text)).containsExactly(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "told Kabul Now of it",
        "the paper Nation Today wrote",
        "the Friday Times wrote",
        "The Sunday Telegraph wrote",
        "they may attack",
        "May they attack?",
        "they march on the town",
        "March on, he said",
        "Theresa May said",
        "the Sun set",
        "the second attack",
        "12,000 people",
        "some 2000 fighters",
        "2,009 people",
        "at least 1990 people",
        "100 men a day",
        "a 25-year-old farmer",
        "he is 25 years old",
        "in the third district",
        "April Smith said",
        "a ratio of 3:75",
        "three quarters of the district",
        "three-quarters of its fighters",
        "he told 60 Minutes of it",
        "the party daily Granma wrote",
        "he lives on Easter Island",
        "the day before the fall of the fort",
        "Room 31/12"
      })
  void leavesNamesAndOtherNumbers(String text) {
    assertThat(words(text)).isEmpty();
  }

  @Test
  void looksOnlyWhereTold() {
    String text = "On Monday it fell. On Tuesday it was retaken.";
    assertThat(FINDER.find(text, new Span(18, text.length())))
        .singleElement()
        .satisfies(time -> assertThat(time.span().in(text)).isEqualTo("Tuesday"));
  }

  @Test
  void findsSeveralInOrder() {
    assertThat(words("On Monday and Tuesday, unlike in 2019, they have now held it for weeks."))
        .containsExactly("Monday and Tuesday", "2019", "now", "for weeks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Feb. 30",
        "2021-13-45",
        "99/99/9999",
        "June 0",
        "June 99, 9999",
        "since",
        "between Monday and",
        "last",
        "the last",
        "a",
        "9999 centuries ago",
        "99999999999999999999 days ago",
        "٣ days ago",
        "24:99 pm",
        "Mon.",
        "\uD83D\uDE00 Thursday \uD83D"
      })
  void neverThrows(String text) {
    DayResolver resolver = DayResolver.open();
    for (TimeExpression time : find(text)) {
      for (Tense tense : Tense.values()) {
        resolver.resolve(time, LocalDate.of(2021, 7, 9), tense);
        resolver.resolve(time, null, tense);
      }
    }
  }

  @Test
  void takesBoundedTimeOnEndlessText() {
    for (String unit :
        List.of("since ", "the last ", "June ", "Monday, ", "1", "a.", "12:", "late ")) {
      String text = unit.repeat(50_000);
      Assertions.assertTimeout(Duration.ofSeconds(10), () -> find(text));
    }
  }
}
