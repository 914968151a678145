package org.sayso.quantity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.pack.PackException;
import org.sayso.text.Wordlist;

class NumberWordTest {

  private static Wordlist<NumberWord> list(String line) {
    return new Wordlist<>(NumberWord.class, List.of(line), "languages/xx/numbers.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cardinal: seven = vii",
        "scale: million",
        "bound: at least = floor",
        "per: a day",
        "money: dollar = 1"
      })
  void refusesValuesThatAreNoNumber(String line) {
    assertThatThrownBy(() -> list(line))
        .isInstanceOf(PackException.class)
        .hasMessageStartingWith("languages/xx/numbers.txt:1: ")
        .hasMessageContaining("; write ");
  }

  @Test
  void takesTheBundledFile() {
    assertThatCode(Numbers::english).doesNotThrowAnyException();
  }
}
