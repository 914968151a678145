package org.sayso.toll;

import java.util.List;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;

/** Who comes into a place and takes no hold of it: a person on his way, a gunman in a church. */
public final class Visitors {

  private static final List<String> INDOORS = List.of("civil-place", "indoors");

  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  public Visitors(Grammar grammar, Phrases phrases, WordClasses words) {
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Whether those who do it are no force that advances: "the youths tried to enter the town", "he
   * headed to the town", "a gunman entered the office".
   *
   * @param action what the verb would tell of forces
   */
  public boolean areTold(int verb, String action) {
    List<Phrase> who = grammar.subject(verb).stream().map(phrases::at).toList();
    if (who.isEmpty()) {
      return false;
    }
    boolean enters = action.equals("entered");
    boolean people = enters && who.stream().allMatch(p -> p.type() == Phrase.Type.PEOPLE);
    boolean one =
        (enters || action.equals("threatened"))
            && who.stream().allMatch(p -> p.noun().matches("he|she"));
    boolean gunmen = enters && who.stream().anyMatch(p -> words.is("intruder", p.noun()));
    return people || one || gunmen && isIndoors(verb);
  }

  private boolean isIndoors(int verb) {
    return Stream.concat(grammar.object(verb).stream(), grammar.by(verb, "into").stream())
        .map(phrases::at)
        .filter(p -> p.type() != Phrase.Type.AREA && !p.named())
        .anyMatch(p -> INDOORS.stream().anyMatch(c -> words.is(c, p.noun())));
  }
}
