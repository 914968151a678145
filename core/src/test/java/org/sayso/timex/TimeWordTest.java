package org.sayso.timex;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.pack.PackException;
import org.sayso.text.Wordlist;

class TimeWordTest {

  private static Wordlist<TimeWord> list(String line) {
    return new Wordlist<>(TimeWord.class, List.of(line), "languages/xx/time.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "month: june = 13",
        "weekday: monday = 0",
        "unit: moon = moon",
        "count: some = many",
        "offset: then",
        "side: since = 1",
        "ago: ago = 1"
      })
  void refusesValuesThatMeanNoTime(String line) {
    assertThatThrownBy(() -> list(line))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("languages/xx/time.txt:1: ")
        .hasMessageContaining("; write ");
  }

  @Test
  void takesTheBundledFile() {
    assertThatCode(TimeFinder::english).doesNotThrowAnyException();
  }
}
