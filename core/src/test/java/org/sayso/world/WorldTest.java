package org.sayso.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;

/** The bundled places of every country. */
class WorldTest {

  private static final World WORLD = World.bundled();

  @Test
  void everyPlaceIsFoundByEachOfItsNamesAndById() {
    int end = WORLD.end(WORLD.country("ZW").orElseThrow());
    for (int place = 0; place < end; place += 97) {
      int wanted = place;
      for (String name : WORLD.names(place)) {
        assertThat(WORLD.named(name)).as(name).anyMatch(n -> n.place() == wanted);
      }
      assertThat(WORLD.byId(WORLD.id(place))).as(WORLD.id(place)).contains(place);
      assertThat(WORLD.byId(WORLD.place(place).id())).as(WORLD.id(place)).contains(place);
    }
  }

  @Test
  void aTownLiesInItsAreasAndItsCountry() {
    Place place = only("Kadugli", "SD");
    assertThat(place.path()).startsWith("Sudan").endsWith("Kadugli").contains("Southern Kordofan");
    assertThat(place.kind()).isEqualTo(PlaceKind.TOWN);
    assertThat(place.lat()).isBetween(10.5, 11.5);
    assertThat(place.lon()).isBetween(29.2, 30.2);
  }

  @Test
  void aNameIsFoundWhateverItsCaseAndMarks() {
    assertThat(WORLD.named("LVIV")).isNotEmpty().isEqualTo(WORLD.named("L'viv"));
    assertThat(WORLD.named("Xyzzyville")).isEmpty();
    assertThat(WORLD.named("")).isEmpty();
    assertThat(WORLD.byId("gn:nothing")).isEmpty();
  }

  @Test
  void everyCountryHasAreasWithAPointAndItsTownsFollowIt() {
    for (String code : List.of("SD", "CD", "UA", "MM", "SY", "ML", "YE", "US", "CO")) {
      int country = WORLD.country(code).orElseThrow();
      long provinces = 0;
      for (int place = country; place < WORLD.end(country); place++) {
        assertThat(WORLD.country(place)).isEqualTo(country);
        assertThat(WORLD.lat(place)).isBetween(-90.0, 90.0);
        assertThat(WORLD.lon(place)).isBetween(-180.0, 180.0);
        provinces += WORLD.rank(place) == Rank.PROVINCE ? 1 : 0;
      }
      assertThat(provinces).as(code).isGreaterThan(5);
    }
  }

  @Test
  void inAnAreaSpellingsMayBeBent() {
    int province = WORLD.province(WORLD.named("Kadugli").get(0).place());
    Gazetteer there = WORLD.gazetteer(province);
    assertThat(there.candidates("Kaduqly", WORLD.id(province)))
        .anyMatch(c -> c.place().name().equals("Kadugli"));
  }

  @Test
  void aGazetteerKnowsTheWorldsPlacesByTheirIds() {
    Gazetteer near = World.behind(Gazetteer.world(), () -> WORLD);
    Place town = only("Kadugli", "SD");
    assertThat(near.byId(town.id())).contains(town);
    assertThat(near.within(town.id(), "gn:SD")).isTrue();
    assertThat(near.areaOf(town.id(), PlaceKind.COUNTRY)).map(Place::name).contains("Sudan");
  }

  @Test
  void outlinesAreOfAreasThatAreThereAndNeighboursShareABorder() {
    Outlines provinces = Outlines.provinces("SD");
    assertThat(provinces.ids()).hasSizeGreaterThan(10);
    assertThat(provinces.ids()).allMatch(id -> WORLD.byId(id).isPresent());
    assertThat(provinces.geometry("gn:SD.29")).startsWith("{\"type\":\"MultiPolygon\"");
    assertThat(Outlines.countries().neighbours("gn:SD"))
        .contains("gn:TD", "gn:EG", "gn:ET", "gn:SS")
        .doesNotContain("gn:SD", "gn:KE");
    assertThat(Outlines.provinces("XX").ids()).isEmpty();
  }

  private static Place only(String name, String country) {
    return WORLD.named(name).stream()
        .map(World.Named::place)
        .filter(p -> WORLD.country(p) == WORLD.country(country).orElseThrow())
        .filter(p -> !WORLD.rank(p).area())
        .map(WORLD::place)
        .findFirst()
        .orElseThrow();
  }
}
