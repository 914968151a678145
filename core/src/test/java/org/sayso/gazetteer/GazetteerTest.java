package org.sayso.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {

  private static final Gazetteer GAZETTEER = Gazetteer.conflict("afghanistan");

  @Test
  void hasTheProvincesAndDistrictsOfTheOldestScheme() {
    assertThat(GAZETTEER.children("gn:AF")).filteredOn(kind(PlaceKind.PROVINCE)).hasSize(34);
    assertThat(GAZETTEER.all())
        .filteredOn(p -> p.kind() == PlaceKind.DISTRICT && !GAZETTEER.later(p.id()))
        .hasSize(398);
  }

  @Test
  void countsDistrictsByEverySchemeThatSourcesUse() {
    assertThat(GAZETTEER.schemes())
        .extracting(Scheme::id, Scheme::count, s -> s.units().size())
        .contains(
            org.assertj.core.groups.Tuple.tuple("398", 398, 398),
            org.assertj.core.groups.Tuple.tuple("401", 401, 401),
            org.assertj.core.groups.Tuple.tuple("421", 421, 0));
  }

  @Test
  void everyPlaceLiesInItsCountry() {
    assertThat(GAZETTEER.all())
        .allSatisfy(
            p -> {
              assertThat(p.path()).isNotEmpty().endsWith(p.name());
              assertThat(p.lat()).isBetween(-90.0, 90.0);
              assertThat(p.lon()).isBetween(-180.0, 180.0);
              assertThat(GAZETTEER.areaOf(p.id(), PlaceKind.COUNTRY)).isPresent();
            });
  }

  @Test
  void aDistrictWithoutAPointOfItsOwnIsVagueByTheSizeOfItsProvince() {
    assertThat(GAZETTEER.all())
        .filteredOn(p -> GAZETTEER.quality(p.id()).equals("none"))
        .isNotEmpty()
        .allSatisfy(
            p -> {
              Place province = GAZETTEER.areaOf(p.id(), PlaceKind.PROVINCE).orElseThrow();
              assertThat(p.radiusKm()).isGreaterThanOrEqualTo(province.radiusKm());
            });
  }

  @Test
  void aRegionHoldsTheDistrictsOfItsProvinces() {
    assertThat(GAZETTEER.within("gn:AF.11.2003", "af:west")).isTrue();
    assertThat(GAZETTEER.within("gn:AF.11.2003", "af:east")).isFalse();
    assertThat(GAZETTEER.children("af:west")).extracting(Place::name).contains("Herat");
  }

  @Test
  void spellingsOfOneNameMeet() {
    for (String name : List.of("Lashkar Gah", "Lashkargah", "Lashkar-gah", "Lashkargāh")) {
      assertThat(districts(name)).as(name).contains("gn:AF.10.2301");
    }
    for (String name : List.of("Shindand", "Shīnḏanḏ", "Shendand", "Shin Dand")) {
      assertThat(districts(name)).as(name).contains("gn:AF.11.2014");
    }
  }

  @Test
  void aNameThatSeveralPlacesBearGivesThemAll() {
    assertThat(districts("Kohistan")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void guessesAreMadeOnlyInsideAKnownArea() {
    assertThat(GAZETTEER.candidates("Shendandak", null)).isEmpty();
    assertThat(GAZETTEER.candidates("Shendandak", "gn:AF.11"))
        .extracting(c -> c.place().id())
        .contains("gn:AF.11.2014");
    assertThat(GAZETTEER.candidates("Shendandak", "gn:AF.01")).isEmpty();
  }

  @Test
  void severalGazetteersAreOne() {
    Gazetteer both = Gazetteer.of(List.of(Gazetteer.world(), GAZETTEER));
    assertThat(both.byId("gn:AF.11.2014")).isPresent();
    assertThat(both.byId("gn:HT")).isPresent();
    assertThat(both.all()).hasSameSizeAs(GAZETTEER.all());
  }

  @Test
  void everyDistrictAndProvinceHasAnOutline() {
    Shapes shapes = Shapes.conflict("afghanistan");
    for (Place place : GAZETTEER.all()) {
      boolean local = !GAZETTEER.remote(place.id()) && !GAZETTEER.later(place.id());
      if (local && (place.kind() == PlaceKind.PROVINCE || place.kind() == PlaceKind.DISTRICT)) {
        assertThat(shapes.geometry(place.id())).as(place.id()).isPresent();
        assertThat(shapes.approximate(place.id())).isEqualTo(place.kind() == PlaceKind.DISTRICT);
      }
    }
    assertThat(shapes.baseMap()).hasSizeGreaterThan(5);
  }

  private static java.util.function.Predicate<Place> kind(PlaceKind kind) {
    return p -> p.kind() == kind;
  }

  private static List<String> districts(String name) {
    return GAZETTEER.candidates(name, null).stream()
        .map(c -> c.place())
        .filter(p -> p.kind() == PlaceKind.DISTRICT)
        .map(Place::id)
        .toList();
  }
}
