package org.sayso.corpus;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sayso.coding.ClaimReader;
import org.sayso.report.Report;

/**
 * Reads the corpus and the sample over and over and prints sentences a second of processor time;
 * not a test.
 */
final class ReadingSpeed {

  private static final int PASSES = 20;
  private static final double NANOS = 1e9;

  private ReadingSpeed() {}

  /** Runs in the project's folder, on one thread; takes no arguments. */
  public static void main(String[] args) throws IOException {
    List<Report> reports = WrittenReports.in(Path.of(""));
    long begin = cpu();
    ClaimReader reader = ClaimReader.bundled();
    print("load", 0, cpu() - begin);
    long[] times = new long[PASSES];
    int sentences = 0;
    for (int pass = 0; pass < PASSES; pass++) {
      begin = cpu();
      sentences = reports.stream().mapToInt(report -> reader.read(report).sentences()).sum();
      times[pass] = cpu() - begin;
      print("pass " + (pass + 1), sentences, times[pass]);
    }
    long[] warm = Arrays.stream(times).skip(PASSES / 2).sorted().toArray();
    print("median of the last half", sentences, warm[warm.length / 2]);
  }

  /** Processor time of this thread in nanoseconds: the machine may be doing other things. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void print(String what, int sentences, long nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: %d sentences, %.3f s, %.0f a second%n",
        what,
        sentences,
        nanos / NANOS,
        sentences * NANOS / nanos);
  }
}
