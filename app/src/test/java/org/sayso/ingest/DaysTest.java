package org.sayso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class DaysTest {

  @Test
  void aDayThatTheUserGivesHasOneForm() {
    assertThat(Days.of(" 2021-07-09 ", "DAY")).isEqualTo("2021-07-09");
    assertThatThrownBy(() -> Days.of("09/07/2021", "DAY"))
        .isInstanceOf(BadArgument.class)
        .hasMessage("DAY: \"09/07/2021\" is no day; write it as 2021-07-09");
  }
}
