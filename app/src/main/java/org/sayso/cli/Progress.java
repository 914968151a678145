package org.sayso.cli;

import java.io.PrintWriter;

/** Tells of long work now and then, and of short work not at all. */
final class Progress {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintWriter err;
  private long last = System.nanoTime();

  Progress(PrintWriter err) {
    this.err = err;
  }

  /** Says how far the work is, unless it was said in the last two seconds. */
  void at(String state) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS) {
      last = now;
      err.println("sayso: " + state);
      err.flush();
    }
  }
}
