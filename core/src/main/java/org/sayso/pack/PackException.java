package org.sayso.pack;

/** A pack that cannot be read: says the file, the line, what is wrong and what to write instead. */
public final class PackException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * One fault.
   *
   * @param file name of the pack's file
   * @param line number of the line, from 1
   * @param message what is wrong and what to write instead
   */
  public PackException(String file, int line, String message) {
    this(file + ":" + line + ": " + message);
  }

  /** A fault of the pack as a whole: what is wrong and what to write instead. */
  public PackException(String message) {
    super(message);
  }
}
