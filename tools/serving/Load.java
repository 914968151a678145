import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a server at a fixed rate, whether or not it keeps up, and tells how long answers took from
 * the moment at which each was due (so that a stall counts for all who would have waited).
 *
 * <p>{@code java Load.java http://127.0.0.1:8484 200 60 paths.txt}: 200 requests a second for 60
 * seconds. Each line of the file is asked for a first time, these spread evenly over the run in an
 * order made by chance; all other requests ask again for one that was asked for before. Times are
 * told by kind of path (its first two parts) for both, so that the answers that a server remembers
 * do not hide those that it has to work out.
 */
final class Load {

  private static final int MOST_WAITING = 5_000;

  private final Map<String, ConcurrentLinkedQueue<Long>> times = new ConcurrentSkipListMap<>();
  private final AtomicInteger failed = new AtomicInteger();
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      System.err.println("usage: java Load.java SITE RATE SECONDS PATHS");
      System.exit(2);
    }
    List<String> paths =
        new ArrayList<>(
            Files.readAllLines(Path.of(args[3])).stream().filter(line -> !line.isBlank()).toList());
    Collections.shuffle(paths, new Random(1));
    new Load().run(args[0], Integer.parseInt(args[1]), Integer.parseInt(args[2]), paths);
  }

  private void run(String site, int rate, int seconds, List<String> paths)
      throws InterruptedException {
    int count = rate * seconds;
    Random random = new Random(2);
    Semaphore waiting = new Semaphore(MOST_WAITING);
    int asked = 0;
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      boolean first = asked < paths.size() && (long) asked * count <= (long) i * paths.size();
      String path = paths.get(first ? asked++ : random.nextInt(asked));
      long due = begin + i * 1_000_000_000L / rate;
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      waiting.acquire();
      ask(site + path, kind(path) + (first ? ", first" : ", again"), due, waiting);
    }
    waiting.acquire(MOST_WAITING);
    double took = (System.nanoTime() - begin) / 1e9;
    System.out.printf(
        "%d requests, %d failed, %.0f/s; milliseconds from when each was due%n",
        count, failed.get(), count / took);
    System.out.printf(
        "%-40s %7s %7s %7s %7s %7s%n", "", "number", "median", "95 %", "99 %", "worst");
    ConcurrentLinkedQueue<Long> all = new ConcurrentLinkedQueue<>();
    times.forEach(
        (kind, some) -> {
          tell(kind, some);
          all.addAll(some);
        });
    tell("all", all);
  }

  private void ask(String address, String kind, long due, Semaphore waiting) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Accept-Encoding", "gzip")
            .timeout(Duration.ofSeconds(60))
            .build();
    client
        .sendAsync(request, HttpResponse.BodyHandlers.discarding())
        .whenComplete(
            (answer, fault) -> {
              times
                  .computeIfAbsent(kind, fresh -> new ConcurrentLinkedQueue<>())
                  .add(System.nanoTime() - due);
              if (fault != null || answer.statusCode() != 200) {
                failed.incrementAndGet();
              }
              waiting.release();
            });
  }

  private static String kind(String path) {
    String[] parts = path.replaceAll("\\?.*", "").split("/");
    return parts.length < 2 ? "/" : "/" + parts[1] + (parts.length > 2 && !parts[1].equals("place") ? "/" + parts[2] : "");
  }

  private static void tell(String kind, ConcurrentLinkedQueue<Long> some) {
    List<Long> sorted = new ArrayList<>(some);
    Collections.sort(sorted);
    System.out.printf(
        "%-40s %7d %7.0f %7.0f %7.0f %7.0f%n",
        kind, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)));
    return sorted.get(index) / 1e6;
  }
}
