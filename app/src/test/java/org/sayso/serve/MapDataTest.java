package org.sayso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sayso.atlas.BaseMap;

final class MapDataTest {

  private static final ObjectNode DATA = MapData.of(MeraviaWar.atlas(), Meravia.base());

  @Test
  void everyAreaIsThereWhetherOrNotAnythingIsSaidOfIt() {
    assertThat(DATA.get("places")).hasSize(1 + 12 + 12 * 9 + 1);
    assertThat(DATA.at("/places/mv:2.8/approximate").asBoolean()).isTrue();
    assertThat(DATA.at("/places/mv:2.8/shape/type").asText()).isEqualTo("Polygon");
  }

  @Test
  void everySupportNamesAClaimThatIsThere() {
    JsonNode claims = DATA.get("claims");
    assertThat(DATA.findValues("claim")).isNotEmpty().allMatch(id -> claims.has(id.asText()));
  }

  @Test
  void theChainRunsFromTheSpeakerToThePublisher() {
    String heaviest = DATA.at("/disagreements/0/one/claim").asText();
    assertThat(DATA.get("claims").get(heaviest).get("sources").findValuesAsText("text"))
        .containsExactly("a former police commander", "Local TV B", "Wire A");
  }

  @Test
  void aPrivatePersonIsDescribed() {
    assertThat(DATA.toString()).contains("a resident of Elmwick").doesNotContain("Tamber");
  }

  @Test
  void theDisputedDistrictIsTheSharpestDisagreement() {
    JsonNode first = DATA.get("disagreements").get(0);
    assertThat(first.get("place").asText()).isEqualTo(MeraviaWar.DISPUTED);
    assertThat(first.get("day").asText()).isEqualTo(MeraviaWar.DISPUTE.toString());
  }

  @Test
  void anAtlasWithNothingInItIsAMapOfGrey() {
    ObjectNode data = MapData.of(MeraviaWar.NOTHING, Meravia.base());
    assertThat(data.has("firstDay")).isFalse();
    assertThat(data.get("places")).hasSize(12 + 12 * 9);
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
    assertThatThrownBy(() -> MapData.of(MeraviaWar.atlas(), broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a GeoJSON geometry");
  }
}
