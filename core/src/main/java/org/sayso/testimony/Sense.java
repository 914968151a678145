package org.sayso.testimony;

import org.jspecify.annotations.Nullable;

/** In which sense a claim speaks of a party's hold of a place. */
public enum Sense {
  /** It took the place. */
  TAKEN(null),
  /** It left the place or lost it. */
  LEFT(null),
  /** It holds the place. */
  HELD(null),
  /** It fights for the place with another. */
  CONTESTED("share/contested"),
  /** It was attacked there and is not said to be gone. */
  DEFENDED("share/defended"),
  /** It came in, perhaps not far. */
  ENTERED("share/entered");

  private final @Nullable String share;

  Sense(@Nullable String share) {
    this.share = share;
  }

  /** How much of a plain capture's weight it has. */
  double share(Priors priors) {
    return share == null ? 1 : priors.of(share);
  }

  /** Whether it tells of a change, so that what was true before is past. */
  public boolean changes() {
    return this == TAKEN || this == LEFT;
  }

  /** Whether it says of a place as a whole who holds it, or who no longer does. */
  boolean settles() {
    return changes() || this == HELD;
  }
}
