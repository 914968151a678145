package org.sayso.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;

final class TallyTest {

  @Test
  void districtsCountForWhoProbablyHoldsThem() {
    Tally tally = Tally.of(SmallAtlas.atlas(), SmallAtlas.DAY);

    assertThat(tally.districts()).isEqualTo(Map.of("rebels", 1));
    assertThat(tally.disputed()).isZero();
    assertThat(tally.unclear()).isZero();
  }

  @Test
  void whatSourcesCountStandsBesideFromTheDayItIsTold() {
    Atlas atlas = SmallAtlas.atlas();

    assertThat(Tally.of(atlas, SmallAtlas.DAY).quoted())
        .extracting(quoted -> quoted.claim().id())
        .containsExactly("c-4");
    assertThat(Tally.of(atlas, SmallAtlas.DAY.minusDays(1)).quoted()).isEmpty();
  }
}
