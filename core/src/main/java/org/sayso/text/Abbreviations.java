package org.sayso.text;

/**
 * The words of a language that carry a full stop of their own, and the words that tell a stop of
 * that kind from the end of a sentence.
 */
final class Abbreviations {

  private final WordLists lists = new WordLists("abbreviations.txt");

  /** Whether the letters are a unit of measurement, as in 10km. */
  boolean isUnit(String letters) {
    return lists.has("unit", letters);
  }

  /**
   * Whether a stop right after the word belongs to the word.
   *
   * @param word the letters before the stop
   * @param beforeNumeral whether a numeral comes next
   */
  boolean ownsStop(String word, boolean beforeNumeral) {
    return lists.has("title", word)
        || lists.has("day", word) && Character.isUpperCase(word.charAt(0))
        || lists.has("open", word)
        || lists.has("number", word) && beforeNumeral
        || isDotted(word);
  }

  /**
   * Whether such a stop can end a sentence too.
   *
   * @param word the letters before the stop
   * @param next the word after the stop
   */
  boolean mayEndBefore(String word, String next) {
    return !lists.has("title", word) && lists.has("starter", next);
  }

  /** Single letters with stops between them, as in U.S or a.m, or one capital, as in J. */
  private static boolean isDotted(String word) {
    if (word.length() == 1) {
      return Character.isUpperCase(word.charAt(0));
    }
    for (int i = 0; i < word.length(); i++) {
      boolean letterDue = i % 2 == 0;
      if (letterDue ? !Character.isLetter(word.charAt(i)) : word.charAt(i) != '.') {
        return false;
      }
    }
    return word.length() % 2 == 1;
  }
}
