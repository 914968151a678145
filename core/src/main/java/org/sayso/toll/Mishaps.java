package org.sayso.toll;

import java.util.stream.Stream;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/** Tells what weather, illness, accidents and old age do from what is done in a war. */
public final class Mishaps {

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;

  public Mishaps(Sentence sentence, Grammar grammar, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
  }

  /** Whether the sentence tells of weather, illness or an accident and of nobody armed. */
  public boolean toldOf() {
    return sentence.tokens().stream().anyMatch(t -> words.is("mishap", t.lemma()))
        && sentence.tokens().stream().noneMatch(t -> words.is("armed", t.lemma()));
  }

  /** Whether a word tells what weather, illness, an accident or old age does. */
  public boolean doneAt(int token) {
    return sentence.token(token).tag().startsWith("V")
        && (isOfAge(token)
            || isOfIllness(token)
            || isOnTheWay(token)
            || grammar.subject(token).stream().anyMatch(s -> words.is("mishap", grammar.lemma(s))));
  }

  /** "Died of cholera", "killed in a road accident". */
  private boolean isOfIllness(int verb) {
    return Stream.of("of", "from", "in")
        .flatMap(p -> grammar.by(verb, p).stream())
        .anyMatch(
            cause ->
                words.is("mishap", grammar.lemma(cause))
                    && !words.is("mishap.of-war", grammar.lemma(cause)));
  }

  /** "A lorry overturned, killing nine", "killed when it overturned": by nobody. */
  private boolean isOnTheWay(int verb) {
    int above = sentence.head(verb);
    boolean result = above >= 0 && sentence.token(verb).tag().equals("VBG");
    return Stream.of(verb, result ? above : verb)
        .flatMap(w -> Stream.concat(Stream.of(w), described(w)))
        .anyMatch(w -> words.is("mishap.verb", grammar.lemma(w)));
  }

  /** The clauses that hang on a word or, as the parse has it, on the last noun in one of them. */
  private Stream<Integer> described(int word) {
    return grammar.children(word, "advcl", "acl").stream()
        .flatMap(
            w ->
                Stream.concat(
                    Stream.of(w),
                    grammar.children(w, "obj").stream()
                        .flatMap(o -> grammar.children(o, "acl").stream())));
  }

  /** "Died at the age of 90". */
  private boolean isOfAge(int verb) {
    return grammar.lemma(verb).equals("die")
        && grammar.by(verb, "at").stream().anyMatch(a -> grammar.lemma(a).equals("age"));
  }
}
