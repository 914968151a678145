package org.sayso.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.sayso.assembly.Watcher;

/** Tells every other second how far long work is; of short work, and of its end, nothing. */
final class ProgressLines implements Watcher {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintWriter err;
  private final long begun = System.nanoTime();
  private long last = begun;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void done(Stage stage, int done, int of) {
    long now = System.nanoTime();
    if (done < of && now - last >= EVERY_NANOS) {
      last = now;
      String what = stage == Stage.READ ? "reports read" : "places weighed";
      err.println(String.format(Locale.ROOT, "sayso: %,d of %,d %s", done, of, what));
      err.flush();
    }
  }

  @Override
  public void kept(long reports) {
    if (System.nanoTime() - begun >= EVERY_NANOS) {
      err.println(String.format(Locale.ROOT, "sayso: %,d reports kept", reports));
      err.flush();
    }
  }
}
