package org.sayso.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sayso.claim.Said;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

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
  void aWholeProvinceBearsOnItsDistrictsAndSomePartOfOneDoesNot() {
    Place province = place(PlaceKind.PROVINCE, PlaceKind.COUNTRY);
    assertThat(BEARINGS.of(Said.that("red", "captured").at(province).claim()))
        .filteredOn(bearing -> bearing.reach() == Reach.PROVINCE)
        .hasSizeGreaterThan(3)
        .allMatch(bearing -> GAZETTEER.within(bearing.place().id(), province.id()));
    assertThat(BEARINGS.of(Said.that("red", "captured").at(province).part().claim()))
        .extracting(Bearing::place)
        .containsExactly(province);
  }

  private static Quantity share(@Nullable Double low, String words) {
    return new Quantity(null, low, null, "percent", null, null, words);
  }

  private static Quantity districts(double count) {
    return new Quantity(count, null, null, "districts", null, null, "so many districts");
  }

  @Test
  void mostOfAProvinceAndTheRestOfItBearOnEachDistrictByTheirShare() {
    Place province = place(PlaceKind.PROVINCE, PlaceKind.COUNTRY);
    Said said = Said.that("red", "captured").at(province).part();
    assertThat(BEARINGS.of(said.copy().counting(share(51.0, "most")).claim()))
        .filteredOn(bearing -> bearing.reach() == Reach.MEMBERS)
        .hasSizeGreaterThan(3)
        .allMatch(bearing -> bearing.members() == 0.75);
    assertThat(BEARINGS.of(said.copy().counting(share(null, "the rest")).claim()))
        .filteredOn(bearing -> bearing.reach() == Reach.MEMBERS)
        .hasSizeGreaterThan(3)
        .allMatch(bearing -> bearing.members() == 1);
  }

  @Test
  void soManyDistrictsBearOnEachByTheirShareAndNotOnTheProvince() {
    Place province = place(PlaceKind.PROVINCE, PlaceKind.COUNTRY);
    Said said = Said.that("red", "captured").at(province);
    int all = BEARINGS.of(said.claim()).size() - 1;
    List<Bearing> bearings = BEARINGS.of(said.copy().counting(districts(all / 2.0)).claim());
    assertThat(bearings)
        .hasSize(all)
        .allMatch(bearing -> bearing.reach() == Reach.MEMBERS && bearing.members() == 0.5);
    assertThat(BEARINGS.of(said.copy().counting(districts(all + 3)).claim()))
        .allMatch(bearing -> bearing.members() == 1);
    assertThat(
            BEARINGS.of(
                said.copy().standing(Standing.DENIED).counting(districts(all / 2.0)).claim()))
        .isEmpty();
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
