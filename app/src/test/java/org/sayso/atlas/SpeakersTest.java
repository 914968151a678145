package org.sayso.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.claim.Claim;

final class SpeakersTest {

  private final Claim told = SmallAtlas.atlas().claims().get(0);
  private final Claim denied = SmallAtlas.atlas().claims().get(2);

  @Test
  void theChainRunsFromWhoSpeaksToWhoPrints() {
    assertThat(Speakers.chain(denied)).isEqualTo("A. Rahman (the minister) ← Local TV C");
  }

  @Test
  void aPrivatePersonIsDescribedNeverNamedInQuotesToo() {
    assertThat(Speakers.chain(told)).isEqualTo("a teacher in Karan ← Wire A");
    assertThat(Speakers.quote(told, told.evidence().text()))
        .isEqualTo("[a teacher in Karan] said. [a teacher in Karan] had fled.");
  }
}
