package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.explain.Disagreement;
import org.sayso.testimony.Direction;

final class DisagreementTest {

  private static final List<Disagreement> FOUND = Disagreement.of(MeraviaWar.atlas());

  @Test
  void theDistrictThatIsClaimedAndDeniedIsNamedWithBothSides() {
    Disagreement first = FOUND.get(0);
    assertThat(first.place()).isEqualTo(MeraviaWar.DISPUTED);
    assertThat(first.day()).isEqualTo(MeraviaWar.DISPUTE);
    assertThat(first.sideFor().party()).isEqualTo("river-league");
    assertThat(first.sideFor().direction()).isEqualTo(Direction.FOR);
    assertThat(first.against().party()).isEqualTo("meravian-state");
    assertThat(first.sharpness()).isEqualTo(1.8);
  }

  @Test
  void aHoldTwoMonthsBeforeACaptureContradictsNothing() {
    assertThat(FOUND).extracting(Disagreement::place).doesNotContain(Meravia.id(3, 1));
  }
}
