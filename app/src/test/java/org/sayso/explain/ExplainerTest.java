package org.sayso.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;
import org.sayso.gazetteer.Place;
import org.sayso.testimony.Direction;

final class ExplainerTest {

  private final Atlas atlas = SmallAtlas.atlas();
  private final Place karan = PlaceNames.find(atlas, "Karan").get(0);

  @Test
  void eachSideComesWithWhatSpeaksForAndAgainstIt() {
    Explanation why = new Explainer(atlas).explain(karan, SmallAtlas.DAY);

    assertThat(why.sides()).extracting(Explanation.Side::party).containsExactly("rebels", "state");
    Explanation.Side rebels = why.sides().get(0);
    assertThat(rebels.grounds(Direction.FOR))
        .extracting(g -> g.claim().id())
        .containsExactly("c-1");
    assertThat(rebels.grounds(Direction.AGAINST))
        .extracting(g -> g.report().publisher())
        .containsExactly("Local TV C");
  }

  @Test
  void anOriginCountsOnceWithItsCopiesUnderIt() {
    Explanation why = new Explainer(atlas).explain(karan, SmallAtlas.DAY);

    assertThat(why.sides().get(0).grounds(Direction.FOR))
        .singleElement()
        .satisfies(
            ground ->
                assertThat(ground.copies())
                    .singleElement()
                    .satisfies(copy -> assertThat(copy.report().publisher()).isEqualTo("Daily B")));
  }

  @Test
  void aDayThatNoClaimBearsOnHasNoHolding() {
    Explanation why = new Explainer(atlas).explain(karan, SmallAtlas.DAY.minusDays(1));

    assertThat(why.holding()).isNull();
    assertThat(why.sides()).isEmpty();
  }

  @Test
  void passagesThatNameThePlaceButWereNotCodedAreShown() {
    Explanation why = new Explainer(atlas).explain(karan, SmallAtlas.DAY);

    assertThat(why.refusals()).extracting(r -> r.refusal().id()).containsExactly("f-1");
  }
}
