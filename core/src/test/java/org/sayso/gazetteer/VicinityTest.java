package org.sayso.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Points that are known only to so many kilometres. */
class VicinityTest {

  private static Place place(double lat, double lon, @Nullable Double radius) {
    return new Place(
        "x:1", "Karan", PlaceKind.TOWN, null, List.of("Land", "Karan"), lat, lon, radius);
  }

  @Test
  void soFarNorthIsOnTheSameMeridian() {
    Vicinity about = Vicinity.away(place(34.5, 69.2, null), 161, 0);
    assertThat(about.lat()).isCloseTo(35.95, within(0.01));
    assertThat(about.lon()).isCloseTo(69.2, within(0.001));
    assertThat(about.radiusKm()).isEqualTo(64);
  }

  @Test
  void eastOfTheLastMeridianIsWestOfTheFirst() {
    assertThat(Vicinity.away(place(0, 179.9, null), 100, 90).lon()).isCloseTo(-179.2, within(0.01));
  }

  @Test
  void withoutADirectionItIsAnywhereAround() {
    assertThat(Vicinity.around(place(1, 2, null), 20)).isEqualTo(new Vicinity(1, 2, 20));
    assertThat(Vicinity.near(place(1, 2, 40.0))).isEqualTo(new Vicinity(1, 2, 50));
  }

  @Test
  void aPartOfACountryIsHalfOfItThere() {
    Vicinity east = Objects.requireNonNull(Vicinity.part(place(49, 31, 428.0), 90));
    assertThat(east.lon()).isGreaterThan(33.5);
    assertThat(east.radiusKm()).isEqualTo(214);
    assertThat(Vicinity.part(place(49, 31, null), 90)).isNull();
  }

  @Test
  void theNorthOfACountryHoldsNoPlaceOfItsSouth() {
    Vicinity north = Objects.requireNonNull(Vicinity.part(place(17, -4, 900.0), 0));
    assertThat(north.mayHold(place(18.4, 1.4, null))).isTrue();
    assertThat(north.mayHold(place(17, -4, null))).isTrue();
    assertThat(north.mayHold(place(11.3, -5.7, null))).isFalse();
  }

  @Test
  void itHoldsPlacesOnBothSidesOfTheLastMeridian() {
    Vicinity about = new Vicinity(0, 179.9, 100);
    assertThat(about.mayHold(place(0, -179.9, null))).isTrue();
    assertThat(about.mayHold(place(0, 170, null))).isFalse();
  }
}
