package org.sayso.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.chart.ServedWar;

/** Claims, places, reasons, counts, search and changes, and what hostile callers try. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // begun before all tests
final class ApiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DISPUTED = ServedWar.DISPUTED;

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

  @Test
  void claimsAreSelectedAndComeInPages() throws Exception {
    JsonNode first = war.json("/claims?kind=tally&limit=2");
    assertThat(first.path("total").asInt()).isEqualTo(3);
    assertThat(first.path("claims")).hasSize(2);
    String next = first.path("next").asText().replaceFirst(".*/api", "");
    assertThat(war.json(next).path("claims")).hasSize(1);
    JsonNode spoken = war.json("/claims?speaker=meravian-state&limit=1000");
    assertThat(spoken.path("claims")).isNotEmpty();
    for (JsonNode claim : spoken.path("claims")) {
      assertThat(claim.at("/sources/0/party").asText()).isEqualTo("meravian-state");
    }
    for (JsonNode claim : war.json("/claims?from=2031-05-01&to=2031-05-02").path("claims")) {
      assertThat(claim.at("/when/to").asText()).isBetween("2031-05-01", "2031-05-02");
    }
  }

  @Test
  void claimsComeAsLinesForThoseWhoAsk() throws Exception {
    for (HttpResponse<String> answer :
        List.of(
            war.get("/claims?limit=5&f=jsonl"),
            war.get("/claims?limit=5", "Accept", "application/x-ndjson"))) {
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/x-ndjson");
      assertThat(answer.headers().firstValue("link").orElse("")).contains("rel=\"next\"");
      List<String> ids = new ArrayList<>();
      for (String line : answer.body().split("\n")) {
        ids.add(JSON.readTree(line).path("id").asText());
      }
      assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void aPlaceTellsWhereItLiesAndWhoHoldsItWhen() throws Exception {
    JsonNode place = war.json("/places/" + DISPUTED);
    assertThat(place.path("name").asText()).isEqualTo("Elmwick");
    assertThat(place.path("holding").path("chances").size()).isPositive();
    JsonNode line = war.json("/places/" + DISPUTED + "/timeline").path("holdings");
    for (int i = 1; i < line.size(); i++) {
      assertThat(line.get(i).path("from").asText())
          .isGreaterThan(line.get(i - 1).path("to").asText());
    }
    assertThat(war.get("/places/none").statusCode()).isEqualTo(404);
    assertThat(war.get("/places/none/timeline").statusCode()).isEqualTo(404);
  }

  @Test
  void asKnownOnADayNothingLaterCounts() throws Exception {
    JsonNode then = war.json("/places/" + DISPUTED + "/timeline?known=2031-04-01");
    assertThat(then.path("holdings").toString()).doesNotContain("\"lastNews\":\"2031-05");
    JsonNode state = war.json("/places/" + DISPUTED + "/timeline?according=meravian-state");
    assertThat(state.path("according").asText()).isEqualTo("meravian-state");
    JsonNode nobody = war.json("/places/" + DISPUTED + "/timeline?according=nobody");
    assertThat(nobody.path("holdings")).isEmpty();
  }

  @Test
  void whyLeadsToTheQuotedWordsOnBothSides() throws Exception {
    JsonNode why = war.json("/why?place=Elmwick&day=2031-05-10");
    assertThat(why.path("place").asText()).isEqualTo(DISPUTED);
    JsonNode league =
        why.path("sides").findParents("party").stream()
            .filter(side -> side.path("party").asText().equals("river-league"))
            .findFirst()
            .orElseThrow();
    assertThat(league.path("for").findValuesAsText("text"))
        .anyMatch(text -> text.startsWith("The League has been inside Elmwick"));
    assertThat(league.path("against")).isNotEmpty();
    assertThat(why.path("arithmetic").path("result").size()).isPositive();
    assertThat(war.get("/why").statusCode()).isEqualTo(400);
    assertThat(war.get("/why?place=Nowhere").statusCode()).isEqualTo(404);
    assertThat(war.get("/why?place=Elmwick&day=9999-01-01").statusCode()).isEqualTo(400);
  }

  @Test
  void countsSearchAndChangesAnswer() throws Exception {
    JsonNode tally = war.json("/tallies?day=2031-05-10");
    assertThat(tally.path("quoted")).hasSize(3);
    assertThat(tally.path("districts").path("river-league").asInt()).isPositive();
    JsonNode found = war.json("/search?q=sorrel");
    assertThat(found.at("/hits/0/id").asText()).isEqualTo("mv:sorrel");
    JsonNode changes = war.json("/diff?since=2031-05-01&limit=5");
    assertThat(changes.path("changes").size()).isBetween(1, 5);
    assertThat(changes.at("/changes/0/claims")).isNotEmpty();
    assertThat(war.get("/diff").statusCode()).isEqualTo(400);
    assertThat(war.get("/search?q=%20").statusCode()).isEqualTo(400);
    assertThat(war.get("/search?q=" + "x".repeat(201)).statusCode()).isEqualTo(400);
  }

  @Test
  void privatePersonsAreDescribedEverywhere() throws Exception {
    String place = DISPUTED;
    for (String path :
        List.of(
            "/claims?place=" + place,
            "/claims?place=" + place + "&f=jsonl",
            "/collections/claims/items?limit=1000",
            "/why?place=" + place + "&day=2031-05-10",
            "/tallies",
            "/search?q=Soldiers+guard")) {
      String body = war.get(path).body();
      assertThat(body).as(path).doesNotContain("Tamber");
    }
    assertThat(war.json("/search?q=Tamber").path("hits")).isEmpty();
    assertThat(war.get("/claims?place=" + place).body()).contains("a resident");
  }

  @Test
  void markupInReportsIsOnlyEverJson() throws Exception {
    HttpResponse<String> answer = war.get("/claims?place=" + DISPUTED);
    assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(JSON.readTree(answer.body()).findValuesAsText("text")).contains(ServedWar.HOSTILE);
  }

  @Test
  void hostileAddressesGetAProblemAndNoFile() throws Exception {
    String long64 = "x".repeat(3000);
    for (String path :
        List.of(
            "/places/..%2F..%2Fetc%2Fpasswd",
            "/places/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
            "/collections/..%2f..%2fx",
            "/claims/%00",
            "/claims/'%20OR%20'1'='1",
            "/claims?place='%20OR%201=1--&limit=x",
            "/claims?kind=%3Cscript%3E",
            "/claims?limit=1&x%5B%5D=1",
            "/places/" + long64,
            "/why?place=%F0%9F%92%A5",
            "/why?place=" + long64,
            "/diff?since=0000-00-00",
            "/collections/claims/items/%22%3E%3Cimg%3E",
            "/reviews?to=-5",
            "/reviews?limit=0")) {
      HttpResponse<String> answer = war.get(path);
      assertThat(answer.statusCode()).as(path).isBetween(400, 414);
      assertThat(answer.headers().firstValue("content-type"))
          .as(path)
          .hasValue("application/problem+json");
      assertThat(JSON.readTree(answer.body()).path("status").asInt())
          .isEqualTo(answer.statusCode());
      assertThat(answer.body()).doesNotContain("root:", "Exception", "SELECT");
    }
  }

  @Test
  void signsOfSearchLanguagesAreWordsLikeOthers() throws Exception {
    for (String words :
        List.of(
            "%22",
            "*",
            "a*",
            "NEAR(a%20b)",
            "a%20AND",
            "-x",
            "col:x",
            "%27;DROP%20TABLE%20x",
            "%00x",
            "%5Ea",
            "(")) {
      assertThat(war.get("/search?q=" + words).statusCode()).as(words).isIn(200, 400);
    }
  }
}
