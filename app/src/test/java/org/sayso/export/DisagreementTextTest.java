package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;

final class DisagreementTextTest {

  @Test
  void bothSidesAreToldWithTheirWords() {
    assertThat(DisagreementText.of(SmallAtlas.atlas(), 5, 80))
        .isEqualTo(
            """
            Where they disagree most:
              Kārān (district), 2021-07-09
                a teacher in Karan ← Wire A: rebels captured Karran up to 2021-07-09
                  “a teacher in Karan said. a teacher in Karan had fled.”
                A. Rahman (the minister) ← Local TV C: rebels captured Karran up to
                2021-07-09, denied
                  “The minister denied it.”
            """);
  }

  @Test
  void withoutTimelinesNobodyDisagrees() {
    Atlas atlas = SmallAtlas.atlas().asKnown(LocalDate.of(1999, 1, 1), List.of());

    assertThat(DisagreementText.of(atlas, 5, 80)).isEqualTo("No two counted claims disagree.\n");
  }
}
