package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server goes on with what a build makes of its file, without being begun again. */
final class ServedRebuildTest {

  /** A connection that the old server took as it stopped may stay without an answer. */
  private static final Duration ANSWER = Duration.ofSeconds(10);

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path folder;

  @Test
  void whatIsServedFollowsTheFileAndListenersAreTold() throws Exception {
    try (ServedDemo demo = ServedDemo.start(folder, true)) {
      String before = get(demo, "/reports").body();
      assertThat(before).contains("Hostile");
      BufferedReader events = listen(demo);
      String tag = hello(events);

      Path sample = folder.resolve("sample");
      Files.delete(sample.resolve("hostile.txt"));
      Path manifest = sample.resolve("manifest.csv");
      Files.writeString(
          manifest, Files.readString(manifest).replaceAll("(?m)^hostile.txt.*\\R", ""));
      Run run =
          Run.of(
              "build",
              sample.toString(),
              "--manifest",
              manifest.toString(),
              "-o",
              folder.resolve("demo.gpkg").toString());
      assertThat(run.code()).as(run.err()).isZero();

      while (events.readLine() != null) {
        // the stream ends when the server goes on with the new file
      }
      String after = get(demo, "/reports").body();
      assertThat(after).doesNotContain("Hostile");
      assertThat(after).isNotEqualTo(before);
      assertThat(hello(listen(demo))).isNotEqualTo(tag);
    }
  }

  @Test
  void nobodyIsTurnedAwayWhileOneAtlasTakesTheOthersPlace() throws Exception {
    try (ServedDemo demo = ServedDemo.start(folder, true)) {
      BufferedReader events = listen(demo);
      hello(events);
      AtomicBoolean enough = new AtomicBoolean();
      List<CompletableFuture<Integer>> askers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        askers.add(CompletableFuture.supplyAsync(() -> answered(demo, enough)));
      }
      Path sample = folder.resolve("sample");
      Path atlas = folder.resolve("demo.gpkg");
      Run run = Run.of("build", sample.resolve("hostile.txt").toString(), "-o", atlas.toString());
      assertThat(run.code()).as(run.err()).isZero();
      while (events.readLine() != null) {
        // the stream ends when the server goes on with the new file
      }
      enough.set(true);
      for (CompletableFuture<Integer> asker : askers) {
        assertThat(asker.get()).isPositive();
      }
    }
  }

  /**
   * Asks on a new connection each time; throws where one is refused, cut off or goes unanswered.
   */
  private static int answered(ServedDemo demo, AtomicBoolean enough) {
    int answered = 0;
    while (!enough.get()) {
      try {
        URLConnection connection =
            URI.create(demo.at("/search?q=taliban")).toURL().openConnection();
        connection.setRequestProperty("Connection", "close");
        connection.setReadTimeout((int) ANSWER.toMillis());
        try (InputStream in = connection.getInputStream()) {
          assertThat(in.readAllBytes()).isNotEmpty();
        }
        answered++;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return answered;
  }

  private static HttpResponse<String> get(ServedDemo demo, String path)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(demo.at(path))).timeout(ANSWER).build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static BufferedReader listen(ServedDemo demo) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(demo.at("/api/events")))
            .timeout(ANSWER)
            .header("Accept", "text/event-stream")
            .build();
    InputStream body = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body();
    return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  private static String hello(BufferedReader events) throws IOException {
    String line = events.readLine();
    while (line != null && !line.startsWith("data:")) {
      line = events.readLine();
    }
    return String.valueOf(line);
  }
}
