package org.sayso.toll;

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
            || grammar.subject(token).stream().anyMatch(s -> words.is("mishap", grammar.lemma(s))));
  }

  /** "Died at the age of 90". */
  private boolean isOfAge(int verb) {
    return grammar.lemma(verb).equals("die")
        && grammar.by(verb, "at").stream().anyMatch(a -> grammar.lemma(a).equals("age"));
  }
}
