package org.sayso.toll;

import java.util.List;
import org.sayso.grammar.Phrase;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/** Whether that people fled is told only beside what else is told of them. */
public final class Fugitives {

  private final Sentence sentence;
  private final Grammar grammar;

  public Fugitives(Sentence sentence, Grammar grammar) {
    this.sentence = sentence;
    this.grammar = grammar;
  }

  /** "110,000 have fled, many of them already displaced". */
  public boolean areSomeOfThem(int flight, List<Phrase> people) {
    return sentence.token(flight).tag().equals("VBN")
        && !grammar.has(flight, "aux")
        && !grammar.has(flight, "aux:pass")
        && people.stream().anyMatch(p -> p.noun().matches("them|they"));
  }

  /** "Were hurt while running from it". */
  public boolean areMeanwhile(int flight) {
    return sentence.relation(flight).equals("advcl")
        && grammar.children(flight, "mark", "advmod").stream()
            .anyMatch(m -> grammar.lemma(m).matches("while|when"));
  }
}
