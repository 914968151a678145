package org.sayso.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlaceAddressTest {

  @Test
  void anAddressOfOnePlaceNamesIt() {
    assertThat(PlaceAddress.place("/place/gn%3AAF.1", "day=2021-07-09")).isEqualTo("gn:AF.1");
    assertThat(PlaceAddress.place("/map/place/mv:1.5", null)).isEqualTo("mv:1.5");
    assertThat(PlaceAddress.place("/api/places/mv:1.5", null)).isEqualTo("mv:1.5");
    assertThat(PlaceAddress.place("/api/places/mv:1.5/timeline", "f=json")).isEqualTo("mv:1.5");
    assertThat(PlaceAddress.place("/api/why", "day=2021-07-09&place=mv%3A1.5&f=json"))
        .isEqualTo("mv:1.5");
  }

  @Test
  void otherAddressesAreOfNoOnePlace() {
    assertThat(PlaceAddress.place("/", null)).isNull();
    assertThat(PlaceAddress.place("/api/places", "place=mv:1.5")).isNull();
    assertThat(PlaceAddress.place("/api/why", null)).isNull();
    assertThat(PlaceAddress.place("/place/%zz", null)).isNull();
  }
}
