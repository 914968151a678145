package org.sayso.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sayso.claim.Coding;
import org.sayso.coding.ClaimReader;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * Megabytes a second that are skipped, and that are read of a stream in which one sentence of
 * twenty is relevant. A report is a paragraph; it is relevant where the reader finds a claim of a
 * core kind in it without the scan, and irrelevant where it finds no claim.
 *
 * <p>Arguments: a text file, plain or .gz; optionally how many paragraphs of it (default 20,000),
 * and how often all are read (default 3; the machine is warm after some 60 times).
 */
public final class NewsStream {

  private static final int LONGEST = 700;
  private static final double SHARE = 0.05;
  private static final double MEGA = 1e6;

  private final ClaimReader reader = ClaimReader.bundled();
  private final List<Report> skipped = new ArrayList<>();
  private final List<Report> stream = new ArrayList<>();
  private long sentences;

  private NewsStream() {}

  /** Prints the figures. */
  public static void main(String[] args) {
    int most = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    NewsStream bench = new NewsStream();
    bench.fill(
        Paragraphs.of(args[0]).stream().filter(p -> p.length() < LONGEST).limit(most).toList());
    int passes = args.length > 2 ? Integer.parseInt(args[2]) : 3;
    for (int pass = 0; pass < passes; pass++) {
      bench.measure("skipped", bench.skipped);
      bench.measure("stream", bench.stream);
    }
  }

  private void fill(List<String> paragraphs) {
    ClaimReader full = reader.withoutScan();
    List<Coding> relevant = new ArrayList<>();
    List<Coding> irrelevant = new ArrayList<>();
    for (String paragraph : paragraphs) {
      Coding coding = full.read(report(paragraph));
      boolean core = coding.claims().stream().anyMatch(c -> c.kind().core() && !c.background());
      if (core) {
        relevant.add(coding);
      } else if (coding.claims().isEmpty()) {
        irrelevant.add(coding);
      }
    }
    long told = 0;
    int next = 0;
    for (Coding coding : irrelevant) {
      stream.add(coding.report());
      sentences += coding.sentences();
      if (reader.read(coding.report()).sentences() == 0) {
        skipped.add(coding.report());
      }
      while (told < SHARE * sentences && next < relevant.size()) {
        Coding one = relevant.get(next++);
        stream.add(one.report());
        told += one.sentences();
        sentences += one.sentences();
      }
    }
    System.out.printf(
        Locale.ROOT,
        "stream: %d sentences, %.1f %% of them in relevant reports%n",
        sentences,
        100.0 * told / sentences);
  }

  private static Report report(String text) {
    return Report.of("s", "Wire", null, LocalDate.of(2021, 7, 9), PublishedFrom.GIVEN, text);
  }

  private void measure(String name, List<Report> reports) {
    long characters = reports.stream().mapToLong(r -> r.text().length()).sum();
    long[] read = new long[1];
    double seconds =
        Stopwatch.seconds(() -> reports.forEach(r -> read[0] += reader.read(r).sentences()));
    System.out.printf(
        Locale.ROOT,
        "%-8s %6d reports, %.2f MB, %.2f s, %.2f MB a second, %.1f %% of the stream's sentences read%n",
        name,
        reports.size(),
        characters / MEGA,
        seconds,
        characters / MEGA / seconds,
        100.0 * read[0] / sentences);
  }
}
