package org.sayso.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.cards.Parties;

final class FileDataTest {

  private static final ObjectNode DATA = data(MeraviaWar.atlas(), Meravia.base());

  @Test
  void everyAreaIsThereWhetherOrNotAnythingIsSaidOfIt() {
    assertThat(DATA.at("/ground/places")).hasSize(12 + 12 * 9 + 2);
    assertThat(DATA.at("/ground/places/mv:2.8/approximate").asBoolean()).isTrue();
    assertThat(DATA.at("/ground/places/mv:2.8/shape/type").asText()).isEqualTo("Polygon");
  }

  @Test
  void everySupportNamesAClaimThatIsThere() {
    JsonNode claims = DATA.get("claims");
    assertThat(DATA.findValues("claim")).isNotEmpty().allMatch(id -> claims.has(id.asText()));
  }

  @Test
  void theChainRunsFromTheSpeakerToThePublisher() {
    JsonNode because = DATA.at("/details/" + MeraviaWar.DISPUTED + "/holdings/1/because");
    String heaviest = because.get(0).get("claim").asText();
    assertThat(DATA.get("claims").get(heaviest).get("sources").findValuesAsText("text"))
        .containsExactly("a former police commander", "Local TV B", "Wire A");
  }

  @Test
  void aRunTellsWhoLeadsHowFarAndOnHowManyOrigins() {
    JsonNode disputed = DATA.at("/timelines/runs/" + MeraviaWar.DISPUTED + "/1");
    assertThat(disputed.get(2).asInt()).as("disputed").isEqualTo(1);
    assertThat(DATA.at("/timelines/parties/" + disputed.get(3).asInt()).asText())
        .isEqualTo("river-league");
    assertThat(disputed.get(4).asInt()).isEqualTo(49);
    assertThat(disputed.get(8).asInt()).as("a copy is no origin of its own").isEqualTo(1);
  }

  @Test
  void aPrivatePersonIsDescribed() {
    assertThat(DATA.toString()).contains("a resident of Elmwick").doesNotContain("Tamber");
  }

  @Test
  void theDisputedDistrictIsTheSharpestDisagreement() {
    JsonNode first = DATA.at("/overview/disagreements/0");
    assertThat(first.get("place").asText()).isEqualTo(MeraviaWar.DISPUTED);
    assertThat(first.get("day").asLong()).isEqualTo(MeraviaWar.DISPUTE.toEpochDay());
  }

  @Test
  void anAtlasWithNothingInItIsAMapOfGrey() {
    ObjectNode data = data(MeraviaWar.NOTHING, Meravia.base());
    assertThat(data.at("/timelines/runs")).isEmpty();
    assertThat(data.at("/ground/places")).hasSize(12 + 12 * 9);
  }

  @Test
  void aShapeThatIsNoJsonIsNamed() {
    BaseMap broken =
        new BaseMap(
            "x",
            List.of(),
            List.of(new BaseMap.Outline("Nowhere", "{\"type\":")),
            List.of(),
            List.of());
    assertThatThrownBy(() -> data(MeraviaWar.atlas(), broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a GeoJSON geometry");
  }

  private static ObjectNode data(Atlas atlas, BaseMap base) {
    return FileData.of(atlas, base, new Parties(Sides.of(atlas, base)));
  }
}
