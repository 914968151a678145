package org.sayso.dating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the words of a report fix the day it was published, and when they do not. */
class PublicationDayTest {

  private static final PublicationDay DAY = PublicationDay.english();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Published: July 9, 2021\\nThe town fell.                              | 2021-07-09
          The town fell\\nBy A Writer\\n9 July 2021\\nRebels took it.            | 2021-07-09
          PORT CITY, June 23, 2021 (Wire) - The town fell.                      | 2021-06-23
          He told the paper on Wednesday, June 23.                              | 2021-06-23
          He told the paper late on Wednesday, June 23.                         | 2021-06-24
          It fell on Monday, June 21, and again on Wednesday, June 23.          | 2021-06-23
          PORT CITY, June 24 (Wire) - It fell on Wednesday, June 23, he said.   | 2021-06-24
          It fell on Monday, June 21. Talks will begin on Wednesday, June 30.   | 2021-06-21
          """)
  void readsTheDay(String text, LocalDate day) {
    assertThat(DAY.of(text.replace("\\n", "\n"))).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The town fell on Thursday.",
        "The town fell on June 23.",
        "PORT CITY, June 23 (Wire) - The town fell.",
        "Envoys meet in the old capital, May 30, 2019 (photo credit: Wire) as the rebels look on",
        "In 2001 the capital fell; on September 11, 2001 others had attacked another country far away.",
        "Talks will begin on Wednesday, June 30.",
        "It fell on Monday, June 22."
      })
  void saysNothingWhereNothingFixesIt(String text) {
    assertThat(DAY.of(text)).isNull();
  }
}
