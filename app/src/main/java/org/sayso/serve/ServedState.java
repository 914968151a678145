package org.sayso.serve;

/** The state of what is served: another tag means that any page may be another one. */
@FunctionalInterface
public interface ServedState {

  /** A short word of letters, digits, {@code .} and {@code -} that no other state has. */
  String tag();
}
