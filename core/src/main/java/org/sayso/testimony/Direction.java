package org.sayso.testimony;

/** Whether a word speaks for or against a party's hold of a place. */
public enum Direction {
  FOR,
  AGAINST;

  /** The other one. */
  Direction turned() {
    return this == FOR ? AGAINST : FOR;
  }
}
