package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;

final class DiscretionTest {

  private static final List<Claim> CLAIMS = MeraviaWar.atlas().claims();
  private static final Discretion DISCRETION = new Discretion(CLAIMS);

  @Test
  void theNameGoesInWholeAndInPartAndInCapitals() {
    assertThat(shown("Ilse Tamber, 40, and TAMBER'S neighbours"))
        .isEqualTo("a resident of Elmwick, 40, and a resident of Elmwick'S neighbours");
  }

  @Test
  void ordinaryWordsStay() {
    assertThat(shown("tamber is a word here, Tambers another"))
        .isEqualTo("tamber is a word here, Tambers another");
  }

  @Test
  void otherReportsAreNotTouched() {
    assertThat(DISCRETION.shown("r-other", "Ilse Tamber")).isEqualTo("Ilse Tamber");
  }

  private static String shown(String words) {
    String report =
        CLAIMS.stream()
            .filter(claim -> claim.innermost().isPrivate())
            .findFirst()
            .orElseThrow()
            .report();
    return String.format(Locale.ROOT, "%s", DISCRETION.shown(report, words));
  }
}
