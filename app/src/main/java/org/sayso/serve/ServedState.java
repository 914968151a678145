package org.sayso.serve;

import org.jspecify.annotations.Nullable;

/** The state of what is served: another tag means that any page may be another one. */
@FunctionalInterface
public interface ServedState {

  /** A short word of letters, digits, {@code .} and {@code -} that no other state has. */
  String tag();

  /**
   * The state of what one address gives, where less than everything bears on it; another tag means
   * that its answer may be another one.
   *
   * @param path as it was asked for, undecoded
   * @param query what stood behind the question mark, undecoded, or null
   */
  default String tagOf(String path, @Nullable String query) {
    return tag();
  }
}
