package org.sayso.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.chart.ServedWar;

/**
 * The requirements of OGC API - Features, Part 1: Core (OGC 17-069r4), each under the id that it
 * has in the standard, below {@code http://www.opengis.net/spec/ogcapi-features-1/1.0/req}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // begun before all tests
final class FeaturesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> LAYERS = List.of("holdings", "claims", "places");

  private ServedWar war;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException {
    war = ServedWar.shown(folder);
  }

  @AfterAll
  void stop() throws IOException {
    assertThat(war.faults()).isEmpty();
    war.close();
  }

  private static List<String> links(JsonNode node, String relation) {
    List<String> found = new ArrayList<>();
    for (JsonNode link : node.path("links")) {
      if (link.path("rel").asText().equals(relation)) {
        assertThat(link.path("type").asText()).isNotEmpty();
        found.add(link.path("href").asText().replaceFirst("http://127.0.0.1:\\d+/api", ""));
      }
    }
    return found;
  }

  private void refused(String path) throws Exception {
    HttpResponse<String> answer = war.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(400);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
  }

  private JsonNode items(String layer, String query) throws Exception {
    return war.json("/collections/" + layer + "/items" + query);
  }

  /** core/root-op, core/root-success. */
  @Test
  void theLandingPageLinksToAllThereIs() throws Exception {
    for (String path : List.of("", "/")) {
      JsonNode page = war.json(path);
      assertThat(links(page, "service-desc")).containsExactly("/openapi");
      assertThat(links(page, "conformance")).containsExactly("/conformance");
      assertThat(links(page, "data")).containsExactly("/collections");
    }
  }

  /** core/api-definition-op, core/api-definition-success, oas30/oas-definition-1. */
  @Test
  void theInterfaceIsDescribedByOpenApi() throws Exception {
    HttpResponse<String> answer = war.get("/openapi");
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("application/vnd.oai.openapi+json;version=3.0");
    JsonNode document = JSON.readTree(answer.body());
    assertThat(document.path("openapi").asText()).startsWith("3.0");
    assertThat(document.path("servers").get(0).path("url").asText()).endsWith("/api");
    assertThat(names(document.path("paths")))
        .contains(
            "/",
            "/conformance",
            "/collections",
            "/collections/{collectionId}",
            "/collections/{collectionId}/items",
            "/collections/{collectionId}/items/{featureId}");
  }

  /** oas30/completeness: what it describes is there, and every reference in it leads somewhere. */
  @Test
  void theDescriptionIsTrue() throws Exception {
    JsonNode document = war.json("/openapi");
    for (JsonNode reference : document.findValues("$ref")) {
      assertThat(document.at(reference.asText().substring(1)).isMissingNode())
          .as(reference.asText())
          .isFalse();
    }
    Set<String> ids = new HashSet<>();
    document.findValues("operationId").forEach(id -> assertThat(ids.add(id.asText())).isTrue());
    for (String path : names(document.path("paths"))) {
      if (document.path("paths").path(path).has("get") && !path.equals("/events")) {
        String asked =
            path.replace("{collectionId}", "places")
                    .replace("{featureId}", "mv:sorrel")
                    .replace("{id}", path.startsWith("/claims") ? "c-1" : "mv:sorrel")
                + needed(document.path("paths").path(path).path("get"));
        assertThat(war.get(asked).statusCode()).as(asked).isEqualTo(200);
      }
    }
  }

  /** The parameters that a path cannot do without. */
  private static String needed(JsonNode operation) {
    List<String> needed = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("required").asBoolean() && parameter.path("in").asText().equals("query")) {
        String name = parameter.path("name").asText();
        needed.add(
            name
                + (name.equals("place")
                    ? "=mv:sorrel"
                    : name.equals("q") ? "=Sorrel" : "=2031-04-01"));
      }
    }
    return needed.isEmpty() ? "" : "?" + String.join("&", needed);
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** core/conformance-op, core/conformance-success. */
  @Test
  void itSaysWhatItConformsTo() throws Exception {
    assertThat(war.json("/conformance").path("conformsTo"))
        .extracting(JsonNode::asText)
        .containsExactly(
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
            "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
  }

  /**
   * core/fc-md-op, core/fc-md-success, core/fc-md-links, core/fc-md-items, core/fc-md-items-links.
   */
  @Test
  void everyCollectionIsListedWithTheWayToItsItems() throws Exception {
    JsonNode all = war.json("/collections");
    assertThat(links(all, "self")).containsExactly("/collections");
    assertThat(all.path("collections")).hasSize(LAYERS.size());
    for (JsonNode one : all.path("collections")) {
      assertThat(LAYERS).contains(one.path("id").asText());
      assertThat(links(one, "items"))
          .containsExactly("/collections/" + one.path("id").asText() + "/items");
    }
  }

  /** core/fc-md-extent, core/crs84: the extent is told in WGS 84, longitude first. */
  @Test
  void everyCollectionSaysHowFarItReaches() throws Exception {
    for (JsonNode one : war.json("/collections").path("collections")) {
      JsonNode box = one.path("extent").path("spatial").path("bbox").get(0);
      assertThat(box.get(0).asDouble()).isBetween(59.0, 61.0);
      assertThat(box.get(1).asDouble()).isBetween(31.0, 33.0);
      assertThat(one.path("extent").path("temporal").path("interval").get(0)).hasSize(2);
      assertThat(one.path("crs").get(0).asText()).endsWith("/CRS84");
    }
  }

  /** core/sfc-md-op, core/sfc-md-success: one collection is told as in the list of all. */
  @Test
  void aCollectionIsToldAsInTheList() throws Exception {
    for (JsonNode one : war.json("/collections").path("collections")) {
      assertThat(war.json("/collections/" + one.path("id").asText())).isEqualTo(one);
    }
    assertThat(war.get("/collections/nothing").statusCode()).isEqualTo(404);
    assertThat(war.get("/collections/nothing/items").statusCode()).isEqualTo(404);
  }

  /** core/fc-op, core/fc-response, geojson/definition, geojson/content. */
  @Test
  void itemsAreAGeoJsonFeatureCollection() throws Exception {
    for (String layer : LAYERS) {
      HttpResponse<String> answer = war.get("/collections/" + layer + "/items?limit=5");
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/geo+json");
      JsonNode all = JSON.readTree(answer.body());
      assertThat(all.path("type").asText()).isEqualTo("FeatureCollection");
      for (JsonNode one : all.path("features")) {
        assertThat(one.path("type").asText()).isEqualTo("Feature");
        assertThat(one.has("geometry")).isTrue();
        assertThat(one.path("properties").isObject()).isTrue();
        assertThat(one.path("id").asText()).isNotEmpty();
      }
    }
  }

  /** core/fc-limit-definition, core/fc-limit-response-1. */
  @Test
  void limitIsTheMostThatIsReturned() throws Exception {
    assertThat(items("claims", "?limit=7").path("features")).hasSize(7);
    assertThat(items("claims", "").path("features").size()).isLessThanOrEqualTo(100);
    assertThat(war.get("/collections/claims/items?limit=1000000").statusCode()).isEqualTo(200);
    for (String wrong : List.of("0", "-1", "x", "1.5", "1e3", "99999999999999999999")) {
      refused("/collections/claims/items?limit=" + wrong);
    }
  }

  /** core/fc-bbox-definition, core/fc-bbox-response. */
  @Test
  void aBoxSelectsWhatItTouches() throws Exception {
    int all = items("places", "?limit=1").path("numberMatched").asInt();
    JsonNode within = items("places", "?bbox=61,33,63,34&limit=1000");
    assertThat(within.path("features").size()).isBetween(1, all - 1);
    for (JsonNode one : within.path("features")) {
      assertThat(one.at("/geometry/coordinates/0").asDouble()).isBetween(61.0, 63.0);
      assertThat(one.at("/geometry/coordinates/1").asDouble()).isBetween(33.0, 34.0);
    }
    assertThat(items("places", "?bbox=61,33,0,63,34,9000&limit=1000").path("features"))
        .isEqualTo(within.path("features"));
    assertThat(items("places", "?bbox=-10,-10,-5,-5").path("numberMatched").asInt()).isZero();
    assertThat(items("places", "?bbox=-180,-90,180,90&limit=1").path("numberMatched").asInt())
        .isEqualTo(all);
    assertThat(items("places", "?bbox=62,-90,-170,90&limit=1").path("numberMatched").asInt())
        .isBetween(1, all - 1);
    for (String wrong :
        List.of("1,2,3", "1,2,3,4,5", "a,b,c,d", "0,10,5,-10", "0,0,0,91", "NaN,0,1,1")) {
      refused("/collections/places/items?bbox=" + wrong);
    }
  }

  /** core/fc-bbox-response: an area counts by its shape and not by its middle. */
  @Test
  void aBoxInTheCornerOfAnAreaFindsIt() throws Exception {
    JsonNode holdings = items("holdings", "?datetime=2031-05-10&limit=1000").path("features");
    for (JsonNode one : holdings) {
      JsonNode corner = one.at("/geometry/coordinates/0/0/0");
      if (corner.isArray()) {
        double lon = corner.get(0).asDouble();
        double lat = corner.get(1).asDouble();
        JsonNode found =
            items(
                "holdings",
                "?datetime=2031-05-10&limit=1000&bbox="
                    + String.join(
                        ",",
                        num(lon - 0.001),
                        num(lat - 0.001),
                        num(lon + 0.001),
                        num(lat + 0.001)));
        assertThat(found.findValuesAsText("id")).contains(one.path("id").asText());
        return;
      }
    }
    assertThat(holdings).as("no area has a shape").isEmpty();
  }

  private static String num(double number) {
    return String.valueOf(number);
  }

  /** core/fc-time-definition, core/fc-time-response. */
  @Test
  void datetimeSelectsTheDaysThatItTouches() throws Exception {
    for (String time :
        List.of(
            "2031-04-01",
            "2031-04-01T12:00:00Z",
            "2031-03-25/2031-04-01",
            "2031-03-25T00:00:00Z/2031-04-01T23:00:00%2B01:00",
            "../2031-04-01",
            "2031-04-01/..",
            "/2031-04-01",
            "2031-04-01/")) {
      JsonNode found = items("holdings", "?limit=1000&datetime=" + time);
      assertThat(found.path("features")).as(time).isNotEmpty();
      for (JsonNode one : found.path("features")) {
        String start = one.at("/properties/start").asText();
        String end = one.at("/properties/end").asText();
        if (!time.endsWith("/..") && !time.endsWith("/")) {
          assertThat(start).as(time).isLessThanOrEqualTo("2031-04-01");
        }
        if (time.startsWith("2031-03-25")) {
          assertThat(end).as(time).isGreaterThanOrEqualTo("2031-03-25");
        }
      }
    }
    for (String wrong :
        List.of(
            "yesterday",
            "2031-13-01",
            "..",
            "../..",
            "/",
            "2031-04-02/2031-04-01",
            "2031-04-01/x")) {
      refused("/collections/holdings/items?datetime=" + wrong);
    }
  }

  /** core/query-param-invalid, core/query-param-unknown. */
  @Test
  void whatIsUnknownOrMakesNoSenseIsRefused() throws Exception {
    for (String path :
        List.of(
            "",
            "/conformance",
            "/collections",
            "/collections/claims",
            "/collections/claims/items",
            "/collections/places/items/mv:sorrel",
            "/openapi")) {
      refused(path + "?wrong=1");
    }
    refused("/collections/claims/items?limit=1&limit=2");
    refused("/collections/claims/items?f=xml");
  }

  /** core/fc-links, core/fc-rel-type, and the way from page to page. */
  @Test
  void pagesFollowOneAnotherWithoutGapOrOverlap() throws Exception {
    for (String layer : LAYERS) {
      List<String> ids = new ArrayList<>();
      String next = "/collections/" + layer + "/items?limit=37&bbox=60,32,64,36";
      int pages = 0;
      while (next != null) {
        JsonNode page = war.json(next);
        assertThat(links(page, "self")).hasSize(1);
        page.path("features").forEach(one -> ids.add(one.path("id").asText()));
        assertThat(page.path("numberReturned").asInt()).isEqualTo(page.path("features").size());
        List<String> following = links(page, "next");
        next = following.isEmpty() ? null : following.get(0);
        pages++;
      }
      int matched = items(layer, "?bbox=60,32,64,36&limit=1").path("numberMatched").asInt();
      assertThat(pages).isGreaterThan(1);
      assertThat(ids).doesNotHaveDuplicates().hasSize(matched);
    }
  }

  /** core/fc-timeStamp, core/fc-numberMatched, core/fc-numberReturned. */
  @Test
  void anAnswerIsDatedAndCounted() throws Exception {
    JsonNode page = items("claims", "?limit=3");
    assertThat(Instant.parse(page.path("timeStamp").asText())).isBefore(Instant.now());
    assertThat(page.path("numberReturned").asInt()).isEqualTo(3);
    assertThat(page.path("numberMatched").asInt()).isGreaterThan(100);
  }

  /** core/f-op, core/f-success, core/f-links. */
  @Test
  void everyFeatureHasAnAddress() throws Exception {
    for (String layer : LAYERS) {
      JsonNode one = items(layer, "?limit=1").path("features").get(0);
      String path = "/collections/" + layer + "/items/" + Site.encoded(one.path("id").asText());
      HttpResponse<String> answer = war.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/geo+json");
      JsonNode feature = JSON.readTree(answer.body());
      assertThat(feature.path("properties")).isEqualTo(one.path("properties"));
      assertThat(feature.path("geometry")).isEqualTo(one.path("geometry"));
      assertThat(links(feature, "self")).containsExactly(path);
      assertThat(links(feature, "collection")).containsExactly("/collections/" + layer);
      assertThat(war.get("/collections/" + layer + "/items/none").statusCode()).isEqualTo(404);
    }
  }

  /** core/http: HEAD answers like GET; another method is refused and told so. */
  @Test
  void methodsAreThoseOfHttp() throws Exception {
    HttpResponse<String> head = war.send("HEAD", "/collections/claims/items", "");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(war.send("PUT", "/collections", "").statusCode()).isEqualTo(405);
  }
}
