package org.sayso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DaysTest {

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
    assertThat(Days.loosely(printed)).isEqualTo("2021-07-09");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "yesterday", "2021-13-09", "2021-02-30", "12345678901", "July 2021"})
  void whatIsNoDayIsNone(String printed) {
    assertThat(Days.loosely(printed)).isNull();
  }

  @Test
  void aDayThatTheUserGivesHasOneForm() {
    assertThat(Days.strictly(" 2021-07-09 ", "DAY")).isEqualTo("2021-07-09");
    assertThatThrownBy(() -> Days.strictly("09/07/2021", "DAY"))
        .isInstanceOf(BadArgument.class)
        .hasMessage("DAY: \"09/07/2021\" is no day; write it as 2021-07-09");
  }
}
