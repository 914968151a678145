package org.sayso.syntax;

/** One step of the parser. */
public enum Move {
  /** The next word goes onto the stack. */
  SHIFT,
  /** The word on top of the stack hangs on the next word and leaves. */
  LEFT,
  /** The word on top of the stack hangs on the word below it and leaves. */
  RIGHT
}
