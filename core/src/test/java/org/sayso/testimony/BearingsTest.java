package org.sayso.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;

class BearingsTest {

  private static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");
  private static final Bearings BEARINGS = new Bearings(GAZETTEER, Priors.bundled());

  private static Place place(PlaceKind kind, PlaceKind parent) {
    return GAZETTEER.all().stream()
        .filter(place -> place.kind() == kind)
        .filter(place -> kindOf(GAZETTEER.parent(place)) == parent)
        .findFirst()
        .orElseThrow();
  }

  private static @Nullable PlaceKind kindOf(@Nullable Place place) {
    return place == null ? null : place.kind();
  }

  @Test
  void aDistrictIsBorneOnByItsOwnClaims() {
    Place district = place(PlaceKind.DISTRICT, PlaceKind.PROVINCE);
    List<Bearing> bearings = BEARINGS.of(Said.that("red", "captured").at(district).claim());
    assertThat(bearings).extracting(Bearing::place).containsExactly(district);
  }

  @Test
  void aTownAndACrossingBearOnTheDistrictAroundThem() {
    Place town = place(PlaceKind.TOWN, PlaceKind.DISTRICT);
    Place crossing = place(PlaceKind.CROSSING, PlaceKind.DISTRICT);
    assertThat(BEARINGS.of(Said.that("red", "captured").at(town).claim()))
        .extracting(Bearing::reach)
        .containsExactly(Reach.ITSELF, Reach.TOWN);
    assertThat(BEARINGS.of(Said.that("red", "captured").at(crossing).claim()))
        .extracting(Bearing::reach)
        .containsExactly(Reach.ITSELF, Reach.SPOT);
  }

  @Test
  void aWholeProvinceBearsOnItsDistrictsAndMostOfOneDoesNot() {
    Place province = place(PlaceKind.PROVINCE, PlaceKind.COUNTRY);
    assertThat(BEARINGS.of(Said.that("red", "captured").at(province).claim()))
        .filteredOn(bearing -> bearing.reach() == Reach.PROVINCE)
        .hasSizeGreaterThan(3)
        .allMatch(bearing -> GAZETTEER.within(bearing.place().id(), province.id()));
    assertThat(BEARINGS.of(Said.that("red", "captured").at(province).part().claim()))
        .extracting(Bearing::place)
        .containsExactly(province);
  }

  @Test
  void aWayIntoAProvinceBearsOnNoDistrictOfIt() {
    Place province = place(PlaceKind.PROVINCE, PlaceKind.COUNTRY);
    for (String action : List.of("entered", "contested", "threatened")) {
      assertThat(BEARINGS.of(Said.that("red", action).at(province).claim()))
          .extracting(Bearing::place)
          .containsExactly(province);
    }
  }

  @Test
  void anAttackSaysNothingOfWhoHolds() {
    assertThat(BEARINGS.of(Said.that("red", "attack").claim())).isEmpty();
  }
}
