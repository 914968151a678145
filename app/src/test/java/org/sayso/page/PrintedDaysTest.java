package org.sayso.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrintedDaysTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-07-09",
        "2021-07-09T23:59:59-07:00",
        "20210709",
        "2021/07/09 12:00",
        "Fri, 09 Jul 2021 10:00:00 GMT",
        "9 July 2021",
        "July 9, 2021",
        "Jul 9, 2021 at 10:15 am"
      })
  void aPagesDayIsKnownInManyForms(String printed) {
    assertThat(PrintedDays.read(printed)).isEqualTo("2021-07-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2021-13-09", "2021-02-30", "12345678901", "July 2021"})
  void whatIsNoDayIsNone(String printed) {
    assertThat(PrintedDays.read(printed)).isNull();
  }
}
