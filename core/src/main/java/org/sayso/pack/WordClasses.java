package org.sayso.pack;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Named sets of lemmas: who counts as armed, which nouns are areas, which verbs mean a plan. */
public final class WordClasses {

  private final Map<String, Set<String>> byName;

  private WordClasses(Map<String, Set<String>> byName) {
    this.byName = byName;
  }

  /**
   * Reads entries such as {@code armed: force, troop, soldier}; entries of one name add up.
   *
   * @throws PackException on a line without a colon
   */
  public static WordClasses read(PackFile file) {
    Map<String, Set<String>> byName = new HashMap<>();
    for (PackFile.Line line : file.lines()) {
      int colon = line.text().indexOf(':');
      if (colon < 0) {
        throw line.fault("no colon; write class: word, word");
      }
      Set<String> words =
          byName.computeIfAbsent(line.text().substring(0, colon).strip(), k -> new HashSet<>());
      Arrays.stream(line.text().substring(colon + 1).split(","))
          .map(String::strip)
          .filter(w -> !w.isEmpty())
          .forEach(words::add);
    }
    return new WordClasses(byName);
  }

  /** Whether the lemma is in the class; false for a class that the pack does without. */
  public boolean is(String name, String lemma) {
    return byName.getOrDefault(name, Set.of()).contains(lemma);
  }

  /** The lemmas of a class. */
  public Set<String> of(String name) {
    return Set.copyOf(byName.getOrDefault(name, Set.of()));
  }
}
