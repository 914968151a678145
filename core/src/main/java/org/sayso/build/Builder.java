package org.sayso.build;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sayso.build.Progress.Stage;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Evidence;
import org.sayso.claim.Reader;
import org.sayso.claim.Refusal;
import org.sayso.claim.Refusals;
import org.sayso.origin.Copies;
import org.sayso.report.Report;
import org.sayso.report.Span;

/** Drives reports through reading and weighing on the threads of one machine. */
public final class Builder {

  /** So many characters show which report it was that could not be read. */
  private static final int HEAD = 80;

  private final Reader reader;
  private final Weighing weighing;
  private final Workers workers;

  /**
   * A builder on so many threads.
   *
   * @param reader reads one report
   * @param weighing weighs what was read
   * @param threads at least 1; the result does not depend on it
   * @param progress hears how far it has come
   */
  public Builder(Reader reader, Weighing weighing, int threads, Progress progress) {
    this.reader = reader;
    this.weighing = weighing;
    this.workers = new Workers(threads, progress);
  }

  /** Reads and weighs the reports; their order and repetition make no difference. */
  public Built build(Collection<Report> reports) {
    List<Report> sorted = reports.stream().sorted(Comparator.comparing(Report::source)).toList();
    List<Coding> read = workers.each(Stage.READ, distinct(sorted, Report::id), this::read);
    List<Report> marked = Copies.mark(read.stream().map(Coding::report).toList());
    List<Claim> claims = claims(read);
    return new Built(
        marked,
        read.stream().mapToLong(Coding::sentences).sum(),
        claims,
        refusals(read),
        weighing.weigh(marked, claims, weighing.lastDay(marked, claims)));
  }

  /** Reads reports and hands what they say over one by one, in their order; keeps none of it. */
  public void read(List<Report> reports, Consumer<Coding> taker) {
    workers.each(Stage.READ, reports, this::read, taker);
  }

  /** What a report says; one that the reader breaks on is refused whole, and the rest goes on. */
  private Coding read(Report report) {
    try {
      return reader.read(report);
    } catch (RuntimeException | StackOverflowError bug) {
      Span head = new Span(0, Math.min(HEAD, report.text().length()));
      Refusals refused = new Refusals(report.id());
      refused.add(
          new Evidence(head, head.in(report.text())), Refusal.Reason.UNPARSED, String.valueOf(bug));
      return new Coding(report, 0, List.of(), refused.all());
    }
  }

  private static List<Claim> claims(List<Coding> read) {
    List<Claim> all = read.stream().flatMap(one -> one.claims().stream()).toList();
    return distinct(all, Claim::id).stream()
        .sorted(
            Comparator.comparing(Claim::report)
                .thenComparing(claim -> claim.evidence().span())
                .thenComparing(Claim::id))
        .toList();
  }

  private static List<Refusal> refusals(List<Coding> read) {
    List<Refusal> all = read.stream().flatMap(one -> one.refusals().stream()).toList();
    return distinct(all, Refusal::id).stream()
        .sorted(
            Comparator.comparing(Refusal::report)
                .thenComparing(refusal -> refusal.evidence().span())
                .thenComparing(Refusal::id))
        .toList();
  }

  /** The first of each id, in order of ids. */
  private static <T> List<T> distinct(List<T> all, Function<T, String> id) {
    Map<String, T> byId = new TreeMap<>();
    all.forEach(one -> byId.putIfAbsent(id.apply(one), one));
    return List.copyOf(byId.values());
  }
}
