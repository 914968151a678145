package org.sayso.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.sayso.assembly.Watcher;

/** Tells every other second how far long work is; of short work, and of its end, nothing. */
final class ProgressLines implements Watcher {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintWriter err;
  private long last = System.nanoTime();
  private boolean keeps;

  ProgressLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void done(Stage stage, int done, int of) {
    if (done < of && (stage == Stage.WEIGH || !keeps)) {
      tell("%,d of %,d " + (stage == Stage.READ ? "reports read" : "places weighed"), done, of);
    }
  }

  @Override
  public void kept(long reports) {
    keeps = true;
    tell("%,d reports kept", reports);
  }

  private void tell(String line, Object... numbers) {
    long now = System.nanoTime();
    if (now - last >= EVERY_NANOS) {
      last = now;
      err.println("sayso: " + String.format(Locale.ROOT, line, numbers));
      err.flush();
    }
  }
}
