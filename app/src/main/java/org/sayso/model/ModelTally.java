package org.sayso.model;

import java.util.concurrent.atomic.AtomicInteger;
import org.sayso.proposal.Findings;

/** Counts what became of the model's answers; one for all threads. */
final class ModelTally {

  private final AtomicInteger reports = new AtomicInteger();
  private final AtomicInteger taken = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();
  private final AtomicInteger byGrammar = new AtomicInteger();

  /** A report that the model has read. */
  void add(Findings findings) {
    reports.incrementAndGet();
    taken.addAndGet(findings.claims().size());
    refused.addAndGet(findings.refusals().size());
    dropped.addAndGet(findings.dropped());
  }

  /** A report that it could not read. */
  void addByGrammar() {
    byGrammar.incrementAndGet();
  }

  /** The counts in a line. */
  @Override
  public String toString() {
    return "read "
        + number(reports.get(), "report")
        + ": "
        + number(taken.get(), "claim")
        + " taken, "
        + refused
        + " refused, "
        + dropped
        + " dropped (no quote from the report); "
        + number(byGrammar.get(), "report")
        + " read by the grammar instead";
  }

  private static String number(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
