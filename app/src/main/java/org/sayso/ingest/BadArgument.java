package org.sayso.ingest;

/**
 * An argument that nothing can be done with; the message is one line that says what is wrong and
 * what to write instead.
 */
public final class BadArgument extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes the line to show. */
  public BadArgument(String message) {
    super(message);
  }
}
