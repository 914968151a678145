package org.sayso.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sayso.grammar.HeldAreas;
import org.sayso.grammar.Phrase;
import org.sayso.grammar.Phrases;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.NumberMention;
import org.sayso.text.Sentence;

/**
 * Counts of people by who holds the areas they live in: "12 million live in government-held areas,
 * six million under the rebels". Read number by number, each with the area that follows it before
 * the next number, because such lists leave their verbs out.
 */
final class PeopleTallies {

  private static final String RULE = "people-by-area";

  private final Sentence sentence;
  private final Phrases phrases;
  private final HeldAreas held;
  private final WordClasses words;
  private final List<NumberMention> numbers;

  PeopleTallies(
      Sentence sentence,
      Phrases phrases,
      HeldAreas held,
      WordClasses words,
      List<NumberMention> numbers) {
    this.sentence = sentence;
    this.phrases = phrases;
    this.held = held;
    this.words = words;
    this.numbers = numbers;
  }

  /** One reading for each number of people with an area whose holder is told. */
  List<Reading> find() {
    List<Reading> found = new ArrayList<>();
    if (sentence.tokens().stream().noneMatch(t -> words.is("people-verb", t.lemma()))) {
      return found;
    }
    for (int n = 0; n < numbers.size(); n++) {
      int end = n + 1 < numbers.size() ? numbers.get(n + 1).begin() : sentence.size();
      reading(numbers.get(n), end).ifPresent(found::add);
    }
    return found;
  }

  private Optional<Reading> reading(NumberMention number, int end) {
    for (int i = number.end(); i < end; i++) {
      if (words.is("area", sentence.token(i).lemma())) {
        Optional<HeldAreas.Held> area = held.at(i);
        if (area.isPresent()) {
          return Optional.of(reading(number, area.get()));
        }
      }
    }
    return Optional.empty();
  }

  private Reading reading(NumberMention number, HeldAreas.Held area) {
    Map<Role, List<Phrase>> roles = new EnumMap<>(Role.class);
    roles.put(Role.TARGET, List.of(phrases.people(number)));
    area.party()
        .ifPresent(p -> roles.put(Role.ACTOR, List.of(phrases.party(area.area(), p, area.text()))));
    String action = area.contested() ? "contested" : "holds";
    return Reading.held(sentence.index(), number.begin(), Kind.TALLY, action, roles, RULE);
  }
}
