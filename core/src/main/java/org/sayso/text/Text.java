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

  /** Index of the first sentence that ends after an offset of the report; their number for none. */
  public int sentenceAfter(int offset) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
