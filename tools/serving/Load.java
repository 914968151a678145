import java.io.IOException;
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
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a server at a fixed rate, whether or not it keeps up, and tells how long answers took from
 * the moment at which each was due (so that a stall counts for all who would have waited).
 *
 * <p>{@code java tools/serving/Load.java http://127.0.0.1:8484 200 30 paths.txt}: 200 requests a
 * second for 30 seconds, of addresses taken at random from the lines of a file.
 */
final class Load {

  private static final int MOST_WAITING = 5_000;

  private Load() {}

  public static void main(String[] args) throws Exception {
    if (args.length != 4) {
      System.err.println("usage: java Load.java SITE RATE SECONDS PATHS");
      System.exit(2);
    }
    int rate = Integer.parseInt(args[1]);
    int count = rate * Integer.parseInt(args[2]);
    List<String> paths =
        Files.readAllLines(Path.of(args[3])).stream().filter(line -> !line.isBlank()).toList();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    Random random = new Random(1);
    ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    AtomicInteger failed = new AtomicInteger();
    Semaphore waiting = new Semaphore(MOST_WAITING);
    long begin = System.nanoTime();
    for (int i = 0; i < count; i++) {
      long due = begin + i * 1_000_000_000L / rate;
      long early = due - System.nanoTime();
      if (early > 0) {
        TimeUnit.NANOSECONDS.sleep(early);
      }
      waiting.acquire();
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(args[0] + paths.get(random.nextInt(paths.size()))))
              .header("Accept-Encoding", "gzip")
              .timeout(Duration.ofSeconds(60))
              .build();
      client
          .sendAsync(request, HttpResponse.BodyHandlers.discarding())
          .whenComplete(
              (answer, fault) -> {
                times.add(System.nanoTime() - due);
                if (fault != null || answer.statusCode() != 200) {
                  failed.incrementAndGet();
                }
                waiting.release();
              });
    }
    waiting.acquire(MOST_WAITING);
    double seconds = (System.nanoTime() - begin) / 1e9;
    tell(new ArrayList<>(times), failed.get(), count / seconds);
  }

  private static void tell(List<Long> times, int failed, double rate) throws IOException {
    Collections.sort(times);
    System.out.printf(
        "%d requests, %d failed, %.0f/s; milliseconds: median %.0f, 95 %% %.0f, 99 %% %.0f,"
            + " longest %.0f%n",
        times.size(), failed, rate, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
  }

  private static double at(List<Long> sorted, double share) {
    int index = (int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1)));
    return sorted.get(index) / 1e6;
  }
}
