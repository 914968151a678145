package org.sayso.score;

import org.jspecify.annotations.Nullable;

/**
 * A number as a coding gives it; its upper bound counts only where there is no value.
 *
 * @param value the value, else the lower bound, else the upper, or null where it is only words
 * @param exact whether that is a value, and no bound
 * @param low the lower bound, or null
 * @param text as printed or, where a coding leaves that out, the figure
 */
record CodedNumber(@Nullable Double value, boolean exact, @Nullable Double low, String text) {

  /**
   * Whether both are one number, or have one lower bound: "more than 70" is 71 with 70 beside it or
   * without; or are printed alike, whatever bound "dozens" is given, but for a value where the
   * other has none. Where neither has a number, one is in the words of the other: "heavy
   * casualties".
   */
  boolean same(@Nullable CodedNumber other) {
    return isSameCount(other)
        || other != null && value == null && other.value == null && Names.alike(text, other.text);
  }

  /** Whether claims may match by it: it is the same, or it is the same words. */
  boolean isSameCount(@Nullable CodedNumber other) {
    if (other == null) {
      return false;
    }
    return value != null && value.equals(other.value)
        || low != null && low.equals(other.low)
        || arePrintedAlike(this, other);
  }

  private static boolean arePrintedAlike(CodedNumber one, CodedNumber other) {
    boolean made = one.exact && other.value == null || other.exact && one.value == null;
    return !made && Names.words(one.text).equals(Names.words(other.text));
  }
}
