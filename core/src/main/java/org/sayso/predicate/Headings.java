package org.sayso.predicate;

import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/** What only says what a bulletin is about: "Flash Update #12: hostilities in the south". */
public final class Headings {

  /** The name of the bulletin stands in so many words at its start. */
  private static final int NAME = 8;

  private Headings() {}

  /** Whether a sentence names a bulletin and what it is about, and tells nothing by a verb. */
  public static boolean isOfBulletin(Sentence sentence, WordClasses words) {
    boolean named = false;
    for (int i = 0; i < sentence.size(); i++) {
      String tag = sentence.token(i).tag();
      if (tag.matches("VBD|VBZ|VBP|MD")) {
        return false;
      }
      named |= i < NAME && words.is("bulletin", sentence.token(i).lemma());
    }
    return named && !sentence.token(sentence.size() - 1).form().matches("[.!?]");
  }
}
