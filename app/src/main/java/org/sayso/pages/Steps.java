package org.sayso.pages;

import org.jspecify.annotations.Nullable;

/** How much of a day's arithmetic a page shows; it takes as long to work out as all the rest. */
public enum Steps {
  /** A link to it. */
  LINKED,
  /** The steps nearest to the day. */
  NEAREST,
  /** Every step from the first on. */
  ALL;

  /** By the word in an address: "near" or "all"; without one, or with any other, it is linked. */
  public static Steps of(@Nullable String word) {
    return "all".equals(word) ? ALL : "near".equals(word) ? NEAREST : LINKED;
  }
}
