package org.sayso.ingest;

import org.jspecify.annotations.Nullable;

/** Says why some bytes are no report; the message ends in what would help, where anything would. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;

  Unreadable(String reason) {
    super(reason);
  }

  /** The reason, never null. */
  String reason() {
    @Nullable String message = getMessage();
    return message == null ? "cannot be read" : message;
  }
}
