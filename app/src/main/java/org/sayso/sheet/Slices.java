package org.sayso.sheet;

import java.io.IOException;

/** An atlas that hands itself out a slice at a time, always in the same order. */
public interface Slices {

  /** Is handed slices. */
  interface Taker {
    /** Does something with a slice and forgets it. */
    void take(Slice slice) throws IOException;
  }

  /** Every report with its claims, some reports a slice. */
  void byReport(Taker taker) throws IOException;

  /** What is wanted of a place. */
  enum Part {
    /** What is told of it. */
    CLAIMS,
    /** Its timeline, without the claims behind it. */
    HOLDINGS,
    /** Its timeline, what is told of it, and all claims behind the timeline. */
    ALL
  }

  /** Every place of which something is told or known, a place a slice, by id. */
  void byPlace(Part part, Taker taker) throws IOException;

  /** The places and what holds them. */
  Areas areas();
}
