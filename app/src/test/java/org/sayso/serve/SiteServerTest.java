package org.sayso.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What every answer of the server keeps to, whatever the path. */
final class SiteServerTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final AtomicInteger count = new AtomicInteger();
  private final StringWriter err = new StringWriter();
  private final AtomicReference<String> state = new AtomicReference<>("one");

  private SiteServer serve(ServerOptions options) throws IOException {
    RouteGroup pages =
        routes -> {
          routes.get("/", context -> context.html("<p>München</p>"));
          routes.get("/long", context -> context.result("word ".repeat(1000)));
          routes.get(
              "/packed", context -> context.header("Content-Encoding", "gzip").result("as it is"));
          routes.get("/count", context -> context.result("" + count.incrementAndGet()));
          routes.get("/me", context -> context.header("Cache-Control", "no-store").result("me"));
          routes.post("/take", context -> context.result("took " + context.body().length()));
          routes.get(
              "/wrong",
              context -> {
                throw Problem.badRequest("write <b> & not \"a\"");
              });
          routes.get(
              "/bug",
              context -> {
                throw new IllegalStateException("the secret inside");
              });
        };
    return SiteServer.start(
        options, () -> String.valueOf(state.get()), List.of(pages), new PrintWriter(err, true));
  }

  @Test
  void whatWasAskedBeforeIsAnsweredByTheGroupsBeforeAndNobodyIsTurnedAway() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    RouteGroup old =
        new RouteGroup() {
          @Override
          public void addTo(JavalinDefaultRoutingApi routes) {
            routes.get(
                "/slow",
                context -> {
                  asked.countDown();
                  goOn.await();
                  context.result(ended.get() ? "cut off" : "old");
                });
            routes.get("/", context -> context.result("old"));
          }

          @Override
          public void end() {
            ended.set(true);
          }
        };
    RouteGroup fresh =
        routes -> {
          routes.get("/", context -> context.result("new"));
          routes.get("/slow", context -> context.result("new"));
        };
    try (SiteServer server =
        SiteServer.start(
            ServerOptions.DEFAULT, () -> "one", List.of(old), new PrintWriter(err, true))) {
      CompletableFuture<HttpResponse<String>> slow =
          CLIENT.sendAsync(
              HttpRequest.newBuilder(server.address().resolve("slow")).build(),
              HttpResponse.BodyHandlers.ofString());
      asked.await();
      Thread showing = new Thread(() -> show(server, fresh));
      showing.start();
      HttpResponse<String> answer = get(server, "");
      while (answer.body().equals("old")) {
        answer = get(server, "");
      }
      assertThat(answer.body()).isEqualTo("new");
      assertThat(answer.headers().firstValue("etag")).contains("W/\"two\"");
      goOn.countDown();
      assertThat(slow.get().body()).isEqualTo("old");
      assertThat(slow.get().headers().firstValue("etag")).contains("W/\"one\"");
      showing.join();
      assertThat(ended).isTrue();
      assertThat(get(server, "slow").body()).isEqualTo("new");
    }
  }

  private static void show(SiteServer server, RouteGroup group) {
    try {
      server.show(() -> "two", List.of(group));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void servesOnThisMachineOnlyUnlessToldOtherwise() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
      HttpResponse<String> answer = get(server, "");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("<p>München</p>");
      assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("text/html");
    }
  }

  @Test
  void twoServersTakeTwoPortsAndATakenOneIsTold() throws Exception {
    try (SiteServer one = serve(ServerOptions.DEFAULT);
        SiteServer other = serve(ServerOptions.DEFAULT)) {
      int taken = one.address().getPort();
      assertThat(other.address().getPort()).isGreaterThan(taken);
      assertThatThrownBy(() -> serve(new ServerOptions("127.0.0.1", taken, null, List.of())))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("name another with --port");
    }
  }

  @Test
  void everyAnswerForbidsForeignScriptsFramesAndGuessing() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      for (String path : List.of("", "nothing", "wrong", "bug")) {
        HttpResponse<String> answer = get(server, path);
        assertThat(header(answer, "content-security-policy"))
            .contains("script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
        assertThat(answer.headers().firstValue("server")).isEmpty();
      }
    }
  }

  @Test
  void everyFaultIsAProblemDocument() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      problem(get(server, "wrong"), 400, "write <b> & not \\\"a\\\"");
      problem(get(server, "nothing"), 404, "Nothing is at this address");
      problem(send(server, "take", "GET", ""), 405, "does not take this method");
      problem(send(server, "take", "POST", "x".repeat(70_000)), 413, "too large");
      problem(get(server, "a".repeat(9_000)), 414, "too long");
      problem(get(server, "%C0%AE"), 400, "cannot be understood");
      assertThat(header(send(server, "", "DELETE", ""), "allow")).contains("GET");
    }
  }

  @Test
  void aFaultOfTheProgramIsLoudInsideAndSilentOutside() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      HttpResponse<String> answer = get(server, "bug");
      problem(answer, 500, "The program failed");
      assertThat(answer.body()).doesNotContain("secret");
      assertThat(err.toString()).contains("GET /bug", "the secret inside", "SiteServerTest");
    }
  }

  @Test
  void headSaysWhatGetSaysWithoutTheBody() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      HttpResponse<String> get = get(server, "long");
      HttpResponse<String> head = send(server, "long", "HEAD", "");
      assertThat(head.body()).isEmpty();
      for (String name : List.of("content-type", "etag", "content-security-policy")) {
        assertThat(header(head, name)).isEqualTo(header(get, name));
      }
    }
  }

  @Test
  void anUnchangedPageIsNotSentAgainAndAChangedEditionIs() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      String tag = header(get(server, ""), "etag");
      HttpResponse<String> again = get(server, "", "If-None-Match", "\"other\", " + tag);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("content-type")).isEmpty();
      state.set("two");
      assertThat(get(server, "", "If-None-Match", tag).statusCode()).isEqualTo(200);
      assertThat(get(server, "me").headers().firstValue("etag")).isEmpty();
      assertThat(get(server, "nothing").headers().firstValue("etag")).isEmpty();
    }
  }

  @Test
  void anAnswerIsWorkedOutOnceForAState() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      HttpResponse<String> first = get(server, "count?a=1");
      assertThat(first.body()).isEqualTo("1");
      HttpResponse<String> again = get(server, "count?a=1");
      assertThat(again.body()).isEqualTo("1");
      for (String name : List.of("content-type", "etag", "content-security-policy", "vary")) {
        assertThat(header(again, name)).as(name).isEqualTo(header(first, name));
      }
      assertThat(header(get(server, "count?a=1", "Accept-Encoding", "gzip"), "content-encoding"))
          .isEqualTo("gzip");
      assertThat(get(server, "count?a=2").body()).isEqualTo("2");
      assertThat(get(server, "count?a=1", "Cookie", "sayso=x").body()).isEqualTo("3");
      state.set("two");
      assertThat(get(server, "count?a=1").body()).isEqualTo("4");
    }
  }

  @Test
  void whatIsPackedAlreadyIsNotPackedAgain() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      for (int i = 0; i < 3; i++) {
        assertThat(get(server, "packed", "Accept-Encoding", "gzip").body()).isEqualTo("as it is");
      }
    }
  }

  @Test
  void longAnswersArePackedForThoseWhoTakeIt() throws Exception {
    try (SiteServer server = serve(ServerOptions.DEFAULT)) {
      HttpResponse<String> packed = get(server, "long", "Accept-Encoding", "gzip");
      assertThat(header(packed, "content-encoding")).isEqualTo("gzip");
      assertThat(header(packed, "vary")).contains("Accept-Encoding");
      assertThat(get(server, "long").headers().firstValue("content-encoding")).isEmpty();
    }
  }

  @Test
  void onlyNamedSitesMayRead() throws Exception {
    ServerOptions sharing =
        new ServerOptions("127.0.0.1", null, null, List.of("https://example.org"));
    try (SiteServer server = serve(sharing)) {
      HttpResponse<String> friend = get(server, "", "Origin", "https://example.org");
      assertThat(header(friend, "access-control-allow-origin")).isEqualTo("https://example.org");
      assertThat(friend.headers().firstValue("access-control-allow-credentials")).isEmpty();
      HttpResponse<String> foe = get(server, "", "Origin", "https://example.com");
      assertThat(foe.headers().firstValue("access-control-allow-origin")).isEmpty();
    }
  }

  @Test
  void answersToNoNameThatASiteGaveThisMachine() {
    ServerOptions local = ServerOptions.DEFAULT;
    assertThat(local.answersTo("localhost")).isTrue();
    assertThat(local.answersTo("rebound.example")).isFalse();
    URI address = URI.create("https://atlas.example.org/");
    ServerOptions behind = new ServerOptions("127.0.0.1", null, address, List.of());
    assertThat(behind.answersTo("atlas.example.org")).isTrue();
    assertThat(behind.answersTo("rebound.example")).isFalse();
    assertThat(new ServerOptions("0.0.0.0", null, null, List.of()).answersTo("desk-4")).isTrue();
  }

  private static void problem(HttpResponse<String> answer, int status, String words) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(header(answer, "content-type")).isEqualTo("application/problem+json");
    assertThat(answer.body())
        .contains("\"status\":" + status, "\"title\":", "\"type\":\"about:blank\"", words);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private static HttpResponse<String> get(SiteServer server, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(server, path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> send(
      SiteServer server, String path, String method, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address(server, path))
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private static URI address(SiteServer server, String path) {
    return URI.create(server.address() + path);
  }
}
