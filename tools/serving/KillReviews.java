import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the server while it takes reviews, again and again, and checks each time that every review
 * that it acknowledged is in the log, and that the next server opens the log.
 *
 * <p>{@code java tools/serving/KillReviews.java app/target/sayso.jar demo.atlas 200}
 */
final class KillReviews {

  private static final String NAME = "Kill Tester";
  private static final String PASSWORD = "kill -9 and again";
  private static final int FIRST_KILL_MILLIS = 20;
  private static final int LAST_KILL_MILLIS = 4_000;

  private final HttpClient client = HttpClient.newHttpClient();
  private final Random random = new Random(20210709);
  private final List<String> acknowledged = new ArrayList<>();
  private final String jar;
  private final Path atlas;
  private int mended;

  private KillReviews(String jar, Path atlas) {
    this.jar = jar;
    this.atlas = atlas;
  }

  public static void main(String[] args) throws Exception {
    if (args.length != 3) {
      System.err.println("usage: java KillReviews.java SAYSO.JAR ATLAS TIMES");
      System.exit(2);
    }
    Path folder = Files.createTempDirectory("kill-reviews");
    Path copy = folder.resolve("war.atlas");
    Files.copy(Path.of(args[1]), copy, StandardCopyOption.REPLACE_EXISTING);
    KillReviews run = new KillReviews(args[0], copy);
    run.addAccount();
    int times = Integer.parseInt(args[2]);
    for (int i = 1; i <= times; i++) {
      run.once(i);
    }
    System.out.printf(
        "%d kills: %d reviews acknowledged, all of them in the log; %d torn lines mended%n",
        times, run.acknowledged.size(), run.mended);
  }

  private void addAccount() throws Exception {
    Process process = sayso("user", "add", atlas.toString(), NAME).start();
    process.getOutputStream().write((PASSWORD + "\n").getBytes());
    process.getOutputStream().close();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("cannot add an account");
    }
  }

  private ProcessBuilder sayso(String... words) {
    List<String> command =
        new ArrayList<>(List.of("java", "-XX:TieredStopAtLevel=1", "-jar", jar));
    command.addAll(List.of(words));
    return new ProcessBuilder(command).redirectErrorStream(true);
  }

  private void once(int number) throws Exception {
    Process server = sayso("serve", atlas.toString(), "--write").start();
    try {
      URI site = begun(server);
      Thread killer = new Thread(() -> kill(server), "killer");
      String claim = claim(site);
      HttpResponse<String> in =
          post(site, "session", "{\"name\":\"" + NAME + "\",\"password\":\"" + PASSWORD + "\"}");
      String cookie = in.headers().firstValue("set-cookie").orElseThrow().replaceAll(";.*", "");
      String word = first("\"csrf\":\"([^\"]+)\"", in.body());
      killer.start();
      review(site, number, claim, cookie, word);
      killer.join();
    } finally {
      server.destroyForcibly().waitFor();
    }
    check(number);
  }

  /** Where the server is; its first lines also tell of a torn line that it mended. */
  private URI begun(Process server) throws IOException {
    var lines = server.inputReader();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      mended += line.contains("cut off while it was written") ? 1 : 0;
      Matcher address = Pattern.compile("http://\\S+").matcher(line);
      if (address.find()) {
        return URI.create(address.group());
      }
    }
    throw new IllegalStateException("the server did not begin");
  }

  private void kill(Process server) {
    try {
      TimeUnit.MILLISECONDS.sleep(random.nextInt(FIRST_KILL_MILLIS, LAST_KILL_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.destroyForcibly();
  }

  private String claim(URI site) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(site.resolve("api/claims?kind=control&limit=1")).build();
    return first(
        "\"id\":\"(c-[0-9a-f]+)\"",
        client.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Reviews until the server is gone. */
  private void review(URI site, int number, String claim, String cookie, String word) {
    try {
      for (int i = 0; ; i++) {
        String note = number + "." + i + " " + "x".repeat(random.nextInt(1_500));
        String body =
            String.format(
                "{\"decision\":\"%s\",\"subject\":\"%s\",\"note\":\"%s\"}",
                i % 2 == 0 ? "reject" : "accept", claim, note);
        HttpResponse<String> answer =
            post(site, "reviews", body, "Cookie", cookie, "X-CSRF-Token", word);
        if (answer.statusCode() != 201) {
          throw new IllegalStateException("refused: " + answer.body());
        }
        acknowledged.add(note);
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
    Path log = atlas.resolveSibling(atlas.getFileName() + ".reviews.jsonl");
    String text = Files.exists(log) ? Files.readString(log) : "";
    for (String note : acknowledged) {
      if (!text.contains("\"" + note + "\"")) {
        throw new IllegalStateException("after kill " + number + " the log lacks " + note);
      }
    }
    boolean torn = !text.isEmpty() && !text.endsWith("\n");
    System.out.printf(
        "kill %d: %d acknowledged so far%s%n", number, acknowledged.size(), torn ? ", torn" : "");
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    return found.group(1);
  }
}
