package org.sayso.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.gazetteer.Vicinity;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/** Reports on wars without a pack: their claims have the places that the bundled world knows. */
class WorldwideTest {

  private static final ClaimReader READER = ClaimReader.bundled();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Sudanese paramilitaries captured Kadugli in South Kordofan on Monday, the army said. | Kadugli | Sudan
          M23 rebels captured Rutshuru in North Kivu, the Congolese army said. | Rutshuru | DR Congo
          Russian forces captured Bakhmut, Ukrainian officials said on Monday. | Bakhmut | Ukraine
          Ethnic rebels captured Lashio from Myanmar's army, residents said. | Lashio | Myanmar
          Rebels captured Saraqib from the Syrian army, a monitor said. | Saraqib | Syria
          Tuareg rebels captured Kidal from the Malian army, residents said. | Kidal | Mali
          Houthi rebels captured the town of Hodeidah from the Yemeni army, residents in Sanaa said. | Hodeidah | Yemen
          """)
  void aKnownTownHasCoordinates(String text, String name, String country) {
    PlaceRef place = place(text, name);
    assertThat(place.place()).isNotNull();
    assertThat(place.path()).startsWith(country);
    assertThat(place.confidence()).isGreaterThan(0.5);
  }

  @Test
  void townsTellWhoseArmyItIsWhereNoStateIsNamed() {
    List<Claim> claims =
        claims("The army recaptured Kadugli and shelled El Obeid, a resident said.");
    assertThat(claims)
        .isNotEmpty()
        .allSatisfy(
            claim ->
                assertThat(Objects.requireNonNull(claim.actor()).party())
                    .isEqualTo("sudanese-armed-forces"));
  }

  @Test
  void anUnknownTownKeepsItsText() {
    PlaceRef place =
        place(
            "Sudanese paramilitaries captured Umm Qanzafa in South Darfur, the army said.",
            "Umm Qanzafa");
    assertThat(place.place()).isNull();
  }

  @Test
  void aPacksCountryKeepsToThePack() {
    PlaceRef place =
        place("The Taliban captured Qarabagh in Ghazni, Afghan officials said.", "Qarabagh");
    assertThat(place.path()).startsWith("Afghanistan", "Ghazni");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A bomb killed six soldiers 100 miles north of Kabul, Afghan officials said. | 100 miles north of Kabul | 36.0 | 69.2
          Rebels attacked a convoy 20km from Goma, the Congolese army said. | 20km from Goma | -1.7 | 29.2
          The rebels captured Doro, 40 miles east of Malakal in South Sudan, residents said. | Doro | 9.5 | 32.2
          Fighting erupted in eastern Ukraine on Monday, officials said. | eastern Ukraine | 49.1 | 34.2
          Rebels captured Juba airport on Monday, the army said. | Juba airport | 4.9 | 31.6
          """)
  void aVaguePlaceIsAPointWithARadius(String text, String name, double lat, double lon) {
    PlaceRef place = place(text, name);
    Vicinity about = Objects.requireNonNull(place.vicinity());
    assertThat(place.place()).isNull();
    assertThat(about.lat()).isCloseTo(lat, within(0.1));
    assertThat(about.lon()).isCloseTo(lon, within(0.1));
    assertThat(about.radiusKm()).isPositive();
  }

  @Test
  void aRegionOfNoStateIsThatRegionAlsoWhereAStateOwnsIt() {
    PlaceRef place = place("Rebels attacked troops in Ukraine's Donbas on Monday.", "Donbas");
    assertThat(Objects.requireNonNull(place.place()).id()).isEqualTo("world:donbas");
  }

  @Test
  void nearAPlaceIsThatPlaceWithARadius() {
    PlaceRef place =
        place(
            "Troops clashed with the Taliban near the Panjshir valley, Afghan officials said.",
            "Panjshir valley");
    assertThat(place.place()).isNotNull();
    assertThat(Objects.requireNonNull(place.vicinity()).radiusKm()).isEqualTo(50);
  }

  private static List<Claim> claims(String text) {
    return READER
        .read(
            Report.of("test", "Wire A", null, LocalDate.of(2023, 5, 23), PublishedFrom.GIVEN, text))
        .claims();
  }

  private static PlaceRef place(String text, String name) {
    List<Claim> claims = claims(text);
    return claims.stream()
        .map(Claim::place)
        .filter(p -> p != null && p.text().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim at " + name + ": " + claims));
  }
}
