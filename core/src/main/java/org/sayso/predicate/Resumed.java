package org.sayso.predicate;

import java.util.List;
import org.sayso.text.Sentence;

/**
 * What "it" or a number without a noun stands for of what the clause before told: in "they closed
 * the bridges, and one was opened again" a bridge.
 */
final class Resumed {

  /** "Agreed to it": so many words behind its verb may "it" stand. */
  private static final int NEAR = 3;

  private final Sentence sentence;
  private final Grammar grammar;

  Resumed(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** The word that another stands for; any other word itself. */
  int meant(int word) {
    int verb = sentence.head(word);
    boolean it = sentence.token(word).form().equalsIgnoreCase("it");
    boolean one = !it && sentence.token(word).tag().equals("CD") && isBareSubject(word);
    if (verb < 0 || !it && !one) {
      return word;
    }
    List<Integer> told = grammar.object(it ? before(verb, word) : first(verb, word));
    return told.size() == 1 && told.get(0) < word ? told.get(0) : word;
  }

  /** Of "they closed it, and it was opened", "a day after it was opened" the closing. */
  private int before(int verb, int it) {
    if (sentence.relation(verb).equals("conj") && verb > it - NEAR) {
      return sentence.head(verb);
    }
    boolean dates =
        grammar.children(verb, "mark").stream()
            .anyMatch(m -> grammar.lemma(m).matches("after|before|since"));
    int main = dates ? sentence.head(verb) : verb;
    while (dates && main >= 0 && grammar.object(main).isEmpty()) {
      main = sentence.head(main);
    }
    return main < 0 ? verb : main;
  }

  /** "One was opened", and no "one of them". */
  private boolean isBareSubject(int number) {
    return sentence.relation(number).startsWith("nsubj")
        && sentence.children(number).stream().allMatch(c -> c < number);
  }

  /** The clause before, which the parse joins or puts below this one: "…; one was opened". */
  private int first(int verb, int number) {
    return sentence.relation(verb).equals("conj")
        ? sentence.head(verb)
        : grammar.children(verb, "ccomp").stream()
            .filter(c -> c < number && isBehindSemicolon(number))
            .findFirst()
            .orElse(verb);
  }

  private boolean isBehindSemicolon(int number) {
    int begin = number;
    while (begin > 0 && sentence.head(begin - 1) == number) {
      begin--;
    }
    return begin > 0 && sentence.token(begin - 1).form().equals(";");
  }
}
