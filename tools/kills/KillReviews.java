import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the server (kill -9) while it takes reviews, again and again.
 *
 * <p>A review is acknowledged when its answer, 201, has come. After each kill every review
 * acknowledged so far must be in the log, word for word; the next server must begin, and list all
 * of them. Every tenth time, and the last, a build over the same atlas must take in every line of
 * the log, and leave an atlas that opens. Every other kill falls at a random moment of two seconds,
 * the others within two milliseconds of the moment when the log has grown.
 *
 * <p>{@code java tools/kills/KillReviews.java app/target/sayso.jar demo.gpkg 200}; needs sqlite3.
 * Ends with 1 at the first fault.
 */
final class KillReviews {

  private static final String NAME = "Kill Tester";
  private static final String PASSWORD = "kill -9 and again";
  private static final int LAST_KILL_MILLIS = 2_000;
  private static final int AIMED_NANOS = 2_000_000;
  private static final int BUILD_EVERY = 10;
  private static final Pattern NOTE = Pattern.compile("\"note\":\"(\\d+\\.\\d+ x+)\"");

  /** What the server was doing when it was killed, as its client and its log tell. */
  private enum Phase {
    BETWEEN("between two reviews"),
    BEFORE("while a review was weighed, before it was written"),
    TORN("while its line was written"),
    WRITTEN("after its line was written, before it was acknowledged");

    private final String words;

    Phase(String words) {
      this.words = words;
    }
  }

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(20210709);
  private final Set<String> acknowledged = new HashSet<>();
  private final Map<Phase, Integer> phases = new EnumMap<>(Phase.class);
  private final String jar;
  private final Path atlas;
  private final Path log;
  private final Path archive;
  private volatile String asked = "";
  private int builds;

  private KillReviews(String jar, Path atlas) {
    this.jar = jar;
    this.atlas = atlas;
    this.log = atlas.resolveSibling(atlas.getFileName() + ".reviews.jsonl");
    this.archive = atlas.resolveSibling("classes.jsa");
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: java KillReviews.java SAYSO.JAR ATLAS TIMES");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("kill-reviews");
    Path copy = Files.copy(Path.of(args[1]), folder.resolve("war.gpkg"));
    KillReviews run = new KillReviews(args[0], copy);
    int times = Integer.parseInt(args[2]);
    try {
      run.addAccount();
      run.archive();
      for (int i = 1; i <= times; i++) {
        run.once(i);
        if (i % BUILD_EVERY == 0 || i == times) {
          run.build(i);
        }
      }
    } catch (IllegalStateException e) {
      System.err.println("FAULT: " + e.getMessage() + "; see " + folder);
      System.exit(1);
    }
    System.out.printf(
        "%d kills: %d reviews acknowledged, none lost; %d builds took in the whole log%n",
        times, run.acknowledged.size(), run.builds);
    run.phases.forEach((phase, n) -> System.out.printf("  %d kills %s%n", n, phase.words));
    delete(folder);
  }

  private void addAccount() throws Exception {
    Process process = sayso("user", "add", atlas.toString(), NAME).start();
    process.getOutputStream().write((PASSWORD + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().close();
    require(process.waitFor() == 0, "cannot add an account");
  }

  /** Serves once and stops, keeping the loaded classes, so that the next servers begin sooner. */
  private void archive() throws Exception {
    String[] words = {"serve", atlas.toString(), "--write"};
    Process server = sayso("-XX:ArchiveClassesAtExit=" + archive, words).start();
    claim(begun(server));
    server.destroy();
    server.waitFor();
  }

  /** The program; what a killed one leaves in the folder for passing files goes with ours. */
  private ProcessBuilder sayso(String... words) {
    return sayso("-XX:SharedArchiveFile=" + archive, words);
  }

  private ProcessBuilder sayso(String classes, String[] words) {
    String passing = "-Djava.io.tmpdir=" + atlas.toAbsolutePath().getParent();
    List<String> command = new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", classes, passing, "-jar", jar));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private void once(int number) throws Exception {
    Process server = sayso("serve", atlas.toString(), "--write").start();
    try {
      URI site = begun(server);
      lists(site, number);
      String claim = claim(site);
      HttpResponse<String> in =
          post(site, "session", "{\"name\":\"" + NAME + "\",\"password\":\"" + PASSWORD + "\"}");
      String cookie = in.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
      String word = first("\"csrf\":\"([^\"]+)\"", in.body());
      Thread killer = new Thread(() -> kill(server, number % 2 == 0), "killer");
      killer.start();
      review(site, number, claim, cookie, word);
      killer.join();
    } finally {
      server.destroyForcibly().waitFor();
    }
    check(number);
  }

  /** Where the server is. */
  private static URI begun(Process server) throws IOException {
    var lines = server.inputReader();
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append(' ');
      Matcher address = Pattern.compile("http://\\S+").matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    throw new IllegalStateException("the server does not begin: " + said);
  }

  /** Requires that a server lists every review that was acknowledged so far. */
  private void lists(URI site, int number) throws Exception {
    Set<String> listed = new HashSet<>();
    String next = "/api/reviews?limit=500";
    while (!next.isEmpty()) {
      String page = get(site.resolve(next));
      listed.addAll(notes(page));
      Matcher more = Pattern.compile("\"next\":\"([^\"]+)\"").matcher(page);
      next = more.find() ? more.group(1) : "";
    }
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(listed);
    require(lost.isEmpty(), "server " + number + " does not list " + lost);
  }

  private void kill(Process server, boolean aimed) {
    try {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(LAST_KILL_MILLIS));
      if (aimed) {
        long before = Files.size(log);
        while (Files.size(log) == before && server.isAlive()) {
          Thread.onSpinWait();
        }
        TimeUnit.NANOSECONDS.sleep(random.nextInt(AIMED_NANOS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.destroyForcibly();
  }

  private String claim(URI site) throws Exception {
    return first("\"id\":\"(c-[0-9a-f]+)\"", get(site.resolve("api/claims?kind=control&limit=1")));
  }

  private String get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Reviews until the server is gone. */
  private void review(URI site, int number, String claim, String cookie, String word) {
    try {
      for (int i = 0; ; i++) {
        String note = number + "." + i + " x" + "x".repeat(random.nextInt(1_500));
        String body =
            String.format(
                "{\"decision\":\"%s\",\"subject\":\"%s\",\"note\":\"%s\"}",
                i % 2 == 0 ? "reject" : "accept", claim, note);
        asked = note;
        HttpResponse<String> answer =
            post(site, "reviews", body, "Cookie", cookie, "X-CSRF-Token", word);
        require(answer.statusCode() == 201, "a review was refused: " + answer.body());
        acknowledged.add(note);
        asked = "";
      }
    } catch (IOException e) {
      // the server is gone, as it should be
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> post(URI site, String path, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(site.resolve("api/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private void check(int number) throws IOException {
    String text = Files.exists(log) ? Files.readString(log) : "";
    Set<String> written = notes(text);
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(written);
    require(lost.isEmpty(), "after kill " + number + " the log lacks " + lost);
    Phase phase = phase(text, written);
    phases.merge(phase, 1, Integer::sum);
    System.out.printf(
        "kill %d %s: %d acknowledged so far%n", number, phase.words, acknowledged.size());
  }

  private Phase phase(String text, Set<String> written) {
    if (!text.isEmpty() && !text.endsWith("\n")) {
      return Phase.TORN;
    }
    if (asked.isEmpty()) {
      return Phase.BETWEEN;
    }
    return written.contains(asked) ? Phase.WRITTEN : Phase.BEFORE;
  }

  /** Builds over the atlas, with a report more, and requires that the whole log is in it. */
  private void build(int number) throws Exception {
    Path report = Files.writeString(atlas.resolveSibling("more.txt"), "Rain fell in Herat.\n");
    Process process =
        sayso(
                "build",
                report.toString(),
                "--published",
                "2021-07-20",
                "--add",
                "-o",
                atlas.toString())
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    require(process.waitFor() == 0, "no build after kill " + number + ": " + said);
    require(sql("PRAGMA integrity_check").equals("ok"), "the atlas is damaged");
    Set<String> taken =
        notes(
            "\"note\":\""
                + sql("SELECT note FROM reviews").replace("\n", "\"\n\"note\":\"")
                + "\"");
    Set<String> lines = notes(Files.readString(log));
    require(
        taken.equals(lines), "the atlas has " + taken.size() + " of " + lines.size() + " lines");
    builds++;
  }

  private String sql(String query) throws Exception {
    Process process =
        new ProcessBuilder("sqlite3", atlas.toString(), query).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    require(process.waitFor() == 0, "sqlite3: " + said);
    return said.strip();
  }

  private static Set<String> notes(String text) {
    Set<String> notes = new HashSet<>();
    for (Matcher each = NOTE.matcher(text); each.find(); ) {
      notes.add(each.group(1));
    }
    return notes;
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    require(found.find(), "no " + pattern + " in " + text);
    return found.group(1);
  }

  private static void require(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalStateException(fault);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
