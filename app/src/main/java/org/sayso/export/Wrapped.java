package org.sayso.export;

import java.util.Arrays;

/** Plain text in lines of one width, each indented by its depth. */
final class Wrapped {

  private final StringBuilder text = new StringBuilder();
  private final int width;

  /** Takes the greatest number of characters of a line. */
  Wrapped(int width) {
    this.width = width;
  }

  /** Adds an empty line. */
  Wrapped gap() {
    text.append('\n');
    return this;
  }

  /** Adds words from one column on, over as many lines as they need. */
  Wrapped add(int indent, String words) {
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    for (String word : Arrays.asList(words.strip().split("\\s+"))) {
      boolean first = line.length() == indent;
      if (!first && line.length() + 1 + word.length() > width) {
        text.append(line).append('\n');
        line = new StringBuilder(" ".repeat(indent));
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    text.append(line).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
