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

  /** Every place of which something is told or known, a place a slice, by id. */
  void byPlace(Taker taker) throws IOException;

  /** The places and what holds them. */
  Areas areas();
}
