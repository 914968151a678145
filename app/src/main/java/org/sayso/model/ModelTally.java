package org.sayso.model;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts what became of the model's answers; one for all threads. */
final class ModelTally {

  final AtomicInteger reports = new AtomicInteger();
  final AtomicInteger taken = new AtomicInteger();
  final AtomicInteger refused = new AtomicInteger();
  final AtomicInteger dropped = new AtomicInteger();
  final AtomicInteger byGrammar = new AtomicInteger();

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
