package org.sayso.predicate;

import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/** What only says what a bulletin is about: "Flash Update #12: hostilities in the south". */
public final class Headings {

  /** The name of the bulletin stands in so many words at its start. */
  private static final int NAME = 8;

  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private Headings() {}

  /** Whether a sentence names a bulletin and what it is about, and tells nothing by a verb. */
  public static boolean isOfBulletin(Sentence sentence, WordClasses words) {
    int size = sentence.size();
    if (size == 0 || STOPS.contains(sentence.token(size - 1).form())) {
      return false;
    }
    boolean named =
        IntStream.range(0, Math.min(NAME, size))
            .anyMatch(i -> words.is("bulletin", sentence.token(i).lemma()));
    return named
        && IntStream.range(0, size).noneMatch(i -> FINITE.contains(sentence.token(i).tag()));
  }
}
