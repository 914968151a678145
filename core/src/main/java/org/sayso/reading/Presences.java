package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sayso.grammar.Grammar;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;

/** Armed people where they are: "about 1,000 soldiers are still in X", "their troops are in X". */
final class Presences {

  private static final String RULE = "presence";
  private static final List<String> PREPOSITIONS = List.of("in", "at");

  /** "300 rebels", "300" and "300 of them". */
  private static final Set<Phrase.Type> COUNTED =
      Set.of(Phrase.Type.PARTY, Phrase.Type.NUMBER, Phrase.Type.PRONOUN);

  private final Sentence sentence;
  private final Grammar grammar;
  private final Phrases phrases;
  private final WordClasses words;
  private final EventTimes times;

  Presences(
      Sentence sentence, Grammar grammar, Phrases phrases, WordClasses words, EventTimes times) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.phrases = phrases;
    this.words = words;
    this.times = times;
  }

  /** Whether a word can be that of forces that are counted, or that are somewhere; asks no tree. */
  static boolean mayTell(Sentence sentence, WordClasses words, int token) {
    boolean number = false;
    for (int i = Math.max(0, token - 4); i < token; i++) {
      number |= sentence.token(i).tag().equals("CD");
    }
    String lemma = sentence.token(token).lemma();
    return number && words.is("armed", lemma)
        || (words.is("member", lemma) || words.is("troops", lemma)) && isAt(sentence, token);
  }

  private static boolean isAt(Sentence sentence, int token) {
    boolean being = false;
    for (int i = token + 1; i < Math.min(sentence.size(), token + 6); i++) {
      being |= sentence.token(i).lemma().equals("be");
      if (being && PREPOSITIONS.contains(sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** One reading for each place where a number of forces is said to be. */
  List<Reading> find() {
    List<Reading> found = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      int place = i;
      if (grammar.has(i, "cop") && PREPOSITIONS.stream().anyMatch(p -> grammar.marked(place, p))) {
        List<Phrase> who = forces(i);
        List<Phrase> where = phrases.joined(i).stream().filter(Presences::isPlace).toList();
        if (!who.isEmpty() && !where.isEmpty()) {
          found.add(reading(i, who, where));
        }
      }
    }
    for (int i = 0; i < sentence.size(); i++) {
      if (grammar.has(i, "expl") && grammar.lemma(i).equals("be")) {
        for (int subject : grammar.children(i, "nsubj")) {
          List<Phrase> who = counted(subject);
          List<Phrase> where = around(i, subject);
          if (!who.isEmpty() && !where.isEmpty()) {
            found.add(reading(i, who, where));
          }
        }
      }
    }
    return found;
  }

  /** "There are 200 rebels in X". */
  private List<Phrase> around(int verb, int subject) {
    return Stream.of("in", "at", "near", "around")
        .flatMap(p -> Stream.of(verb, subject).flatMap(w -> grammar.by(w, p).stream()))
        .flatMap(h -> phrases.joined(h).stream())
        .filter(Presences::isPlace)
        .toList();
  }

  private List<Phrase> counted(int subject) {
    return phrases.joined(subject).stream()
        .filter(p -> p.number() != null && p.type() == Phrase.Type.PARTY)
        .toList();
  }

  private List<Phrase> forces(int predicate) {
    return Stream.of(grammar.surfaceSubject(predicate))
        .filter(s -> s >= 0)
        .flatMap(s -> phrases.joined(s).stream())
        .filter(p -> p.number() != null ? COUNTED.contains(p.type()) : isForce(p))
        .toList();
  }

  private boolean isForce(Phrase phrase) {
    return phrase.type() == Phrase.Type.PARTY
        && (phrase.plural() && words.is("member", phrase.noun())
            || words.is("detachment", phrase.noun()));
  }

  private static boolean isPlace(Phrase phrase) {
    return switch (phrase.type()) {
      case PLACE, NAME, AREA, FACILITY -> true;
      default -> false;
    };
  }

  private Reading reading(int token, List<Phrase> who, List<Phrase> where) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.put(Role.TARGET, who);
    roles.put(Role.PLACE, where);
    return new Reading(
        sentence.index(),
        token,
        Kind.FORCE,
        "present",
        Set.of(),
        roles,
        Modality.of(sentence, grammar, words, token),
        times.of(token),
        false,
        false,
        false,
        null,
        RULE);
  }
}
