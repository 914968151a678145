package org.sayso.pack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of lemmas: who counts as armed, which nouns are areas, which verbs mean a plan. */
public final class WordClasses {

  private static final String[] NONE = {};

  private final Map<String, Set<String>> byName = new HashMap<>();

  /** The names of the classes of each lemma: few words have one, and those that do have few. */
  private final Map<String, String[]> byLemma = new HashMap<>();

  private WordClasses(Map<String, Set<String>> byName) {
    byName.forEach((name, lemmas) -> this.byName.put(name, Set.copyOf(lemmas)));
    Map<String, List<String>> names = new HashMap<>();
    byName.forEach(
        (name, lemmas) ->
            lemmas.forEach(
                lemma -> names.computeIfAbsent(lemma, none -> new ArrayList<>()).add(name)));
    names.forEach((lemma, all) -> byLemma.put(lemma, all.toArray(NONE)));
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
          byName.computeIfAbsent(
              line.text().substring(0, colon).strip().intern(), k -> new HashSet<>());
      Arrays.stream(line.text().substring(colon + 1).split(","))
          .map(String::strip)
          .filter(w -> !w.isEmpty())
          .forEach(words::add);
    }
    return new WordClasses(byName);
  }

  /**
   * The same with the words of a long list in one class, but for those that are in another one.
   *
   * @param name the class
   * @param list one word a line
   * @param others what a word may be instead, so that it is not taken from the list
   */
  WordClasses completed(String name, PackFile list, Set<String> others) {
    Map<String, Set<String>> all = new HashMap<>(byName);
    Set<String> words = new HashSet<>(of(name));
    list.lines().stream()
        .map(PackFile.Line::text)
        .filter(w -> Arrays.stream(byLemma.getOrDefault(w, NONE)).noneMatch(others::contains))
        .forEach(words::add);
    all.put(name, words);
    return new WordClasses(all);
  }

  /** Whether the lemma is in the class; false for a class that the pack does without. */
  public boolean is(String name, String lemma) {
    for (String own : byLemma.getOrDefault(lemma, NONE)) {
      if (own.equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** The lemmas of a class. */
  public Set<String> of(String name) {
    return byName.getOrDefault(name, Set.of());
  }
}
