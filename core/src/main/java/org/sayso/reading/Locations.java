package org.sayso.reading;

import java.util.ArrayList;
import java.util.List;
import org.sayso.grammar.Grammar;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Role;
import org.sayso.text.Sentence;

/** Finds where an event was that has no place among its own roles. */
final class Locations {

  private static final List<String> PREPOSITIONS =
      List.of(
          "in", "at", "near", "on", "around", "outside", "inside", "across", "from", "along",
          "off");
  private static final List<String> SURE = List.of("in", "at", "near", "outside", "inside");
  private static final List<String> WITHIN = List.of("of", "in", "across");
  private static final int MAX_STEPS = 6;

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;

  Locations(Sentence sentence, Grammar grammar, Phrases phrases) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
  }

  /**
   * The named places by which the event's own clause, or one around it, says where: first what the
   * other events that it is told with are at or stands on the word and the words above it, then
   * what the phrases of its roles lie in.
   */
  List<Phrase> of(Event event, List<Event> others) {
    int at = event.trigger();
    for (int steps = 0; at >= 0 && steps < MAX_STEPS; steps++) {
      List<Phrase> here = placeOf(at, others);
      if (here.isEmpty()) {
        here = on(at);
      }
      if (!here.isEmpty()) {
        return here;
      }
      List<Phrase> inside = at == event.trigger() ? insideRoles(event) : List.of();
      if (inside.isEmpty()) {
        inside = insideArguments(at);
      }
      if (!inside.isEmpty()) {
        return inside;
      }
      at = sentence.relation(at).equals("ccomp") ? -1 : sentence.head(at);
    }
    return List.of();
  }

  /**
   * The area in which what the phrase counts lies: "of the 17 townships of X", "in the province".
   */
  List<Phrase> around(Event event, Phrase counted) {
    int at = counted.head();
    for (int steps = 0; steps < MAX_STEPS && at >= 0; steps++) {
      int inner = -1;
      for (String preposition : WITHIN) {
        for (int head : grammar.by(at, preposition)) {
          Phrase phrase = phrases.at(head);
          if (phrase.named() || isArea(phrase)) {
            return List.of(phrase);
          }
          inner = inner < 0 ? head : inner;
        }
      }
      at = inner;
    }
    return areas(event.trigger());
  }

  private List<Phrase> areas(int verb) {
    return WITHIN.stream()
        .flatMap(p -> grammar.by(verb, p).stream())
        .map(phrases::at)
        .filter(p -> isArea(p) || p.type() == Phrase.Type.NAME)
        .toList();
  }

  private static boolean isArea(Phrase phrase) {
    return phrase.type() == Phrase.Type.AREA && phrase.definite() && !phrase.plural();
  }

  private List<Phrase> placeOf(int word, List<Event> events) {
    return events.stream()
        .filter(e -> e.trigger() == word)
        .map(e -> e.of(Role.PLACE).stream().flatMap(p -> where(p).stream()).toList())
        .findFirst()
        .orElse(List.of());
  }

  private List<Phrase> where(Phrase place) {
    return place.named() ? List.of(place) : inside(place);
  }

  private List<Phrase> on(int word) {
    List<Phrase> found = new ArrayList<>();
    for (String preposition : PREPOSITIONS) {
      for (int head : grammar.by(word, preposition)) {
        phrases.joined(head).stream()
            .filter(Phrase::named)
            .filter(p -> p.name() != null || p.head() != head || SURE.contains(preposition))
            .forEach(found::add);
      }
    }
    return found.isEmpty() ? phrases.away(word) : phrases.innermost(found);
  }

  /** "They asked leaders in A and B to send men": where those are who are asked. */
  private List<Phrase> insideArguments(int verb) {
    return sentence.children(verb).stream()
        .filter(c -> sentence.relation(c).matches("obj|obl"))
        .flatMap(c -> inside(phrases.at(c)).stream())
        .toList();
  }

  private List<Phrase> insideRoles(Event event) {
    List<Phrase> found = new ArrayList<>();
    for (Role role : List.of(Role.TARGET, Role.ACTOR)) {
      for (Phrase phrase : event.of(role)) {
        found.addAll(inside(phrase));
      }
    }
    return found;
  }

  private List<Phrase> inside(Phrase phrase) {
    boolean force = phrase.type() == Phrase.Type.PARTY || phrase.type() == Phrase.Type.OFFICIALS;
    List<Phrase> known =
        phrase.inside().stream()
            .filter(name -> !force || name.begin() > phrase.head())
            .map(name -> phrases.at(name.end() - 1))
            .filter(Phrase::named)
            .toList();
    return known.isEmpty() ? insideUnknown(phrase, force) : known;
  }

  /** "The teachers of X", "an outpost in X", where no gazetteer knows X. */
  private List<Phrase> insideUnknown(Phrase phrase, boolean force) {
    return SURE.stream()
        .flatMap(p -> grammar.by(phrase.head(), p).stream())
        .map(phrases::at)
        .filter(p -> !force && p.type() == Phrase.Type.NAME)
        .toList();
  }
}
