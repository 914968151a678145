package org.sayso.toll;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.text.Sentence;

/** Who comes into a place and takes no hold of it: a person on his way, a gunman in a church. */
public final class Visitors {

  private static final List<String> INDOORS = List.of("civil-place", "indoors");

  private static final Pattern OWN = Pattern.compile("(?i)(?:my|his|her) ");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** Looks at who moves in one sentence. */
  public Visitors(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
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
    boolean nears = action.equals("threatened");
    boolean people =
        (enters || nears) && who.stream().allMatch(p -> p.type() == Phrase.Type.PEOPLE);
    boolean one = (enters || nears) && who.stream().allMatch(this::isOne);
    boolean gunmen = enters && who.stream().anyMatch(p -> words.is("intruder", p.noun()));
    return people || one || gunmen && isIndoors(verb);
  }

  /** "He", "a rebel leader", "the leader of the rebels". */
  public boolean isOne(Phrase phrase) {
    return phrase.noun().matches("he|she|him|her")
        || isLeader(phrase.head())
        || grammar.marked(phrase.head(), "of") && isLeader(sentence.head(phrase.head()));
  }

  /** "Sent families to relatives", "ministers gathered in X": no force went or was there. */
  public boolean isUnarmed(Frame frame, Phrase phrase) {
    boolean people = phrase.type() == Phrase.Type.PEOPLE;
    boolean official = phrase.type() == Phrase.Type.OFFICIALS && !phrase.noun().equals("officer");
    return official && frame.action().matches("present|deployed|mobilised|left")
        || people && frame.lemma().matches("home|present")
        || !phrase.noun().equals("man") && people && frame.lemma().equals("send")
        || phrase.type() != Phrase.Type.PARTY && frame.lemma().equals("active")
        || people && OWN.matcher(phrase.text()).lookingAt();
  }

  private boolean isLeader(int noun) {
    return sentence.token(noun).tag().equals("NN") && grammar.isOf("of-a-group", noun);
  }

  private boolean isIndoors(int verb) {
    return Stream.concat(grammar.object(verb).stream(), grammar.by(verb, "into").stream())
        .map(phrases::at)
        .filter(p -> p.type() != Phrase.Type.AREA && !p.named())
        .anyMatch(p -> INDOORS.stream().anyMatch(c -> words.is(c, p.noun())));
  }
}
