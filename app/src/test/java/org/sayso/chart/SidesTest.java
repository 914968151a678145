package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.BaseMap;

final class SidesTest {

  @Test
  void aColourThatThePackGivesIsNotGivenTwice() {
    List<BaseMap.Side> sides =
        Sides.of(
            MeraviaWar.NOTHING,
            base(
                new BaseMap.Side("a", "A", null),
                new BaseMap.Side("b", "B", "#D55E00"),
                new BaseMap.Side("c", "C", null)));
    assertThat(sides)
        .extracting(BaseMap.Side::colour)
        .containsExactly("#0072b2", "#D55E00", "#009e73");
  }

  @Test
  void partiesThatNoPackKnowsComeLastUnderTheirOwnName() {
    List<BaseMap.Side> sides =
        Sides.of(MeraviaWar.atlas(), base(new BaseMap.Side("z", "Zed", null)));
    assertThat(sides)
        .extracting(BaseMap.Side::name)
        .containsExactly("Zed", "Meravian state", "River league");
  }

  @Test
  void afterTheSeventhSideComeGreys() {
    BaseMap.Side[] nine =
        IntStream.range(0, 9)
            .mapToObj(i -> new BaseMap.Side("s" + i, "S", null))
            .toArray(BaseMap.Side[]::new);
    assertThat(Sides.of(MeraviaWar.NOTHING, base(nine)))
        .extracting(BaseMap.Side::colour)
        .doesNotHaveDuplicates()
        .endsWith("#4d4d4d", "#8c8c8c");
  }

  @Test
  void onlyColoursAreTaken() {
    assertThatThrownBy(() -> new BaseMap.Side("a", "A", "red;}"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BaseMap base(BaseMap.Side... sides) {
    return new BaseMap("x", List.of(), List.of(), List.of(sides), List.of());
  }
}
