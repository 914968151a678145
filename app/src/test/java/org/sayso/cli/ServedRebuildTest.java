package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.chart.Chromium;

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
      String after =
          Chromium.until(
              "the server with the new file",
              () -> {
                String page = pageOrNull(demo);
                return page == null || page.contains("Hostile") ? null : page;
              });
      assertThat(after).isNotEqualTo(before);
      assertThat(hello(listen(demo))).isNotEqualTo(tag);
    }
  }

  private static @Nullable String pageOrNull(ServedDemo demo) {
    try {
      return get(demo, "/reports").body();
    } catch (IOException e) {
      return null; // between one and the other
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
