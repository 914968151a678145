package org.sayso.text;

import java.util.List;

/**
 * A report's words, parsed.
 *
 * @param raw the stored text that every offset points into
 * @param sentences its sentences in order
 */
public record Text(String raw, List<Sentence> sentences) {

  /** Copies the list. */
  public Text {
    sentences = List.copyOf(sentences);
  }
}
