package org.sayso.casting;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.sayso.grammar.Areas;
import org.sayso.grammar.Grammar;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Slot;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/** Which phrases can play which part: who can do it, to whom, with what, and where. */
public final class Casting {

  /** A name in capitals alone is that of a body. */
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}(-\\p{Lu}+)?s?$");

  private static final Set<String> PLACE_PRONOUNS = Set.of("it", "there", "all", "both");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  /** The parts that phrases of a sentence can play. */
  public Casting(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Whether a phrase can play a part in what a word tells.
   *
   * @param kind what the word tells of
   * @param token the word
   * @param slot where the phrase stands
   */
  public boolean fits(Kind kind, Role role, int token, Slot slot, Phrase phrase) {
    return (fits(kind, role, phrase) || role == Role.TARGET && isForeign(kind, slot, phrase))
        && isOf(role, token, slot, phrase);
  }

  private boolean fits(Kind kind, Role role, Phrase phrase) {
    return switch (role) {
      case ACTOR ->
          isActor(phrase) && !(kind == Kind.CONTROL && phrases.isThing(phrase)) && !isGun(phrase)
              || kind == Kind.STATEMENT && phrase.type() == Phrase.Type.OTHER;
      case TARGET ->
          switch (phrase.type()) {
            case PARTY, OFFICIALS, NUMBER -> true;
            case PEOPLE -> kind != Kind.CONTROL;
            case PRONOUN ->
                !PLACE_PRONOUNS.contains(phrase.noun())
                    || kind.isFought() && phrase.noun().equals("it");
            default -> phrases.countsPeople(phrase);
          };
      case PLACE, TO, WITHIN ->
          switch (phrase.type()) {
            case PLACE, AREA, FACILITY -> true;
            case NAME -> !ACRONYM.matcher(phrase.text()).find();
            case NUMBER -> role == Role.PLACE && kind == Kind.CONTROL;
            case PRONOUN -> PLACE_PRONOUNS.contains(phrase.noun());
            default -> false;
          };
      case THING ->
          phrase.type() == Phrase.Type.THING
              || phrase.type() == Phrase.Type.PARTY && phrases.isThing(phrase);
    };
  }

  /**
   * Of "the X offensive", where nobody is called X, X is where it was; a "border town attack" was
   * at no place that it names.
   */
  private boolean isOf(Role role, int token, Slot slot, Phrase phrase) {
    boolean before = slot.steps().equals(List.of("comp")) && phrase.head() < token;
    boolean fight = words.is("combat", grammar.lemma(token));
    if (before && role == Role.ACTOR && fight && !mayFight(phrase)) {
      return false;
    }
    if (!before || phrase.type() == Phrase.Type.PARTY) {
      return true;
    }
    boolean scene =
        words.is("scene-noun", grammar.lemma(token)) && !ACRONYM.matcher(phrase.text()).find();
    return role == Role.PLACE
        ? phrase.named() && !sentence.relation(phrase.head()).equals("amod")
        : role != Role.ACTOR || phrase.type() != Phrase.Type.NAME || !scene && isWhole(phrase);
  }

  /** "Artillery shelling": what it was done with, and nobody who did it. */
  private boolean isGun(Phrase phrase) {
    return words.is("weapon", phrase.noun())
        && !words.is("aircraft", phrase.noun())
        && phrase.text().equalsIgnoreCase(phrase.noun());
  }

  /** "A Russian attack": of a frame that asks whose, the state by its adjective. */
  private static boolean isForeign(Kind kind, Slot slot, Phrase phrase) {
    String last = slot.steps().get(slot.steps().size() - 1);
    return kind == Kind.CLASH
        && slot.steps().size() > 1
        && Set.of("comp", "poss").contains(last)
        && phrase.type() == Phrase.Type.PLACE
        && isActor(phrase);
  }

  /** "Rebel clashes", and neither "military clashes" nor "Syria clashes". */
  private boolean mayFight(Phrase side) {
    return side.type() == Phrase.Type.PARTY && !words.is("martial", side.noun());
  }

  /** Of "DR Congo clashes", where each word stands for itself, not the first. */
  private boolean isWhole(Phrase name) {
    int next = name.head() + 1;
    return sentence.head(next) != sentence.head(name.head())
        || !sentence.token(next).tag().startsWith("NNP");
  }

  /** A party, people, a pronoun, or the name of a state or a capital that stands for it. */
  private static boolean isActor(Phrase phrase) {
    return switch (phrase.type()) {
      case PARTY, PEOPLE, OFFICIALS, PRONOUN -> true;
      case NAME -> Areas.kinds(phrase.noun()).isEmpty(); // "Kayin State" is no one
      case PLACE -> phrase.name() != null && phrase.name().level() == null;
      default -> false;
    };
  }
}
