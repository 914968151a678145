package org.sayso.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;

final class ChainsTest {

  private final Atlas atlas = SmallAtlas.atlas();

  @Test
  void theChainRunsFromWhoSpeaksToWhoPrints() {
    assertThat(Chains.of(atlas.claims().get(2))).isEqualTo("A. Rahman (the minister) ← Local TV C");
  }

  @Test
  void aPrivatePersonIsDescribedNeverNamed() {
    assertThat(Chains.of(atlas.claims().get(0))).isEqualTo("a teacher in Karan ← Wire A");
  }
}
