package org.sayso.gazetteer;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A pack's words about names: which say only what sort of place it is, which only link, and which
 * are translated in the press.
 *
 * @param generic words that may be left out of a name, such as "wuluswali"
 * @param particles words that link the parts of a name, such as "e"
 * @param translations the local word for an English one, such as "pul" for "bridge"
 */
record NameWords(Set<String> generic, Set<String> particles, Map<String, String> translations) {

  static final NameWords NONE = new NameWords(Set.of(), Set.of(), Map.of());

  NameWords {
    generic = Set.copyOf(generic);
    particles = Set.copyOf(particles);
    translations = Map.copyOf(translations);
  }

  /** Reads entries of the rules generic, particle and translation. */
  static NameWords of(List<NamedCsvRecord> records) {
    Set<String> generic = new HashSet<>();
    Set<String> particles = new HashSet<>();
    Map<String, String> translations = new HashMap<>();
    for (NamedCsvRecord r : records) {
      String word = r.getField("word");
      switch (r.getField("rule")) {
        case "generic" -> generic.add(word);
        case "particle" -> particles.add(word);
        case "translation" -> translations.put(word, r.getField("as"));
        default -> throw new IllegalStateException("no rule for names: " + r.getField("rule"));
      }
    }
    return new NameWords(generic, particles, translations);
  }

  /** These words and the other's. */
  NameWords with(NameWords other) {
    Set<String> allGeneric = new HashSet<>(generic);
    allGeneric.addAll(other.generic);
    Set<String> allParticles = new HashSet<>(particles);
    allParticles.addAll(other.particles);
    Map<String, String> allTranslations = new HashMap<>(translations);
    allTranslations.putAll(other.translations);
    return new NameWords(allGeneric, allParticles, allTranslations);
  }
}
