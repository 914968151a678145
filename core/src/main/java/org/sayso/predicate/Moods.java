package org.sayso.predicate;

import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.text.Sentence;

/**
 * Whether what a verb tells of came to pass, by the words around it: "should they take the town" is
 * a condition, "were able to take it" and "made it possible to take it" tell that they did.
 */
public final class Moods {

  /** Tags of words that begin who does something, right behind an inverted "should". */
  private static final Set<String> SUBJECT =
      Set.of("DT", "PRP", "PRP$", "NN", "NNS", "NNP", "NNPS", "JJ", "CD");

  private static final Set<String> PAST = Set.of("VBD", "VBN");

  private final Sentence sentence;
  private final Grammar grammar;

  public Moods(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** "The war will spread should the army take it": a condition, up to the next comma. */
  public boolean isSupposed(int verb) {
    int from = verb;
    while (from > 0 && !sentence.token(from - 1).form().equals(",")) {
      from--;
    }
    return IntStream.range(from, verb).anyMatch(this::isInverted);
  }

  private boolean isInverted(int word) {
    return sentence.token(word).form().toLowerCase(Locale.ROOT).equals("should")
        && SUBJECT.contains(sentence.token(word + 1).tag());
  }

  /** Whether what was possible was done: "was able to seize arms", "made it possible to do so". */
  public boolean isAttained(int adjective) {
    int verb = sentence.head(adjective);
    boolean made =
        grammar.lemma(adjective).equals("possible")
            && verb >= 0
            && sentence.token(verb).form().equals("made");
    boolean able =
        grammar.lemma(adjective).equals("able")
            && grammar.children(adjective, "cop").stream()
                .anyMatch(c -> PAST.contains(sentence.token(c).tag()))
            && grammar.children(adjective, "aux").stream()
                .allMatch(a -> grammar.lemma(a).equals("have"));
    return made || able;
  }
}
