package org.sayso.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.pack.PackException;

class WordlistTest {

  private enum Part implements Wordlist.Valued {
    DAY,
    PLAIN;

    @Override
    public @Nullable String wanted(String value) {
      boolean good = this == DAY ? value.matches("[1-7]") : value.isEmpty();
      return good ? null : this == DAY ? "\"= 1\" to \"= 7\"" : "no value";
    }
  }

  private static Wordlist<Part> list(String... lines) {
    return new Wordlist<>(Part.class, List.of(lines), "languages/xx/words.txt");
  }

  @Test
  void holdsTheValuesOfItsWords() {
    Wordlist<Part> list = list("# days", "", "day: market day = 3", "plain: now");
    assertThat(list.value(Part.DAY, "market day")).isEqualTo("3");
    assertThat(list.value(Part.PLAIN, "now")).isEmpty();
    assertThat(list.value(Part.DAY, "now")).isNull();
  }

  @Test
  void namesTheLineThatIsNoEntry() {
    assertThatThrownBy(() -> list("day: first = 1", "market day"))
        .isInstanceOf(PackException.class)
        .hasMessage(
            "languages/xx/words.txt:2: not an entry; write part: words, or part: words = value");
  }

  @Test
  void namesThePartsWhereOneIsUnknown() {
    assertThatThrownBy(() -> list("dya: first = 1"))
        .isInstanceOf(PackException.class)
        .hasMessage("languages/xx/words.txt:1: no part is called \"dya\"; write one of day, plain");
  }

  @Test
  void namesAValueThatThePartCannotHave() {
    assertThatThrownBy(() -> list("day: first = one"))
        .isInstanceOf(PackException.class)
        .hasMessage(
            "languages/xx/words.txt:1: \"one\" is no value of day; write \"= 1\" to \"= 7\"");
    assertThatThrownBy(() -> list("plain: now = 1"))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("write no value");
  }
}
