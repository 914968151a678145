package org.sayso.pack;

import java.util.Set;

/**
 * The words of one language that tell of a conflict.
 *
 * @param frames what verbs, nouns and adjectives mean
 * @param classes sets of lemmas that the grammar asks about
 */
public record LanguagePack(Frames frames, WordClasses classes) {

  /** What a noun for people may be that the grammar asks about before. */
  private static final Set<String> NO_PERSON =
      Set.of(
          "armed",
          "armed-group",
          "area",
          "captive",
          "counted-people",
          "everyday",
          "facility",
          "of-a-group",
          "officials",
          "partitive",
          "state-force",
          "thing");

  /**
   * The bundled English pack.
   *
   * @throws PackException on a bad entry
   */
  public static LanguagePack english() {
    WordClasses classes =
        WordClasses.read(PackFile.bundled("languages/en/classes.txt"))
            .completed("person", PackFile.bundled("languages/en/people.txt"), NO_PERSON);
    return new LanguagePack(
        Frames.read(PackFile.bundled("languages/en/frames.txt"), classes), classes);
  }
}
