package org.sayso.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.pack.ConflictPack;

/** When the words of a report fix the day it was published, and when they do not. */
class PublicationDayTest {

  private static final PublicationDay DAY = PublicationDay.english();
  private static final ConflictPack.Years NEWS = new ConflictPack.Years(2018, 2026);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Published: July 9, 2021\\nThe town fell.                              | 2021-07-09
          The town fell\\nBy A Writer\\n9 July 2021\\nRebels took it.            | 2021-07-09
          PORT CITY, June 23, 2021 (Wire) - The town fell.                      | 2021-06-23
          PORT CITY, Fair Republic of the East, June 23, 2021 (Wire) — It fell. | 2021-06-23
          Port City, June 23, 2021 (Wire) - The town fell on Tuesday.           | 2021-06-23
          Published 23 June 2021 10:22 GMT\\nThe town fell on Tuesday.           | 2021-06-23
          He told the paper on Wednesday, June 23.                              | 2021-06-23
          He told the paper late on Wednesday, June 23.                         | 2021-06-24
          It fell on Monday, June 21, and again on Wednesday, June 23.          | 2021-06-23
          PORT CITY, June 24 (Wire) - It fell on Wednesday, June 23, he said.   | 2021-06-24
          It fell on Monday, June 21. Talks will begin on Wednesday, June 30.   | 2021-06-21
          """)
  void readsTheDay(String text, LocalDate day) {
    assertThat(DAY.of(text.replace("\\n", "\n"), () -> NEWS)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          It fell on Thursday, July 10, the first town lost in 2003.            | 2003-07-10
          In 1995 they had met. It fell on Saturday, May 9, 2009, he said.      | 2009-05-09
          It fell on Saturday, May 9. The war, begun in 1983, ended in 2009.    | 2009-05-09
          """)
  void takesAYearThatTheReportNamesWhereItKnowsNoOther(String text, LocalDate day) {
    assertThat(DAY.of(text, () -> null)).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He told the paper on Wednesday, June 23.",
        "It fell on Thursday, July 10, the first town lost since 2001.",
        "It fell on Thursday, July 10, with 2,003 men."
      })
  void inventsNoYear(String text) {
    assertThat(DAY.of(text, () -> null)).isNull();
  }

  @Test
  void looksFromTheLatestNamedYearOfTheWarOn() {
    String text = "It fell on Saturday, June 26, for the first time since 2001 and 2019.";
    assertThat(DAY.of(text, () -> NEWS)).isEqualTo(LocalDate.of(2021, 6, 26));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The town fell on Thursday.",
        "The town fell on June 23.",
        "PORT CITY, June 23 (Wire) - The town fell.",
        "Envoys meet in the old capital, May 30, 2019 (photo credit: Wire) as the rebels look on",
        "Troops left Port City, May 30, 2019 (see below), and the town fell a year later.",
        "In 2001 the capital fell; on September 11, 2001 others had attacked another country far away.",
        "Talks will begin on Wednesday, June 30.",
        "It fell on Monday, June 22."
      })
  void saysNothingWhereNothingFixesIt(String text) {
    assertThat(DAY.of(text, () -> NEWS)).isNull();
  }
}
