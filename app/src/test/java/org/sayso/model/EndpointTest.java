package org.sayso.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.ingest.BadArgument;

final class EndpointTest {

  private static Endpoint at(String url, @Nullable String key) {
    return new Endpoint(Endpoint.address(url), "m", key, Duration.ofSeconds(1), 1);
  }

  @Test
  void aSlashAtTheEndMakesNoDifference() {
    assertThat(at("https://models.example/v1/", null).completions())
        .hasToString("https://models.example/v1/chat/completions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "models.example",
        "ftp://a/b",
        "file:///etc",
        "http://me:pw@a/",
        "http://a/?k=pw"
      })
  void anAddressThatCannotBeIsNotRepeated(String url) {
    assertThatThrownBy(() -> Endpoint.address(url))
        .isInstanceOf(BadArgument.class)
        .hasMessageStartingWith("--model-url: write")
        .hasMessageNotContaining("pw");
  }

  @Test
  void theKeyIsNeverPrinted() {
    assertThat(at("http://a/v1", "k-secret")).hasToString("m at http://a/v1");
    assertThatThrownBy(() -> at("http://a/v1", "k-secret\nX-Other: 1"))
        .isInstanceOf(BadArgument.class)
        .hasMessageNotContaining("k-secret");
  }

  @Test
  void aKeyIsInPlainSightOverHttpToAnotherMachine() {
    assertThat(at("http://a.example/v1", "k").exposesKey()).isTrue();
    assertThat(at("https://a.example/v1", "k").exposesKey()).isFalse();
    assertThat(at("http://127.0.0.1:1/v1", "k").exposesKey()).isFalse();
    assertThat(at("http://a.example/v1", null).exposesKey()).isFalse();
  }
}
