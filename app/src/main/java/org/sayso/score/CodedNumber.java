package org.sayso.score;

import org.jspecify.annotations.Nullable;

/**
 * A number as a coding gives it; its bounds count only where there is no value.
 *
 * @param value the value, else the lower bound, else the upper, or null where it is only words
 * @param text as printed
 */
record CodedNumber(@Nullable Double value, String text) {

  /** Whether both are one number or, where neither has one, the same words. */
  boolean same(@Nullable CodedNumber other) {
    if (other == null) {
      return false;
    }
    return value == null && other.value == null
        ? Names.words(text).equals(Names.words(other.text))
        : value != null && value.equals(other.value);
  }
}
