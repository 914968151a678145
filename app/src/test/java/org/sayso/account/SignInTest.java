package org.sayso.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.serve.RouteGroup;
import org.sayso.serve.ServerOptions;
import org.sayso.serve.SiteServer;

/** Signing in by HTTP, and what people try who may not. */
final class SignInTest {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String RIGHT = "{\"name\":\"ann\",\"password\":\"correct horse\"}";
  private static final String WRONG = "{\"name\":\"ann\",\"password\":\"wrong horse!\"}";
  private static final String NOBODY = "{\"name\":\"zed\",\"password\":\"wrong horse!\"}";

  private final Clock clock = new Clock();
  private final Passwords passwords = new Passwords(4);
  private final List<SiteServer> servers = new ArrayList<>();

  @TempDir private Path folder;
  private URI site = URI.create("http://127.0.0.1/");
  private Accounts accounts = Accounts.of(Path.of("war.gpkg"));

  @BeforeEach
  void serve() throws IOException {
    accounts = Accounts.of(folder.resolve("war.gpkg"));
    accounts.add("Ann", passwords.kept("correct horse".toCharArray()));
    site = serve(true, ServerOptions.DEFAULT);
  }

  @AfterEach
  void stop() {
    servers.forEach(SiteServer::close);
  }

  private URI serve(boolean writable, ServerOptions options) throws IOException {
    Gate gate =
        new Gate(
            accounts,
            passwords,
            new Sessions(clock),
            new SignInLimit(clock),
            writable,
            options.encrypted());
    RouteGroup write =
        routes ->
            routes.post("/write", context -> context.result(gate.writer(context).account().name()));
    SiteServer server =
        SiteServer.start(
            options,
            () -> "one",
            List.of(new SessionRoutes(gate), write),
            new PrintWriter(System.err, true));
    servers.add(server);
    return URI.create("http://127.0.0.1:" + server.port() + "/");
  }

  @Test
  void whoSignsInMayWriteUntilSignedOut() throws Exception {
    HttpResponse<String> in = post("api/session", RIGHT);
    assertThat(in.statusCode()).isEqualTo(200);
    String cookie = cookie(in);
    String word = csrf(in);
    assertThat(post("write", "", "Cookie", cookie, Gate.FORM_HEADER, word).body()).isEqualTo("Ann");
    assertThat(get("api/session", "Cookie", cookie).body()).contains("\"name\":\"Ann\"");
    send("DELETE", "api/session", "", "Cookie", cookie, Gate.FORM_HEADER, word);
    assertThat(post("write", "", "Cookie", cookie, Gate.FORM_HEADER, word).statusCode())
        .isEqualTo(401);
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
    String set = post("api/session", RIGHT).headers().firstValue("set-cookie").orElse("");
    assertThat(set).contains("HttpOnly", "SameSite=Strict", "Path=/").doesNotContain("Secure");
    assertThat(set).matches("sayso=[A-Za-z0-9_-]{43};.*");
    URI proxied = URI.create("https://atlas.example.org/");
    URI behind = serve(true, new ServerOptions("127.0.0.1", null, proxied, List.of()));
    String secure =
        post(behind, "api/session", RIGHT).headers().firstValue("set-cookie").orElse("");
    assertThat(secure).startsWith("__Host-sayso=").contains("Secure");
  }

  @Test
  void aWrongNameAndAWrongPasswordGetTheSameAnswer() throws Exception {
    HttpResponse<String> password = post("api/session", WRONG);
    HttpResponse<String> name = post("api/session", NOBODY);
    assertThat(password.statusCode()).isEqualTo(401);
    assertThat(name.statusCode()).isEqualTo(401);
    assertThat(name.body()).isEqualTo(password.body());
    assertThat(name.headers().firstValue("set-cookie")).isEmpty();
  }

  @Test
  void afterSomeFailuresOneMustWaitWhetherOrNotTheAccountExists() throws Exception {
    for (String body : List.of(WRONG, NOBODY)) {
      for (int i = 0; i < SignInLimit.A_NAME; i++) {
        assertThat(post("api/session", body).statusCode()).isEqualTo(401);
      }
      HttpResponse<String> refused = post("api/session", body);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).hasValue("901");
    }
    assertThat(post("api/session", RIGHT).statusCode()).isEqualTo(429);
    clock.goOn(SignInLimit.TIME);
    assertThat(post("api/session", RIGHT).statusCode()).isEqualTo(200);
  }

  @Test
  void forgedCookiesAndForgedRequestsDoNothing() throws Exception {
    HttpResponse<String> in = post("api/session", RIGHT);
    String cookie = cookie(in);
    String word = csrf(in);
    for (String forged : List.of("sayso=", "sayso=AAAA", "sayso=" + "A".repeat(4000))) {
      assertThat(post("write", "", "Cookie", forged, Gate.FORM_HEADER, word).statusCode())
          .isEqualTo(401);
    }
    assertThat(post("write", "", "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(post("write", "", "Cookie", cookie, Gate.FORM_HEADER, "x").statusCode())
        .isEqualTo(403);
    assertThat(
            post(
                    "write",
                    "",
                    "Cookie",
                    cookie,
                    Gate.FORM_HEADER,
                    word,
                    "Sec-Fetch-Site",
                    "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(send("POST", "api/session", RIGHT, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  @Test
  void malformedSignInsAreRefusedInWords() throws Exception {
    for (String body :
        List.of("", "[]", "{", "{\"name\":\"a\"}", "{\"name\":[],\"password\":{}}", "null")) {
      HttpResponse<String> answer = post("api/session", body);
      assertThat(answer.statusCode()).as(body).isEqualTo(400);
      assertThat(answer.body()).contains("\"detail\"");
    }
    assertThat(post("api/session", "x".repeat(100_000)).statusCode()).isEqualTo(413);
  }

  @Test
  void aSessionEndsWithItsTimeItsPasswordAndItsAccount() throws Exception {
    String first = cookie(post("api/session", RIGHT));
    assertThat(get("api/session", "Cookie", first).body()).contains("\"signedIn\":true");
    accounts.setPassword("ann", passwords.kept("another horse".toCharArray()));
    assertThat(get("api/session", "Cookie", first).body()).contains("\"signedIn\":false");
    accounts.setPassword("ann", passwords.kept("correct horse".toCharArray()));
    String second = cookie(post("api/session", RIGHT));
    clock.goOn(Sessions.LIFE.plus(Duration.ofSeconds(1)));
    assertThat(get("api/session", "Cookie", second).body()).contains("\"signedIn\":false");
    String third = cookie(post("api/session", RIGHT));
    accounts.remove("Ann");
    assertThat(get("api/session", "Cookie", third).body()).contains("\"signedIn\":false");
  }

  @Test
  void aServerThatOnlyShowsSignsNobodyIn() throws Exception {
    URI shows = serve(false, ServerOptions.DEFAULT);
    assertThat(post(shows, "api/session", RIGHT).statusCode()).isEqualTo(403);
    assertThat(post(shows, "write", "").statusCode()).isEqualTo(403);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("set-cookie").orElse("").replaceAll(";.*", "");
  }

  private static String csrf(HttpResponse<String> answer) {
    Matcher found = Pattern.compile("\"csrf\":\"([^\"]+)\"").matcher(answer.body());
    return found.find() ? found.group(1) : "";
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  private HttpResponse<String> post(String path, String body, String... headers) throws Exception {
    return post(site, path, body, headers);
  }

  private static HttpResponse<String> post(URI site, String path, String body, String... headers)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("Content-Type", "application/json"));
    all.addAll(List.of(headers));
    return send(site, "POST", path, body, all.toArray(String[]::new));
  }

  private HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    return send(site, method, path, body, headers);
  }

  private static HttpResponse<String> send(
      URI site, String method, String path, String body, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve(path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
