package org.sayso.pack;

/**
 * The words of one language that tell of a conflict.
 *
 * @param frames what verbs, nouns and adjectives mean
 * @param classes sets of lemmas that the grammar asks about
 */
public record LanguagePack(Frames frames, WordClasses classes) {

  /**
   * The bundled English pack.
   *
   * @throws PackException on a bad entry
   */
  public static LanguagePack english() {
    WordClasses classes = WordClasses.read(PackFile.bundled("languages/en/classes.txt"));
    return new LanguagePack(
        Frames.read(PackFile.bundled("languages/en/frames.txt"), classes), classes);
  }
}
