package org.sayso.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.SmallAtlas;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;

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
  void ofPlacesInOneAnotherThatIsTakenWhichClaimsSpeakOf() {
    Atlas atlas = SmallAtlas.atlas();
    List<Place> karan = PlaceNames.find(atlas, "Karan");
    Place town =
        new Place(
            "x:4",
            "Kārān",
            PlaceKind.TOWN,
            "x:1",
            List.of("Land", "North", "Kārān", "Kārān"),
            34,
            69,
            null);

    assertThat(PlaceNames.likeliest(atlas, List.of(town, karan.get(0)))).isEqualTo(karan);
    assertThat(PlaceNames.likeliest(atlas, PlaceNames.find(atlas, "Sorkh"))).hasSize(2);
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
