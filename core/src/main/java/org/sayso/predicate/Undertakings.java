package org.sayso.predicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/**
 * What an infinitive is part of, and whose that is: in "a rebel bid to take the town" the rebels
 * try, in "the army halted an attempt by the rebels to take it" not the army.
 */
public final class Undertakings {

  private static final int NONE = -1;

  /** After these an undertaking is what those who are told of meet with, and not their own. */
  private static final Set<String> NOT_THEIRS =
      Set.of(
          "from",
          "against",
          "after",
          "following",
          "before",
          "amid",
          "despite",
          "during",
          "to",
          "since",
          "until",
          "over");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  public Undertakings(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** The noun right before "to", or the one that the infinitive hangs on, if it is one; or -1. */
  public int of(int infinitive) {
    if (!grammar.isInfinitive(infinitive)) {
      return NONE;
    }
    if (sentence.relation(infinitive).equals("acl")) {
      return is(sentence.head(infinitive)) ? sentence.head(infinitive) : NONE;
    }
    int to = infinitive;
    while (to > 0 && !grammar.lemma(to).equals("to")) {
      to--;
    }
    return to > 0 && is(to - 1) ? to - 1 : NONE;
  }

  private boolean is(int token) {
    return sentence.token(token).tag().startsWith("N")
        && words.is("undertaking", grammar.lemma(token));
  }

  /** "A Russian claim to have taken it": they say it of themselves. */
  public boolean isClaim(int noun) {
    return words.is("report", grammar.lemma(noun));
  }

  /**
   * Head of the phrase that names who does what a noun and its infinitive tell; -1 for nobody.
   *
   * @param steps over how many clauses it is asked: the noun may hang on the infinitive itself
   */
  int doer(int noun, int infinitive, int steps) {
    int own =
        Stream.of(
                grammar.children(noun, "nmod:poss"),
                grammar.by(noun, "by"),
                is(noun) ? grammar.by(infinitive, "by") : List.<Integer>of(),
                is(noun) ? grammar.by(noun, "of") : List.<Integer>of(),
                is(noun) || isClaim(noun) ? before(noun) : List.<Integer>of())
            .flatMap(List::stream)
            .findFirst()
            .orElse(NONE);
    int verb = sentence.head(noun);
    if (own != NONE && !isPronoun(own)) {
      return own;
    }
    if (verb == NONE || grammar.isNominal(verb)) {
      return own == NONE && !is(noun) ? noun : own;
    }
    return isTheirs(noun, verb) ? doing(verb, steps) : own;
  }

  /** Of "tribesmen will help the army in its fight to retake it" the army; or -1. */
  int helped(int infinitive) {
    int verb = sentence.head(infinitive);
    boolean aim =
        verb != NONE
            && verb < infinitive
            && sentence.relation(infinitive).equals("advcl")
            && words.is("helping", grammar.lemma(verb))
            && !grammar.passive(verb)
            && grammar.isInfinitive(infinitive);
    return aim ? grammar.children(verb, "obj").stream().findFirst().orElse(NONE) : NONE;
  }

  /** "A rebel attempt", "an army offensive", "a Houthi bid"; "a military drive" is anybody's. */
  private List<Integer> before(int noun) {
    return grammar.children(noun, "compound", "amod").stream()
        .filter(c -> c < noun && canAct(c))
        .toList();
  }

  private boolean canAct(int token) {
    boolean anybodys = sentence.token(token).tag().startsWith("JJ") && isMilitary(token);
    return !anybodys && isActing(token);
  }

  private boolean isMilitary(int token) {
    return grammar.lemma(token).equals("military");
  }

  private boolean isActing(int token) {
    return sentence.token(token).capital()
        || Stream.of("armed", "armed-group", "state-force", "nationality")
            .anyMatch(c -> words.is(c, grammar.lemma(token)));
  }

  private boolean isPronoun(int token) {
    return sentence.token(token).tag().startsWith("PRP");
  }

  /** Whether those who are told of undertake it: not what they foil, nor what they come from. */
  private boolean isTheirs(int noun, int verb) {
    boolean met = is(noun) && NOT_THEIRS.stream().anyMatch(p -> grammar.marked(noun, p));
    boolean foiled = words.is("prevent", grammar.lemma(verb));
    boolean itself = is(noun) && sentence.relation(noun).startsWith("nsubj");
    return !met && !foiled && !(itself && !grammar.passive(verb));
  }

  /** Of "was attacked in a bid to take it" nobody, where the attacker is not named. */
  private int doing(int verb, int steps) {
    boolean suffered = grammar.passive(verb) && words.is("transitive", grammar.lemma(verb));
    return suffered
        ? grammar.subject(verb).stream().findFirst().orElse(NONE)
        : grammar.surfaceSubject(verb, steps + 1);
  }

  /** "The aim of the rebels was to take it", "the army's plan": those who have it. */
  public List<Integer> owners(int aim) {
    List<Integer> owners = new ArrayList<>(grammar.children(aim, "nmod:poss"));
    owners.addAll(grammar.by(aim, "of"));
    return owners;
  }
}
