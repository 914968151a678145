package org.sayso.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.sayso.build.Progress;

/** Tells every other second how far long work is; of short work, and of its end, nothing. */
final class ProgressLines implements Progress {

  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintWriter err;
  private long last = System.nanoTime();

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
}
