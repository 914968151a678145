package org.sayso.toll;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;

/**
 * Whose the weapons, vehicles and houses were that somebody took or destroyed: "two army tanks",
 * "ten boats belonging to the group", "seized rifles from the rebels".
 */
public final class Owners {

  private static final Set<String> SUFFERED = Set.of("seized", "destroyed");
  private static final Set<Phrase.Type> SOMEBODY =
      Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE, Phrase.Type.OFFICIALS);

  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.?){2,4}");
  private static final Pattern NAME = Pattern.compile("(?i:the )?\\p{Lu}\\S* \\p{Lu}.*");

  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  public Owners(Grammar grammar, Phrases phrases, WordClasses words) {
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Who lost the things by it; empty where the words do not say.
   *
   * @param frame what is told
   * @param trigger the word that tells it
   * @param things what was taken or destroyed
   */
  public List<Phrase> of(Frame frame, int trigger, List<Phrase> things) {
    if (frame.kind() != Kind.MATERIEL || !SUFFERED.contains(frame.action())) {
      return List.of();
    }
    return Stream.concat(
            things.stream().flatMap(this::owners),
            grammar.by(trigger, "from").stream().map(phrases::at).filter(this::isSomebody))
        .limit(1)
        .map(p -> p.counted(null)) // the number is that of the things
        .toList();
  }

  private Stream<Phrase> owners(Phrase thing) {
    if (thing.type() == Phrase.Type.PARTY) {
      return Stream.of(thing);
    }
    int noun = thing.head();
    Stream<Phrase> possessors =
        grammar.children(noun, "nmod:poss").stream()
            .map(phrases::at)
            .filter(p -> isSomebody(p) || p.type() == Phrase.Type.PRONOUN);
    Stream<Integer> described =
        Stream.concat(
            grammar.children(noun, "compound", "amod").stream(), grammar.by(noun, "of").stream());
    return Stream.concat(
        possessors,
        Stream.concat(described, owning(noun)).map(phrases::at).filter(this::isSomebody));
  }

  /** "Boats belonging to the group". */
  private Stream<Integer> owning(int noun) {
    return grammar.children(noun, "acl").stream()
        .filter(c -> c > noun && words.is("owning", grammar.lemma(c)))
        .flatMap(c -> Stream.of("to", "by").flatMap(p -> grammar.by(c, p).stream()));
  }

  private boolean isSomebody(Phrase phrase) {
    return SOMEBODY.contains(phrase.type()) && !words.is("thing", phrase.noun());
  }

  /** Whose an area or a building is by the words beside it: "army post", "our positions". */
  public List<Phrase> holders(Phrase held) {
    List<Integer> by = new ArrayList<>(owning(held.head()).toList());
    by.addAll(grammar.children(held.head(), "nmod:poss", "compound"));
    by.addAll(grammar.children(held.head(), "amod"));
    by.addAll(grammar.by(held.head(), "of"));
    boolean manned = words.is("manned", held.noun());
    boolean base = manned || words.is("base", held.noun()) || words.is("armed", held.noun());
    List<Phrase> found =
        by.stream()
            .map(phrases::at)
            .map(p -> isGroup(held, p, manned, base) ? group(p) : p)
            .filter(
                p ->
                    p.type() == Phrase.Type.PARTY
                        || p.type() == Phrase.Type.PRONOUN
                        || base && isState(p))
            .filter(p -> !isOfAreaBeside(held, p))
            .filter(p -> !words.is("seat.province", p.noun()) || isName(p))
            .filter(p -> !words.is("martial", p.noun()) || !isCapital(p.text()))
            .toList();
    return found.stream()
        .filter(p -> Objects.equals(p.party(), found.get(0).party()))
        .max(Comparator.comparingInt(p -> p.text().length()))
        .map(List::of)
        .orElse(List.of());
  }

  /** The X of "X's positions" and "an X base", and not of "X Outpost", which is only called so. */
  private boolean isGroup(Phrase held, Phrase name, boolean manned, boolean base) {
    boolean called =
        grammar.is(name.head(), "compound")
            && !isShort(name)
            && isCapital(held.text().substring(held.text().lastIndexOf(' ') + 1));
    return name.type() == Phrase.Type.NAME && !called && (manned || base && isShort(name));
  }

  /** The "US" of "a US base"; a town that it is called by is no side. */
  private boolean isState(Phrase place) {
    return place.type() == Phrase.Type.PLACE
        && grammar.is(place.head(), "compound")
        && isShort(place);
  }

  /** "UN", "SDF". */
  private static boolean isShort(Phrase name) {
    return INITIALS.matcher(name.text()).matches();
  }

  /** "The district and its headquarters": those of the district, and nobody's. */
  private boolean isOfAreaBeside(Phrase held, Phrase holder) {
    return holder.type() == Phrase.Type.PRONOUN
        && holder.text().equals("its")
        && grammar.is(held.head(), "conj");
  }

  /** Of "X's positions" X, whom nobody knows, but who has fighters there. */
  private Phrase group(Phrase name) {
    return phrases.party(name.head(), PartyName.unknownId(name.text()), name.text());
  }

  /** "The Islamic State", and not "state". */
  private static boolean isName(Phrase holder) {
    return NAME.matcher(holder.text()).matches();
  }

  /** The "Military" of "X Military Airport", and not "military". */
  private static boolean isCapital(String holder) {
    return Character.isUpperCase(holder.codePointAt(0));
  }
}
