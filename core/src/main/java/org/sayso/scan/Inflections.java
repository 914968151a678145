package org.sayso.scan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.sayso.text.Wordlist;

/**
 * The spellings in which a word of the dictionary can be printed: at least all those that the
 * lemmatiser takes back to it, under whatever tag, and some that nobody prints.
 */
public final class Inflections {

  private enum Kind {
    VERB,
    NOUN,
    OTHER,
    BASE,
    SINGULAR
  }

  private final Map<String, Set<String>> irregular = new HashMap<>();

  private Inflections(Wordlist<Kind> words) {
    for (Kind kind : Set.of(Kind.VERB, Kind.NOUN, Kind.OTHER)) {
      words.each(
          kind,
          (form, lemma) -> irregular.computeIfAbsent(lemma, none -> new HashSet<>()).add(form));
    }
  }

  /**
   * Those of English.
   *
   * @throws org.sayso.pack.PackException on a bad entry
   */
  public static Inflections english() {
    return new Inflections(Wordlist.bundled(Kind.class, "languages/en/lemmas.txt"));
  }

  /** The spellings of a lemma, in lower case, itself among them. */
  public Set<String> of(String lemma) {
    Set<String> forms = new HashSet<>(irregular.getOrDefault(lemma, Set.of()));
    forms.add(lemma);
    if (lemma.isEmpty()) {
      return forms;
    }
    String shorter = lemma.substring(0, lemma.length() - 1);
    char last = lemma.charAt(lemma.length() - 1);
    for (String ending : new String[] {"s", "es", "d", "ed", "ing"}) {
      forms.add(lemma + ending);
    }
    forms.add(lemma + last + "ed");
    forms.add(lemma + last + "ing");
    switch (last) {
      case 'e' -> forms.add(shorter + "ing");
      case 'y' -> {
        forms.add(shorter + "ies");
        forms.add(shorter + "ied");
      }
      case 'c' -> {
        forms.add(lemma + "ked");
        forms.add(lemma + "king");
      }
      case 'n' ->
          forms.add(lemma.endsWith("an") ? lemma.substring(0, lemma.length() - 2) + "en" : lemma);
      default -> {}
    }
    return forms;
  }
}
