package org.sayso.geoparse;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.GivenNames;
import org.sayso.pack.Nations;
import org.sayso.pack.PackFile;
import org.sayso.pack.WordClasses;
import org.sayso.text.Sentence;
import org.sayso.toponym.PlaceCues;
import org.sayso.toponym.PlaceFinder.Word;

/** A language's words beside names of places, persons and bodies. */
public final class SpotWords {

  private final WordClasses words;
  private final PlaceCues cues;
  private final Nations nations;

  private SpotWords(WordClasses words, PlaceCues cues, Nations nations) {
    this.words = words;
    this.cues = cues;
    this.nations = nations;
  }

  static SpotWords english() {
    return new SpotWords(
        WordClasses.read(PackFile.bundled("languages/en/geoparse.txt")),
        PlaceCues.of("en"),
        Nations.english());
  }

  /** Whether the word is of that class. */
  boolean is(String wordClass, String word) {
    return words.is(wordClass, plain(word));
  }

  /** Whether parents give the word to a child as a name. */
  boolean given(String word) {
    return GivenNames.english().has(plain(word));
  }

  /** Whether the word puts something at a place: "in", "near". */
  boolean locative(String word) {
    return cues.locative(plain(word));
  }

  PlaceCues cues() {
    return cues;
  }

  /** The usual name of the state whose people the word names, or null. */
  @Nullable String people(String word) {
    Nations.Nation nation = nations.named(word);
    return nation == null || nation.name().equalsIgnoreCase(word) ? null : nation.name();
  }

  /** The words of a sentence for those who look for names of places. */
  public static List<Word> row(Sentence sentence) {
    return sentence.tokens().stream().map(t -> new Word(t.span(), t.usual(), t.tag())).toList();
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
