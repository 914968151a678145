package org.sayso.referent;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sayso.grammar.Phrase;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;

/** Persons whom a pack puts on a side, also where they are named by office and surname alone. */
final class KnownPersons {

  private final PartyBook parties;
  private final WordClasses words;
  private final Map<String, String> sides = new HashMap<>();

  KnownPersons(PartyBook parties, WordClasses words) {
    this.parties = parties;
    this.words = words;
  }

  /** The side of "former minister Omar Bello", whom a pack knows, and then of "Minister Bello". */
  Optional<String> sideOf(Phrase phrase) {
    boolean office = isOffice(phrase);
    if (!office && !phrase.named()) {
      return Optional.empty();
    }
    String surname = phrase.text().substring(phrase.text().lastIndexOf(' ') + 1);
    Optional<String> side = parties.personIn(phrase.text());
    side.ifPresent(s -> sides.put(surname, s));
    return side.isPresent() || !office ? side : Optional.ofNullable(sides.get(surname));
  }

  /** "The president", "Defence Minister Omar Bello". */
  static boolean isOffice(Phrase phrase) {
    return phrase.type() == Phrase.Type.OFFICIALS && phrase.party() == null;
  }

  /** Whether it is one person who holds an office: "US President Anna Meier". */
  boolean isOfficer(Phrase phrase) {
    return !phrase.plural()
        && Stream.of(phrase.text().split(" "))
            .anyMatch(w -> words.is("officials", w.toLowerCase(Locale.ROOT)));
  }
}
