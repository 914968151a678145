package org.sayso.grammar;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.predicate.Lines;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/**
 * A noun phrase and what it can stand for.
 *
 * @param sentence index of its sentence
 * @param paragraph number of its paragraph
 * @param head token of its head
 * @param span where it stands
 * @param text as printed
 * @param type what it names
 * @param name the place's name, for {@link Type#PLACE}
 * @param party id or folded name, for {@link Type#PARTY}; or null where the words alone do not say
 * @param noun lemma of the head
 * @param number how many, or null
 * @param inside named places that it lies in ("in Herat and Farah")
 * @param part whether only a part is meant
 * @param reference whether it points back, brings in one, or neither
 * @param plural whether several are meant
 */
public record Phrase(
    int sentence,
    int paragraph,
    int head,
    Span span,
    String text,
    Type type,
    @Nullable PlaceName name,
    @Nullable String party,
    String noun,
    @Nullable Quantity number,
    List<PlaceName> inside,
    boolean part,
    Reference reference,
    boolean plural) {

  private static final Pattern LIES_IN =
      Pattern.compile(
          "\\s*,?\\s*(?:(?:in|to)\\s+(?:the\\s+)?)?"
              + "(?:(?:north|south|east|west|cent)\\p{Ll}*(?:-\\p{Ll}+)?\\s+(?:part\\s+)?)?(?:in|of)\\s+"
              + "(?:the\\s+)?(?:\\p{Lu}[\\p{L} ]+['’]s\\s+)?"
              + "|\\s*,?\\s*(?:just )?(?:near|outside|outside of|close to|not far from)\\s+(?:the\\s+)?"
              + "(?:(?!and|or)[\\p{Ll}-]+\\s+){0,4}");

  /** What a phrase names. */
  public enum Type {
    /** A place by name. */
    PLACE,
    /** Areas without a name: "three districts", "the city". */
    AREA,
    /** A building or post without a name. */
    FACILITY,
    /** A party or armed people. */
    PARTY,
    /** People in office. */
    OFFICIALS,
    /** People who are no party. */
    PEOPLE,
    /** Weapons, vehicles, equipment. */
    THING,
    /** A bare number. */
    NUMBER,
    /** A pronoun. */
    PRONOUN,
    /** A proper name of something that is none of these for sure. */
    NAME,
    OTHER
  }

  /** How a phrase refers. */
  public enum Reference {
    /** To something told before: "the district", "these areas". */
    DEFINITE,
    /** To one that is new: "a key district". */
    ONE,
    /** Without a word that says so. */
    BARE;

    private static final Set<String> NEW = Set.of("a", "an", "another", "one");
    private static final Set<String> POINTING =
        Set.of("the", "this", "these", "that", "those", "both", "its", "their", "his", "our");

    /** What the lemmas before a noun make of it. */
    static Reference of(List<String> before) {
      if (before.stream().anyMatch(POINTING::contains)) {
        return DEFINITE;
      }
      return before.stream().anyMatch(NEW::contains) ? ONE : BARE;
    }
  }

  /** A phrase of one word that stands for several. */
  static Phrase bare(
      Sentence sentence,
      int head,
      Type type,
      String noun,
      @Nullable String party,
      @Nullable Quantity number) {
    Span span = sentence.token(head).span();
    return new Phrase(
        sentence.index(),
        sentence.paragraph(),
        head,
        span,
        noun,
        type,
        null,
        party,
        noun,
        number,
        List.of(),
        false,
        Reference.BARE,
        true);
  }

  /** Whether a name before its head is its own, or in it: "the A and B districts", "X airport". */
  boolean isCalled(PlaceName before) {
    return name != null && (name.equals(before) || name.begin() == head);
  }

  /** Whether it is an area or a building that bears no name. */
  public boolean isUnnamedGround() {
    return name == null && (type == Type.AREA || type == Type.FACILITY);
  }

  /** Whether it is a name that may be a place's, known or not. */
  public boolean named() {
    return type == Type.PLACE || type == Type.NAME;
  }

  /** "The town", "this village": one that was told of before, by no more than its sort. */
  public boolean isTownBefore() {
    return type == Type.AREA
        && name == null
        && inside.isEmpty()
        && number == null
        && !plural
        && !part
        && reference == Reference.DEFINITE
        && Areas.isTown(noun);
  }

  /** Whether it names a place, or the one that it lies in. */
  public boolean isSomewhere() {
    return name != null || !inside.isEmpty();
  }

  /** "The Turkish border": a name only of what is long, and less than that of any place on it. */
  public boolean isLine() {
    return type == Type.NAME && Lines.NOUNS.contains(noun);
  }

  /** A party, people, a pronoun, or the name of a state or a capital that stands for it. */
  public boolean mayAct() {
    return switch (type) {
      case PARTY, PEOPLE, OFFICIALS, PRONOUN -> true;
      case NAME -> Areas.kinds(noun).isEmpty(); // "Kayin State" is no one
      case PLACE -> name != null && name.level() == null;
      default -> false;
    };
  }

  /** The same, in part or as a whole. */
  Phrase partly(boolean only) {
    return partly(only, plural);
  }

  /** The same, in one part or in several. */
  Phrase partly(boolean only, boolean several) {
    return new Phrase(
        sentence, paragraph, head, span, text, type, name, party, noun, number, inside, only,
        reference, several);
  }

  /** The same, counted by another word. */
  public Phrase at(int other) {
    return new Phrase(
        sentence, paragraph, other, span, text, type, name, party, noun, number, inside, part,
        reference, plural);
  }

  /** Of a place the other one by name that it only tells the whereabouts of, and all of that. */
  public Phrase narrowed(PlaceName other) {
    return new Phrase(
        sentence,
        paragraph,
        other.end() - 1,
        other.span(),
        other.text(),
        Type.PLACE,
        other,
        null,
        noun,
        null,
        List.of(),
        false,
        Reference.BARE,
        false);
  }

  /** The same, called by another noun. */
  public Phrase called(String other) {
    return new Phrase(
        sentence, paragraph, head, span, text, type, name, party, other, number, inside, part,
        reference, false);
  }

  /** The area without a name that its words put it in: the town of "residents of the town". */
  public Phrase home(String area) {
    return new Phrase(
        sentence,
        paragraph,
        head,
        span,
        text,
        Type.AREA,
        null,
        null,
        area,
        null,
        List.of(),
        false,
        Reference.DEFINITE,
        false);
  }

  /** The same, so many of them. */
  public Phrase counted(@Nullable Quantity count) {
    return new Phrase(
        sentence, paragraph, head, span, text, type, name, party, noun, count, inside, part,
        reference, plural);
  }

  /** The same as people, of whom nothing else is known. */
  public Phrase asPeople() {
    return as(Type.PEOPLE, null);
  }

  /** The same as a side of its own: the "Christians" who fight others. */
  public Phrase asParty(String id) {
    return as(Type.PARTY, id);
  }

  private Phrase as(Type other, @Nullable String id) {
    return new Phrase(
        sentence, paragraph, head, span, text, other, null, id, noun, number, inside, part,
        reference, plural);
  }

  /** Of the men of several sides those of one, printed there. */
  Phrase of(JointForces.Side side, Span printed, String raw) {
    return new Phrase(
        sentence,
        paragraph,
        side.token(),
        printed,
        printed.in(raw),
        Type.PARTY,
        null,
        side.party(),
        noun,
        number,
        inside,
        part,
        reference,
        plural);
  }

  /**
   * Whether it is the name before another that only tells where it lies: A of "at A in B".
   *
   * @param raw the report
   */
  boolean liesIn(Phrase outer, String raw) {
    int from = span.end();
    int to = outer.span.begin();
    boolean called = // "the X camp"
        type == Type.FACILITY && !inside.isEmpty() && inside.get(0).begin() < head;
    return (named() || called)
        && outer.named()
        && from < to
        && LIES_IN.matcher(raw.substring(from, to)).matches();
  }

  /** Whether it points back to something told before. */
  public boolean definite() {
    return reference == Reference.DEFINITE;
  }

  /** Copies the list. */
  public Phrase {
    inside = List.copyOf(inside);
  }
}
