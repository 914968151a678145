package org.sayso.score;

import org.jspecify.annotations.Nullable;

/**
 * A number as a coding gives it; its upper bound counts only where there is no value.
 *
 * @param value the value, else the lower bound, else the upper, or null where it is only words
 * @param low the lower bound, or null
 * @param text as printed
 */
record CodedNumber(@Nullable Double value, @Nullable Double low, String text) {

  /**
   * Whether both are one number, or have one lower bound: "more than 70" is 71 with 70 beside it or
   * without. Where neither has a number, one is in the words of the other: "heavy casualties".
   */
  boolean same(@Nullable CodedNumber other) {
    return isSameCount(other)
        || other != null && value == null && other.value == null && Names.alike(text, other.text);
  }

  /** Whether claims may match by it: it is the same, and in words it is the same words. */
  boolean isSameCount(@Nullable CodedNumber other) {
    if (other == null) {
      return false;
    }
    return value == null && other.value == null
        ? Names.words(text).equals(Names.words(other.text))
        : value != null && value.equals(other.value) || low != null && low.equals(other.low);
  }
}
