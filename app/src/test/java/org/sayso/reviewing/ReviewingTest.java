package org.sayso.reviewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.chart.ServedWar;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.review.Reviews;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** What happens when people review by HTTP. */
final class ReviewingTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CLAIMS = "/claims?place=" + ServedWar.DISPUTED;

  @TempDir private Path folder;

  private static double chance(ServedWar war, String party) {
    return war.atlas().timeline(ServedWar.DISPUTED).stream()
        .flatMap(line -> line.holdings().stream())
        .filter(holding -> holding.covers(war.atlas().newest()))
        .findFirst()
        .map(Holding::probabilities)
        .map(chances -> chances.getOrDefault(party, 0.0))
        .orElse(0.0);
  }

  /** The claims that the League took the district. */
  private static List<String> captures(ServedWar war) throws Exception {
    return war.json(CLAIMS).path("claims").findParents("report").stream()
        .filter(claim -> claim.path("action").asText().equals("captured"))
        .filter(claim -> claim.path("standing").asText().equals("asserted"))
        .map(claim -> claim.path("id").asText())
        .toList();
  }

  @Test
  void aRejectedClaimMovesNothingAtOnceAndUndoingBringsItBack() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      ServedWar.Writer ann = war.signIn("Ann");
      double before = chance(war, "river-league");
      String tag = war.get("").headers().firstValue("etag").orElse("");
      List<String> captures = captures(war);
      assertThat(captures).hasSizeGreaterThan(1);
      for (String claim : captures) {
        HttpResponse<String> taken = ann.decide("reject", claim, "", "");
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(taken.body()).path("places").toString())
            .contains(ServedWar.DISPUTED);
      }
      assertThat(chance(war, "river-league")).isLessThan(before - 0.1);
      assertThat(war.get("", "If-None-Match", tag).statusCode()).isEqualTo(200);
      assertThat(war.json("/claims/" + captures.get(0)).path("review").asText())
          .isEqualTo("rejected");
      for (int number = 1; number <= captures.size(); number++) {
        assertThat(ann.post("/reviews/" + number + "/undo", "{\"note\":\"read it again\"}"))
            .extracting(HttpResponse::statusCode)
            .isEqualTo(201);
      }
      assertThat(chance(war, "river-league")).isEqualTo(before, within(1e-12));
      assertThat(ann.post("/reviews/1/undo", "{\"note\":\"again\"}").statusCode()).isEqualTo(409);
    }
  }

  /** Every timeline that is served, by place. */
  private static Map<String, Timeline> timelines(ServedWar war) {
    Set<String> places = new TreeSet<>(war.atlas().over().keySet());
    war.atlas().file().weighed().forEach(place -> places.add(place.id()));
    Map<String, Timeline> timelines = new TreeMap<>();
    for (String place : places) {
      war.atlas().timeline(place).ifPresent(line -> timelines.put(place, line));
    }
    return timelines;
  }

  @Test
  void aDecisionOnOnePlaceLeavesWhatIsToldOfOthersAsItWas() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      ServedWar.Writer ann = war.signIn("Ann");
      String here = war.tag("/places/" + ServedWar.DISPUTED);
      String timeline = war.tag("/places/" + ServedWar.DISPUTED + "/timeline");
      String why = war.tag("/why?place=" + ServedWar.DISPUTED);
      String there = war.tag("/places/mv:sorrel");
      String all = war.tag("/claims");
      ann.decide("reject", captures(war).get(0), "", "");
      assertThat(war.tag("/places/" + ServedWar.DISPUTED)).isNotEqualTo(here);
      assertThat(war.tag("/places/" + ServedWar.DISPUTED + "/timeline")).isNotEqualTo(timeline);
      assertThat(war.tag("/why?place=" + ServedWar.DISPUTED)).isNotEqualTo(why);
      assertThat(war.tag("/claims")).isNotEqualTo(all);
      assertThat(war.tag("/places/mv:sorrel")).isEqualTo(there);
      ann.decide("merge", "mv:sorrel", "", "mv:2.3");
      assertThat(war.tag("/places/mv:sorrel")).isNotEqualTo(there);
    }
  }

  @Test
  void whatIsServedIsWhatABuildWithTheSameDecisionsGives() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      ServedWar.Writer ann = war.signIn("Ann");
      ServedWar.Writer bo = war.signIn("Bo");
      List<String> captures = captures(war);
      ann.decide("correct", captures.get(0), "place", "mv:1.5");
      ann.decide("merge", "mv:sorrel", "", "mv:2.3");
      bo.decide("interest", "a district police officer", "", "river-league");
      bo.decide("reject", captures.get(1), "", "");
      bo.post("/reviews/4/undo", "{\"note\":\"no\"}");
      List<Entry> log = Journal.read(Journal.of(ServedWar.file(folder)), line -> {});
      assertThat(log).hasSize(5);
      Path other = folder.resolve("other");
      Files.createDirectories(other);
      ServedWar.build(
          other.resolve("war.gpkg"), new Reviews(log.stream().map(Entry::decision).toList()));
      try (ServedWar built = ServedWar.shown(other)) {
        assertThat(timelines(war)).isNotEmpty().isEqualTo(timelines(built));
      }
    }
    try (ServedWar again = ServedWar.shown(folder);
        ServedWar built = ServedWar.shown(folder.resolve("other"))) {
      assertThat(timelines(again)).isEqualTo(timelines(built));
    }
  }

  @Test
  void theAuditTellsWhoDecidedWhatWhyAndWhatStoodBeforeAndAfter() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      String claim = captures(war).get(0);
      war.signIn("Ann").decide("reject", claim, "", "");
      war.signIn("Bo").decide("accept", claim, "", "");
      war.signIn("Ann").decide("correct", claim, "actor", "meravian-state");
      JsonNode list = war.json("/reviews");
      assertThat(list.path("total").asInt()).isEqualTo(3);
      JsonNode last = list.path("reviews").get(0);
      assertThat(last.path("by").asText()).isEqualTo("Ann");
      assertThat(last.path("note").asText()).isEqualTo("as the report says");
      assertThat(last.path("at").asText()).isNotEmpty();
      assertThat(last.path("changes").get(0).toString())
          .isEqualTo(
              "{\"question\":\"actor\",\"before\":\"river-league (as read)\",\"after\":\"meravian-state\"}");
      assertThat(list.path("reviews").get(1).path("changes").get(0).path("after").asText())
          .isEqualTo("as read (reviewers disagree)");
      JsonNode page = war.json("/reviews?limit=1&to=2");
      assertThat(page.path("reviews").get(0).path("number").asInt()).isEqualTo(2);
      assertThat(page.path("next").asText()).isEqualTo("/api/reviews?to=1&limit=1");
    }
  }

  @Test
  void nobodyUndoesAnothersDecision() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      war.signIn("Ann").decide("reject", captures(war).get(0), "", "");
      HttpResponse<String> refused =
          war.signIn("Bo").post("/reviews/1/undo", "{\"note\":\"mine\"}");
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("Ann's decision");
    }
  }

  @Test
  void whatCannotBeDecidedIsRefusedAndNotWritten() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      ServedWar.Writer ann = war.signIn("Ann");
      String claim = captures(war).get(0);
      assertThat(ann.decide("reject", "c-nowhere", "", "").statusCode()).isEqualTo(404);
      assertThat(ann.decide("merge", "mv:1.4", "", "mv:nowhere").statusCode()).isEqualTo(404);
      assertThat(ann.decide("interest", "Nobody", "", "x").statusCode()).isEqualTo(404);
      assertThat(ann.decide("correct", claim, "colour", "red").statusCode()).isEqualTo(400);
      assertThat(ann.decide("correct", claim, "place", "mv:nowhere").statusCode()).isEqualTo(400);
      assertThat(ann.decide("correct", claim, "action", "control/danced").statusCode())
          .isEqualTo(400);
      assertThat(ann.decide("destroy", claim, "", "").statusCode()).isEqualTo(400);
      assertThat(ann.decide("reject", claim, "", "value").statusCode()).isEqualTo(400);
      assertThat(ann.decide("undo", "d-1", "", "").statusCode()).isEqualTo(400);
      for (String body :
          List.of(
              "",
              "[]",
              "{\"decision\":\"reject\",\"subject\":\"" + claim + "\"}",
              "{\"decision\":\"reject\",\"subject\":[\"" + claim + "\"],\"note\":\"x\"}",
              "{\"decision\":\"reject\",\"subject\":\""
                  + claim
                  + "\",\"note\":\""
                  + "x".repeat(3000)
                  + "\"}")) {
        assertThat(ann.post("/reviews", body).statusCode()).as(body).isEqualTo(400);
      }
      for (String number : List.of("0", "-1", "9", "x", "99999999999")) {
        assertThat(ann.post("/reviews/" + number + "/undo", "{\"note\":\"x\"}").statusCode())
            .isBetween(400, 404);
      }
      assertThat(war.json("/reviews").path("total").asInt()).isZero();
      assertThat(Journal.of(ServedWar.file(folder))).isEmptyFile();
      assertThat(war.faults()).isEmpty();
    }
  }

  @Test
  void readersReadAndDecideNothing() throws Exception {
    try (ServedWar war = ServedWar.shown(folder)) {
      assertThat(war.send("POST", "/reviews", "{}").statusCode()).isEqualTo(403);
      assertThat(war.get("/reviews").statusCode()).isEqualTo(200);
      assertThat(Files.exists(Journal.of(ServedWar.file(folder)))).isFalse();
    }
    try (ServedWar war = ServedWar.in(folder)) {
      assertThat(war.send("POST", "/reviews", "{}").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void markupInAReasonStaysText() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      String note = "<script>alert(1)</script> \"quoted\" \u2028 line";
      war.signIn("Ann")
          .post(
              "/reviews",
              JSON.createObjectNode()
                  .put("decision", "reject")
                  .put("subject", captures(war).get(0))
                  .put("note", note)
                  .toString());
      HttpResponse<String> answer = war.get("/reviews");
      assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
      assertThat(JSON.readTree(answer.body()).path("reviews").get(0).path("note").asText())
          .isEqualTo(note);
    }
  }

  @Test
  void everyDecisionIsAnEventForThoseWhoListen() throws Exception {
    try (ServedWar war = ServedWar.in(folder)) {
      assertThat(war.get("/events").statusCode()).isEqualTo(406);
      HttpURLConnection listening =
          (HttpURLConnection)
              URI.create("http://127.0.0.1:" + war.port() + "/api/events").toURL().openConnection();
      listening.setRequestProperty("Accept", "text/event-stream");
      listening.setReadTimeout(30_000);
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(listening.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(next(lines, "event: hello")).isPresent();
        war.signIn("Ann").decide("reject", captures(war).get(0), "", "");
        assertThat(next(lines, "event: review")).isPresent();
        assertThat(lines.readLine()).contains(ServedWar.DISPUTED, war.atlas().tag());
      } finally {
        listening.disconnect();
      }
    }
  }

  private static Optional<String> next(BufferedReader lines, String wanted) throws Exception {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.equals(wanted)) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }
}
