package org.sayso.voice;

import java.util.List;

/**
 * A denial of what the report told before, without telling it again ("denied the reports").
 *
 * @param sentence index of the sentence
 * @param token its cue
 * @param chain who denies, from the innermost out
 */
public record Denial(int sentence, int token, List<Source> chain) {

  /** Copies the list. */
  public Denial {
    chain = List.copyOf(chain);
  }
}
