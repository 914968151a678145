package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.atlas.SmallAtlas;
import org.sayso.explain.Tally;
import org.sayso.quantity.Quantity;

final class TallyTextTest {

  @Test
  void ourCountAndThoseOfSourcesStandApart() {
    assertThat(TallyText.of(Tally.of(SmallAtlas.atlas(), SmallAtlas.DAY), List.of(), 80))
        .isEqualTo(
            """
            Districts with news of who holds them, on 2021-07-09
              1 rebels
              0 disputed (two parties are said to hold it)
              0 with too little said to name a holder

            What sources count, newest first (never merged with the above)
              2021-07-09: lost 100 of 400 districts
                  Local TV C
                  “100 of 400 districts are lost.”
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "200, 200,, at least 200 districts",
    "100, 101,, more than 100 districts",
    "12,, 12, up to 12 districts",
    "7,,, 7 districts",
    ",24,, as printed (districts)"
  })
  void boundsAreKept(Double value, Double low, Double high, String told) {
    assertThat(
            ClaimText.count(new Quantity(value, low, high, "districts", null, null, "as printed")))
        .isEqualTo(told);
  }
}
