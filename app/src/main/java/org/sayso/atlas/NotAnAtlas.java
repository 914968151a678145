package org.sayso.atlas;

import java.io.IOException;

/** A file that was to be an atlas and is none; the message is one line for the user. */
public final class NotAnAtlas extends IOException {

  private static final long serialVersionUID = 1L;

  NotAnAtlas(String message) {
    super(message);
  }
}
