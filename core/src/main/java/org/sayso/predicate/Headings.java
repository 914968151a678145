package org.sayso.predicate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * Lines that tell nothing: what only says what a bulletin is about ("Flash Update #12: hostilities
 * in the south"), and titles of other reports ("Read also: Ten die in raid").
 */
public final class Headings {

  /** The words before the title of another report are no more. */
  private static final int LABEL = 5;

  /** The name of the bulletin stands in so many words at its start. */
  private static final int NAME = 8;

  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private Headings() {}

  /** Whether a sentence tells nothing of its own. */
  public static boolean isOne(Sentence sentence, WordClasses words) {
    return isTeaser(sentence, words) || isOfBulletin(sentence, words);
  }

  /** "Read more: …", "Related news: …", and not "News: …". */
  public static boolean isTeaser(Sentence sentence, WordClasses words) {
    int colon =
        IntStream.range(0, Math.min(LABEL, sentence.size()))
            .filter(i -> sentence.token(i).form().equals(":"))
            .findFirst()
            .orElse(0);
    return colon > 0
        && words.is("teaser-begin", lower(sentence, 0))
        && IntStream.range(0, colon).allMatch(i -> words.is("teaser", lower(sentence, i)));
  }

  private static String lower(Sentence sentence, int word) {
    return sentence.token(word).form().toLowerCase(Locale.ROOT);
  }

  /** Whether a sentence names a bulletin and what it is about, and tells nothing by a verb. */
  private static boolean isOfBulletin(Sentence sentence, WordClasses words) {
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
