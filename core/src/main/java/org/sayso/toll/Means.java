package org.sayso.toll;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.Slot;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.predicate.Slots;
import org.sayso.text.Sentence;

/**
 * What kind of attack one is by what it was made with: "jets attacked the convoy" is a strike, "an
 * attack with a car bomb" a bombing, "a barrel bomb attack" a strike again.
 */
public final class Means {

  private static final Slot SUBJECT = new Slot(List.of("subj"));
  private static final Set<String> OPEN = Set.of("attack", "strike", "bombing");
  private static final Set<String> DEED = Set.of("obj", "subj");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Slots slots;
  private final WordClasses words;

  /** In one sentence. */
  public Means(Sentence sentence, Grammar grammar, Slots slots, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.slots = slots;
    this.words = words;
  }

  /**
   * The action of an attack.
   *
   * @param trigger the word that tells of it
   * @param frame what that word means by itself
   * @param actors who made it, as far as told
   */
  public String action(int trigger, Frame frame, List<Phrase> actors) {
    if (frame.kind() != Kind.CLASH || !OPEN.contains(frame.action())) {
      return frame.action();
    }
    List<Integer> makers =
        Stream.concat(subjects(trigger, frame), actors.stream().map(Phrase::head)).toList();
    List<Integer> deeds = deeds(trigger, frame);
    List<Integer> kinds = deeds.stream().flatMap(d -> modifiers(d).stream()).toList();
    boolean fell = frame.action().equals("strike"); // "shells and bombs rained down"
    boolean bombed =
        makers.stream().anyMatch(m -> isBomb(m) && !(fell && isBare(m)))
            || kinds.stream().anyMatch(k -> isBomb(k) && !isBombing(k));
    if (bombed) {
      return "bombing";
    }
    boolean bombs = frame.action().equals("bombing"); // "a bomber blew up his car"
    boolean flown =
        makers.stream().anyMatch(m -> isAirborne(m) && !(bombs && isBomber(m)))
            || kinds.stream().anyMatch(k -> words.is("from-afar", grammar.lemma(k)))
            || Stream.concat(makers.stream(), kinds.stream()).anyMatch(this::isDropped);
    return flown ? "strike" : frame.action();
  }

  private Stream<Integer> subjects(int trigger, Frame frame) {
    return frame.word() == Frame.Word.VERB
        ? slots.at(trigger, SUBJECT).stream()
            .flatMap(s -> Stream.concat(Stream.of(s), grammar.children(s, "conj").stream()))
        : Stream.empty();
  }

  /** The nouns that name the attack: the word itself, what somebody "launched" or what "hit". */
  private List<Integer> deeds(int trigger, Frame frame) {
    return frame.word() == Frame.Word.NOUN
        ? List.of(trigger)
        : frame.conditions().stream()
            .filter(c -> c.slot().steps().size() == 1 && DEED.contains(c.slot().steps().get(0)))
            .flatMap(c -> slots.meeting(trigger, c).stream())
            .toList();
  }

  private List<Integer> modifiers(int noun) {
    return grammar.children(noun, "compound", "amod");
  }

  /** "A car bomb", "a suicide bomber", and neither "a barrel bomb" nor "a bomber" that flies. */
  private boolean isBomb(int token) {
    boolean bomber = isBomber(token) && isRigged(token);
    return (words.is("planted", grammar.lemma(token)) || bomber) && !isDropped(token);
  }

  private boolean isBomber(int token) {
    return Set.of("bomber", "attacker").contains(grammar.lemma(token));
  }

  private boolean isRigged(int token) {
    return modifiers(token).stream().anyMatch(m -> words.is("rigged", grammar.lemma(m)));
  }

  private boolean isBare(int token) {
    return grammar.lemma(token).equals("bomb") && !isRigged(token);
  }

  /** "Bombing raids", which planes fly. */
  private boolean isBombing(int token) {
    return grammar.lemma(token).equals("bombing");
  }

  /** "Barrel bombs", "aerial bombing", "bombs" of a mortar. */
  private boolean isDropped(int token) {
    return words.is("planted", grammar.lemma(token))
        && (modifiers(token).stream().anyMatch(m -> words.is("dropped", grammar.lemma(m)))
            || token > 0 && words.is("dropped", grammar.lemma(token - 1)));
  }

  /** "Jets", "the air force", "the air alliance". */
  private boolean isAirborne(int token) {
    boolean above = modifiers(token).stream().anyMatch(m -> grammar.lemma(m).equals("air"));
    return sentence.token(token).tag().startsWith("N")
        && (above || words.is("aircraft", grammar.lemma(token)));
  }
}
