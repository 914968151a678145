package org.sayso.reviewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.account.Gate;
import org.sayso.chart.ServedWar;
import org.sayso.gazetteer.Place;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;

/**
 * A server that is killed while it takes reviews loses none that it acknowledged, and the next one
 * goes on. {@code tools/kills/KillReviews.java} does the same to the program 200 times.
 */
final class KilledServerTest {

  private static final int KILLS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random();

  @TempDir private Path folder;

  /** A server of its own process, which tells its port. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] args) throws IOException, InterruptedException {
      try (ServedWar war = ServedWar.in(Path.of(args[0]))) {
        System.out.println(war.port());
        Thread.currentThread().join();
      }
    }
  }

  @Test
  void aKillLosesNoReviewThatWasAcknowledged() throws Exception {
    Path file = ServedWar.file(folder);
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int before = acknowledged.size();
      reviewUntilKilled(kill, acknowledged);
      assertThat(acknowledged).hasSizeGreaterThan(before);
    }

    try (ServedWar war = ServedWar.in(folder)) {
      List<Decision> log = log(file);
      assertThat(log.stream().map(Decision::note)).containsSubsequence(acknowledged);
      assertThat(war.json("/reviews").path("total").asInt()).isEqualTo(log.size());
      String claim = log.get(0).subject();
      assertThat(war.signIn("Bo").decide("accept", claim, "", "").statusCode()).isEqualTo(201);
      Path other = Files.createDirectories(folder.resolve("other"));
      ServedWar.build(other.resolve("war.gpkg"), new Reviews(log(file)));
      try (ServedWar built = ServedWar.shown(other)) {
        List<Place> places = built.atlas().file().weighed();
        assertThat(places).isNotEmpty();
        assertThat(places)
            .allSatisfy(
                place ->
                    assertThat(war.atlas().timeline(place.id()))
                        .isEqualTo(built.atlas().timeline(place.id())));
      }
    }
  }

  private static List<Decision> log(Path file) throws IOException {
    return Journal.read(Journal.of(file), line -> {}).stream().map(Entry::decision).toList();
  }

  private void reviewUntilKilled(int kill, List<String> acknowledged) throws Exception {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      URI api = URI.create("http://localhost:" + told.readLine() + "/api/");
      HttpResponse<String> in =
          post(api.resolve("session"), "{\"name\":\"Ann\",\"password\":\"correct horse\"}");
      String cookie = in.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
      String word = JSON.readTree(in.body()).path("csrf").asText();
      String claim = claim(api);
      CompletableFuture<Void> killed = CompletableFuture.completedFuture(null);
      for (int number = 0; server.isAlive(); number++) {
        String note = kill + "." + number;
        HttpResponse<String> taken =
            post(
                api.resolve("reviews"),
                body(number % 2 == 0 ? "reject" : "accept", claim, note),
                "Cookie",
                cookie,
                Gate.FORM_HEADER,
                word);
        assertThat(taken.statusCode()).isEqualTo(201);
        acknowledged.add(note);
        if (number == 0) {
          killed = killLater(server);
        }
      }
      killed.join();
    } catch (IOException e) {
      assertThat(server.waitFor()).as("killed, not ended by itself").isEqualTo(137);
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private CompletableFuture<Void> killLater(Process server) {
    return CompletableFuture.runAsync(
        server::destroyForcibly,
        CompletableFuture.delayedExecutor(random.nextInt(300), TimeUnit.MILLISECONDS));
  }

  private static String body(String decision, String claim, String note) {
    return JSON.createObjectNode()
        .put("decision", decision)
        .put("subject", claim)
        .put("note", note)
        .toString();
  }

  private String claim(URI api) throws Exception {
    URI asked = api.resolve("claims?place=" + ServedWar.DISPUTED);
    HttpRequest request = HttpRequest.newBuilder(asked).build();
    JsonNode found =
        JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
    return found.at("/claims/0/id").asText();
  }

  private HttpResponse<String> post(URI address, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
