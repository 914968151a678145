package org.sayso.timeline;

import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Testimony;

/**
 * One testimony as it counts beside the others of its origin.
 *
 * @param told the testimony
 * @param weight what it adds to what its origin had said before, in log-odds, zero or more
 * @param besides the testimony of the same origin that counts in its place, or null where this does
 */
record Word(Testimony told, double weight, @Nullable Testimony besides) {

  int day() {
    return told.day();
  }

  /**
   * How far a word can make likely what it tells, before its weight: no farther than it is right.
   */
  double width() {
    return told.credit().truth() * Math.min(1, told.credit().share());
  }

  /** Whether it tells of a change that its origin had not told before. */
  boolean opens() {
    return told.tellsOfChange() && weight > told.credit().weight() / 2;
  }

  boolean counted() {
    return besides == null && told.moves();
  }

  /** Its part in a holding, with what is left of its weight. */
  Support support(double left) {
    return new Support(
        told.claim(),
        told.stance().party(),
        told.stance().direction(),
        left,
        told.origin(),
        counted(),
        reason());
  }

  private String reason() {
    if (besides == null) {
      return told.credit().reason();
    }
    if (told.ofPart()) {
      return "parts never make the whole; " + besides.claim() + " counts for them";
    }
    return told.original()
        ? "said again in " + besides.claim() + ", counts once"
        : "copy of " + besides.claim() + ", counts once";
  }
}
