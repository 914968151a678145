package org.sayso.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sayso.build.Progress;
import org.sayso.build.Scales;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Timeline;

/**
 * Times weighing by the clock on the wall: a whole war's claims, and one new report that touches
 * the places that its claims bear on.
 */
public final class Weighings {

  private static final int DAYS = 500;
  private static final double MILLIS = 1e6;

  private Weighings() {}

  /** Takes the number of claims, of places, of threads, of rounds, and of new reports. */
  public static void main(String[] args) {
    int count = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[2]);
    Gazetteer gazetteer = Gazetteer.conflict("afghanistan");
    SimulatedNews news = new SimulatedNews(7, gazetteer, Integer.parseInt(args[1]), DAYS);
    List<Report> reports = new ArrayList<>();
    List<Claim> claims = new ArrayList<>(count);
    for (Coding coding : news.codings(count)) {
      reports.add(coding.report());
      claims.addAll(coding.claims());
    }
    Weighing weighing =
        new Weighing(gazetteer, threads, Learnings.NONE, Reviews.NONE, Progress.NONE);
    LocalDate until = weighing.lastDay(reports, claims);
    say("%d claims in %d reports, %d MB of heap", claims.size(), reports.size(), heap());
    for (int round = 0; round < Integer.parseInt(args[3]); round++) {
      long[] rows = new long[3];
      long begin = System.nanoTime();
      long busy = processor();
      Scales scales = weighing.scales(reports, claims);
      long sorted = System.nanoTime();
      weighing.weigh(scales, weighing.weigher(), until, timeline -> count(timeline, rows));
      long end = System.nanoTime();
      say(
          "%.2f s (%.2f s to sort; %.2f s of processor time): %d timelines, %d holdings, %d supports",
          (end - begin) / MILLIS / 1000,
          (sorted - begin) / MILLIS / 1000,
          (processor() - busy) / MILLIS / 1000,
          rows[0],
          rows[1],
          rows[2]);
    }
    add(news, weighing, weighing.scales(reports, claims), until, Integer.parseInt(args[4]));
  }

  /** Adds reports one by one, on one thread, each on a day somewhere in the war. */
  private static void add(
      SimulatedNews news, Weighing weighing, Scales scales, LocalDate until, int reports) {
    double[] millis = new double[reports];
    double[] busy = new double[reports];
    int[] places = new int[reports];
    List<Double> place = new ArrayList<>();
    List<Double> shared = new ArrayList<>();
    for (int i = 0; i < reports; i++) {
      Coding coding = news.on(i * 37 % DAYS);
      long before = processor();
      long begin = System.nanoTime();
      Set<String> touched = scales.add(coding.report(), coding.claims());
      for (Timeline timeline : weighing.weigh(scales, touched, until)) {
        places[i] += timeline.holdings().isEmpty() ? 0 : 1;
      }
      millis[i] = (System.nanoTime() - begin) / MILLIS;
      busy[i] = (processor() - before) / MILLIS;
      shared.add(onTwo(scales, weighing, touched, until, place));
    }
    say("thread's processor time, a place: %s", spread(place));
    say("thread's processor time, a report, its places shared out over two: %s", spread(shared));
    for (int most : new int[] {1, 2, 4, 8, 100}) {
      double[] of =
          java.util.stream.IntStream.range(0, reports)
              .filter(i -> places[i] <= most && places[i] > most / 2)
              .mapToDouble(i -> millis[i])
              .sorted()
              .toArray();
      if (of.length > 0) {
        say(
            "%d reports on at most %d places: median %.1f ms, 95 %% within %.1f ms, most %.1f ms",
            of.length, most, of[of.length / 2], of[(int) (of.length * 0.95)], of[of.length - 1]);
      }
    }
    Arrays.sort(millis);
    Arrays.sort(busy);
    say(
        "all: median %.1f ms, 95 %% within %.1f ms, most %.1f ms; processor time: median %.1f ms",
        millis[reports / 2],
        millis[(int) (reports * 0.95)],
        millis[reports - 1],
        busy[reports / 2]);
  }

  /**
   * Milliseconds of processor time of the thread that weighs the places one by one, without the
   * garbage collector, shared out over two threads in turn.
   */
  private static double onTwo(
      Scales scales, Weighing weighing, Set<String> touched, LocalDate until, List<Double> each) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double[] two = new double[2];
    for (String place : touched) {
      long before = threads.getCurrentThreadCpuTime();
      scales.timeline(place, weighing.weigher(), until);
      double millis = (threads.getCurrentThreadCpuTime() - before) / MILLIS;
      two[two[0] <= two[1] ? 0 : 1] += millis;
      each.add(millis);
    }
    return Math.max(two[0], two[1]);
  }

  private static String spread(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return String.format(
        Locale.ROOT,
        "median %.1f ms, 90 %% within %.1f ms, most %.1f ms",
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 9 / 10),
        sorted.get(sorted.size() - 1));
  }

  private static void count(Timeline timeline, long[] rows) {
    rows[0]++;
    rows[1] += timeline.holdings().size();
    timeline.holdings().forEach(holding -> rows[2] += holding.because().size());
  }

  /** Nanoseconds of processor time of all threads, those of the garbage collector among them. */
  private static long processor() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long heap() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
