package org.sayso.toll;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Frame;
import org.sayso.pack.Kind;
import org.sayso.pack.WordClasses;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/**
 * Whose the dead are of whom only a number is told: "army losses came to nine dead", "the toll
 * among the rebels rose to 40", "the army lost nine men"; and how many they are: "two casualties
 * among the rebels".
 */
public final class Holders {

  private static final List<String> WHOSE = List.of("among", "of", "on", "to", "from");
  private static final List<String> BESIDE = List.of("among", "on");

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;

  public Holders(Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
  }

  /**
   * Those whom a loss befell, by the side that the words around name and by the number.
   *
   * @param frame what is told
   * @param trigger the word that tells it
   * @param told whom its own words name
   */
  public List<Phrase> of(Frame frame, int trigger, List<Phrase> told) {
    boolean lost = losing(trigger) >= 0 && told.stream().allMatch(this::isAnybodys);
    return frame.kind() == Kind.CASUALTIES && (told.size() == 1 || lost)
        ? told.stream().flatMap(counted -> of(trigger, counted).stream()).toList()
        : told;
  }

  private List<Phrase> of(int trigger, Phrase counted) {
    int losing = isAnybodys(counted) || isNobody(counted) ? losing(trigger) : -1;
    if (losing < 0 && !isNobody(counted)) {
      return List.of(numbered(trigger, counted));
    }
    return Stream.of(
            losing < 0 ? List.<Phrase>of() : losers(losing),
            somebody(around(trigger, counted.head())))
        .flatMap(List::stream)
        .limit(1)
        .map(holder -> holder.counted(counted.number()).at(counted.head()))
        .findFirst()
        .map(List::of)
        .orElse(List.of(counted));
  }

  /** "Nine men", "its fighters", who are whoever's it is told that lost them; no "Kurdish" ones. */
  private boolean isAnybodys(Phrase counted) {
    boolean member = counted.type() == Phrase.Type.PARTY && words.is("member", counted.noun());
    return words.is("man", counted.noun())
        || member && counted.text().equals(counted.text().toLowerCase(Locale.ROOT));
  }

  /** The verb that tells who lost men: "lost nine", "were driven back with the loss of nine". */
  private int losing(int trigger) {
    boolean loss = grammar.marked(trigger, "with") && words.is("toll-noun", grammar.lemma(trigger));
    return words.is("losing", grammar.lemma(trigger))
        ? trigger
        : loss ? sentence.head(trigger) : -1;
  }

  private List<Phrase> losers(int verb) {
    List<Integer> subjects = grammar.surfaceSubjects(verb);
    List<Phrase> they =
        subjects.stream()
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.PRONOUN && p.noun().matches("they|it"))
            .toList();
    return Stream.of(they, somebody(subjects), named(subjects))
        .filter(side -> !side.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** "Russia lost nine men", "the Russians lost them": a state by its name, or its people's. */
  private List<Phrase> named(List<Integer> subjects) {
    return subjects.stream()
        .map(phrases::at)
        .filter(p -> p.type() == Phrase.Type.PLACE || p.type() == Phrase.Type.NAME)
        .toList();
  }

  /** Nobody but a number: "nine", "nine dead", "40 lives". */
  private boolean isNobody(Phrase phrase) {
    return phrase.type() == Phrase.Type.NUMBER && grammar.by(phrase.head(), "of").isEmpty()
        || words.is("counted-people", phrase.noun());
  }

  /** "Two casualties among the rebels": two of them. */
  private Phrase numbered(int trigger, Phrase victims) {
    if (victims.number() != null) {
      return victims;
    }
    boolean noun = sentence.token(trigger).tag().startsWith("NN") && trigger != victims.head();
    Quantity own = noun ? phrases.at(trigger).number() : putAt(trigger, victims.head());
    return own == null ? victims : victims.counted(own);
  }

  /** "Put the number of rebels killed there at 40": the 40, wherever the parse hangs it. */
  private @Nullable Quantity putAt(int participle, int people) {
    int number = sentence.head(people);
    boolean counted =
        grammar.marked(people, "of") && number >= 0 && words.is("toll-noun", grammar.lemma(number));
    int verb = counted ? sentence.head(number) : -1;
    return verb < 0
        ? null
        : Stream.of(participle, verb)
            .flatMap(v -> grammar.by(v, "at").stream())
            .map(phrases::at)
            .filter(p -> p.type() == Phrase.Type.NUMBER)
            .map(Phrase::number)
            .findFirst()
            .orElse(null);
  }

  /** What stands around a number of dead where the words say whose they are. */
  private List<Integer> around(int trigger, int counted) {
    Set<Integer> verbs = new LinkedHashSet<>(List.of(trigger));
    int above = sentence.head(counted);
    if (above >= 0 && sentence.token(above).tag().startsWith("V")) {
      verbs.add(above);
    }
    Set<Integer> nouns = new LinkedHashSet<>(List.of(counted));
    for (int verb : verbs) {
      nouns.addAll(grammar.surfaceSubjects(verb));
      nouns.addAll(grammar.children(verb, "obj", "nsubj", "nsubj:pass"));
    }
    List<Integer> found = new ArrayList<>();
    nouns.stream()
        .filter(n -> n == counted || words.is("toll-noun", grammar.lemma(n)))
        .flatMap(n -> Stream.concat(Stream.of(n), grammar.children(n, "conj").stream()))
        .forEach(n -> found.addAll(whose(n)));
    verbs.forEach(v -> BESIDE.forEach(p -> found.addAll(grammar.by(v, p))));
    return found;
  }

  /** "The army's losses", "army losses", "the toll among rebels". */
  private List<Integer> whose(int noun) {
    List<Integer> found = new ArrayList<>(grammar.children(noun, "nmod:poss", "compound", "amod"));
    WHOSE.forEach(p -> found.addAll(grammar.by(noun, p)));
    return found;
  }

  /** Those of the nouns that name people of some sort. */
  private List<Phrase> somebody(List<Integer> nouns) {
    return nouns.stream()
        .map(phrases::at)
        .filter(
            p ->
                p.type() == Phrase.Type.PARTY && !words.is("weapon", p.noun())
                    || p.type() == Phrase.Type.OFFICIALS
                    || p.type() == Phrase.Type.PRONOUN && p.noun().equals("we")
                    || p.type() == Phrase.Type.PEOPLE && isOfASort(p))
        .toList();
  }

  private boolean isOfASort(Phrase people) {
    return !words.is("anybody", people.noun()) && !words.is("counted-people", people.noun());
  }
}
