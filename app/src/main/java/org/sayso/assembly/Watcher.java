package org.sayso.assembly;

import org.sayso.build.Progress;

/** Hears how far a build has come. */
public interface Watcher extends Progress {

  /** Hears nothing. */
  Watcher NONE =
      new Watcher() {
        @Override
        public void kept(long reports) {}

        @Override
        public void done(Stage stage, int done, int of) {}
      };

  /** The atlas now has so many reports for good: nothing that happens to the process undoes it. */
  void kept(long reports);
}
