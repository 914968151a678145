package org.sayso.scan;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.LanguagePack;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.scan.WordTable.Mark;

/**
 * Decides from a report's bare characters whether it can hold a claim.
 *
 * <p>A report can, where it prints a word that a reading starts from, and a sign of a conflict: a
 * word of that kind, or for those who fight, that ordinary news is not full of; or the name of a
 * party, or of a place in a conflict's own country. What ordinary news is full of, the language
 * pack lists as {@code everyday}; a word that is missing there only makes the scan let more
 * through.
 */
public final class ConflictScan {

  /** What a claim starts from, besides the words with frames. */
  private static final List<String> STARTS = List.of("held", "control-noun", "people-verb");

  private static final List<String> SIGNS =
      List.of("armed", "member", "fight", "casualty-mass", "thing");
  private static final String EVERYDAY = "everyday";
  private static final String HINT = "hint";
  private static final int SHORTEST = 3;
  private static final int SHORTEST_PLACE = 4;

  private static final Mark START = new Mark(true, false, 0);
  private static final Mark SIGN = new Mark(false, true, 0);
  private static final Mark BOTH = START.and(SIGN);

  private final WordTable table;

  private ConflictScan(WordTable table) {
    this.table = table;
  }

  /**
   * The scan for reports in a language on some conflicts.
   *
   * @param places names of places whose mention is a sign of one of the conflicts
   */
  public static ConflictScan of(
      LanguagePack language,
      Inflections inflections,
      List<ConflictPack> conflicts,
      Collection<String> places) {
    return new ConflictScan(
        new WordTable(new Vocabulary(language, inflections).with(conflicts, places)));
  }

  /** Whether the report of that text can hold a claim; takes time linear in its length. */
  public boolean mayTell(String text) {
    return table.mayTell(text.toCharArray());
  }

  /** Collects the words with their marks. */
  private static final class Vocabulary {
    private final LanguagePack language;
    private final Inflections inflections;
    private final Set<String> everyday = new HashSet<>();
    private final Map<String, Mark> words = new HashMap<>();

    Vocabulary(LanguagePack language, Inflections inflections) {
      this.language = language;
      this.inflections = inflections;
      language.classes().of(EVERYDAY).forEach(w -> everyday.addAll(inflections.of(w)));
    }

    Map<String, Mark> with(List<ConflictPack> conflicts, Collection<String> places) {
      WordClasses classes = language.classes();
      language.frames().lemmas().forEach(lemma -> lemma(lemma, BOTH));
      STARTS.forEach(name -> classes.of(name).forEach(lemma -> lemma(lemma, START)));
      SIGNS.forEach(name -> classes.of(name).forEach(lemma -> lemma(lemma, SIGN)));
      int number = 0;
      for (String hint : new TreeSet<>(classes.of(HINT))) {
        spellings(hint, new Mark(false, false, ++number));
      }
      for (ConflictPack conflict : conflicts) {
        conflict.aliases().stream()
            .filter(a -> a.sort() == PartyName.Sort.OWN || a.sort() == PartyName.Sort.GENERAL)
            .forEach(alias -> name(alias.words(), SHORTEST));
      }
      places.forEach(place -> name(PartyName.fold(place), SHORTEST_PLACE));
      return words;
    }

    /** A lemma of several words, or with a hyphen, is met wherever its longest part is. */
    private void lemma(String lemma, Mark mark) {
      String longest = "";
      for (String part : parts(lemma)) {
        longest = part.length() > longest.length() ? part : longest;
      }
      boolean common = language.classes().is(EVERYDAY, longest);
      if (mark.start() || !common) {
        spellings(longest, common ? START : mark);
      }
    }

    private void spellings(String lemma, Mark mark) {
      inflections.of(lemma).stream()
          .flatMap(form -> parts(form).stream())
          .forEach(part -> words.merge(part, mark, Mark::and));
    }

    private void name(String name, int shortest) {
      parts(name).stream()
          .filter(part -> part.length() >= shortest && !everyday.contains(part))
          .forEach(part -> words.merge(part, SIGN, Mark::and));
    }

    private static List<String> parts(String words) {
      return Arrays.stream(words.split("\\P{L}+")).filter(part -> !part.isEmpty()).toList();
    }
  }
}
