package org.sayso.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;
import org.sayso.explain.Explainer;
import org.sayso.explain.PlaceNames;

final class ExplanationTextTest {

  private final Atlas atlas = SmallAtlas.atlas();

  @Test
  void bothSidesAreToldWithWordsChainsAndCopies() {
    assertThat(text(100))
        .isEqualTo(
            """
            Kārān (district), Land > North > Kārān
            Also called: Karran
            Said to be held on 2021-07-09 by: rebels 70 %, state 20 %, contested 4 %, nobody or not known 6 %
            Unchanged from 2021-07-09 to 2021-07-19; last news of 2021-07-09

            rebels: 70 %
              for
                [1] weight 1.20: rebels captured Karran up to 2021-07-09
                    a teacher in Karan ← Wire A
                    “a teacher in Karan said. a teacher in Karan had fled.”
                    Wire A.txt, published 2021-07-09 (c-1)
                    a resident's word
                    asked, and gave no answer: the governor
                    same origin, not counted again:
                    a teacher in Karan ← Daily B
                    “Rebels took Karran”
                    Daily B.txt, published 2021-07-09 (c-2)
              against
                [2] weight 0.50: rebels captured Karran up to 2021-07-09, denied
                    A. Rahman (the minister) ← Local TV C
                    “The minister denied it.”
                    Local TV C.txt, published 2021-07-09 (c-3)
                    a denial

            state: 20 %

            Passages about it that were not coded
              condition: “If they take Karran, all is lost.” Wire A.txt, published 2021-07-09
            """);
  }

  @Test
  void noLineIsLongerThanAsked() {
    assertThat(text(40).lines()).allMatch(line -> line.length() <= 40);
  }

  private String text(int width) {
    return ExplanationText.of(
        new Explainer(atlas).explain(PlaceNames.find(atlas, "Karan").get(0), SmallAtlas.DAY),
        width);
  }
}
