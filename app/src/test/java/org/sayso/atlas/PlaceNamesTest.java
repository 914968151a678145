package org.sayso.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.gazetteer.Place;

final class PlaceNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Kārān", "karan", "KA-RAN", "Karran", "x:1", "karan, north", "Karan,Land"})
  void aPlaceIsFoundHoweverItIsSpelt(String asked) {
    assertThat(ids(asked)).containsExactly("x:1");
  }

  @Test
  void anAreaTellsPlacesOfOneNameApart() {
    assertThat(ids("Sorkh")).containsExactly("x:2", "x:3");
    assertThat(ids("Sorkh, South")).containsExactly("x:3");
    assertThat(ids("Sorkh, West")).isEmpty();
  }

  @Test
  void namesThatBeginAlikeAreOffered() {
    assertThat(PlaceNames.like(SmallAtlas.atlas(), "Karanabad")).containsExactly("Kārān");
    assertThat(PlaceNames.like(SmallAtlas.atlas(), "Zaranj")).isEmpty();
  }

  private static List<String> ids(String asked) {
    return PlaceNames.find(SmallAtlas.atlas(), asked).stream().map(Place::id).toList();
  }
}
