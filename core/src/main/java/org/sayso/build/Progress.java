package org.sayso.build;

/** Hears how far a build has come; one call at a time, from any thread. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE = (stage, done, of) -> {};

  /** Parts of a build. */
  enum Stage {
    /** Reports are read. */
    READ,
    /** Places are weighed. */
    WEIGH
  }

  /** So many reports or places of a stage are done. */
  void done(Stage stage, int done, int of);
}
