package org.sayso.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sayso.account.Accounts;
import org.sayso.account.Gate;
import org.sayso.account.Passwords;
import org.sayso.account.SessionRoutes;
import org.sayso.account.Sessions;
import org.sayso.account.SignInLimit;
import org.sayso.api.Api;
import org.sayso.assembly.Assembly;
import org.sayso.assembly.Recipe;
import org.sayso.assembly.Watcher;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.live.LiveAtlas;
import org.sayso.live.RecentChanges;
import org.sayso.query.AtlasQuery;
import org.sayso.review.Reviews;
import org.sayso.reviewing.Desk;
import org.sayso.reviewing.EventRoutes;
import org.sayso.reviewing.ReviewRoutes;
import org.sayso.serve.ServerOptions;
import org.sayso.serve.SiteServer;
import org.sayso.site.Site;
import org.sayso.testimony.Learnings;

/** The invented war in Meravia as an atlas file, served with the interface and with reviews. */
public final class ServedWar implements AutoCloseable {

  /** The district whose fall is told, copied and denied. */
  public static final String DISPUTED = MeraviaWar.DISPUTED;

  /** Who is named in a report and is a private person. */
  public static final String PRIVATE_NAME = MeraviaWar.PRIVATE_NAME;

  /** Markup and script that a report holds. */
  public static final String HOSTILE = MeraviaWar.HOSTILE;

  private static final String PASSWORD = "correct horse";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtlasQuery query;
  private final Journal journal;
  private final LiveAtlas atlas;
  private final SiteServer server;
  private final StringWriter err = new StringWriter();

  private ServedWar(Path file, boolean write) throws IOException {
    query = AtlasQuery.open(file, 4);
    Path log = Journal.of(file);
    journal = write ? Journal.open(log, line -> {}) : Journal.still(log, line -> {});
    atlas =
        new LiveAtlas(query, gazetteer(), journal.entries().stream().map(Entry::decision).toList());
    Accounts accounts = Accounts.of(file);
    Passwords passwords = new Passwords(4);
    if (accounts.all().isEmpty()) {
      accounts.add("Ann", passwords.kept(PASSWORD.toCharArray()));
      accounts.add("Bo", passwords.kept(PASSWORD.toCharArray()));
    }
    InstantSource clock = InstantSource.system();
    Gate gate =
        new Gate(accounts, passwords, new Sessions(clock), new SignInLimit(clock), write, false);
    server =
        SiteServer.start(
            ServerOptions.DEFAULT,
            Site.state(atlas),
            List.of(
                new Api(atlas, new RecentChanges(atlas), null, clock),
                new SessionRoutes(gate),
                new ReviewRoutes(gate, new Desk(atlas, journal, clock), atlas),
                new EventRoutes(atlas)),
            new PrintWriter(err, true));
  }

  /** Serves the war from a folder, where it is built unless it is there; for all to write. */
  public static ServedWar in(Path folder) throws IOException {
    return new ServedWar(file(folder), true);
  }

  /** The same, read-only. */
  public static ServedWar shown(Path folder) throws IOException {
    return new ServedWar(file(folder), false);
  }

  /** The atlas in a folder, built unless it is there. */
  public static Path file(Path folder) throws IOException {
    Path file = folder.resolve("war.gpkg");
    if (!Files.exists(file)) {
      build(file, Reviews.NONE);
    }
    return file;
  }

  /** Builds the war from its reports, with what was decided. */
  public static void build(Path file, Reviews reviews) throws IOException {
    Atlas war = MeraviaWar.atlas();
    Map<String, List<Claim>> claims =
        war.claims().stream().collect(Collectors.groupingBy(Claim::report));
    Recipe recipe = new Recipe(List.of(), "test", Meravia.base(), Learnings.NONE, reviews);
    new Assembly(
            report -> new Coding(report, 1, claims.getOrDefault(report.id(), List.of()), List.of()),
            gazetteer(),
            recipe,
            1,
            Watcher.NONE)
        .build(file, war.reports(), false);
  }

  /** The places of the war. */
  public static Gazetteer gazetteer() {
    List<Place> places = new ArrayList<>(List.of(Meravia.country()));
    Meravia.base().areas().forEach(area -> places.add(area.place()));
    places.add(Meravia.crossing());
    return Gazetteer.listing(
        places.stream()
            .map(place -> new Gazetteer.Listed(place, "", "", List.of(place.name())))
            .toList());
  }

  /** The tag of an answer of the interface. */
  public String tag(String path) throws Exception {
    return get(path).headers().firstValue("etag").orElseThrow();
  }

  /** The atlas as it stands. */
  public LiveAtlas atlas() {
    return atlas;
  }

  /** The port of the server. */
  public int port() {
    return server.port();
  }

  /** Faults of the program that the server told. */
  public String faults() {
    return err.toString();
  }

  /** The answer to GET of a path below {@code /api}; must be JSON. */
  public JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  /** The answer to GET of a path below {@code /api}. */
  public HttpResponse<String> get(String path, String... headers) throws Exception {
    return send("GET", path, "", headers);
  }

  /** The answer to a request to a path below {@code /api}. */
  public HttpResponse<String> send(String method, String path, String body, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + "api" + path))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /** Somebody who is signed in and writes. */
  public Writer signIn(String name) throws Exception {
    HttpResponse<String> answer =
        send(
            "POST",
            "/session",
            "{\"name\":\"" + name + "\",\"password\":\"" + PASSWORD + "\"}",
            "Content-Type",
            "application/json");
    String cookie = answer.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
    return new Writer(this, cookie, JSON.readTree(answer.body()).path("csrf").asText());
  }

  /** Somebody's session. */
  public record Writer(ServedWar war, String cookie, String word) {

    /** Sends JSON to a path below {@code /api}. */
    public HttpResponse<String> post(String path, String body) throws Exception {
      return war.send("POST", path, body, "Cookie", cookie, Gate.FORM_HEADER, word);
    }

    /** Decides. */
    public HttpResponse<String> decide(String decision, String subject, String field, String value)
        throws Exception {
      return post(
          "/reviews",
          JSON.createObjectNode()
              .put("decision", decision)
              .put("subject", subject)
              .put("field", field)
              .put("value", value)
              .put("note", "as the report says")
              .toString());
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    journal.close();
    query.close();
  }
}
