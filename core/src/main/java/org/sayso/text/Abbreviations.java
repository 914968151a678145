package org.sayso.text;

import java.util.Locale;

/**
 * The words of a language that carry a full stop of their own, the words that tell a stop of that
 * kind from the end of a sentence, and those that end a caption without one.
 */
final class Abbreviations {

  private enum Kind {
    TITLE,
    NUMBER,
    DAY,
    OPEN,
    STARTER,
    LABELLED,
    UNIT,
    CREDIT
  }

  private final Wordlist<Kind> words =
      Wordlist.bundled(Kind.class, "languages/en/abbreviations.txt");

  private boolean is(Kind kind, String word) {
    return words.has(kind, word.toLowerCase(Locale.ROOT));
  }

  /** Whether the letters are a unit of measurement, as in 10km. */
  boolean isUnit(String letters) {
    return is(Kind.UNIT, letters);
  }

  /** Whether it names whose photo it is, behind the caption of one. */
  boolean credits(String name) {
    return is(Kind.CREDIT, name);
  }

  /**
   * Whether a stop right after the word belongs to the word.
   *
   * @param word the letters before the stop
   * @param beforeNumeral whether a numeral comes next
   */
  boolean ownsStop(String word, boolean beforeNumeral) {
    return is(Kind.TITLE, word)
        || is(Kind.DAY, word) && Character.isUpperCase(word.charAt(0))
        || is(Kind.OPEN, word)
        || is(Kind.NUMBER, word) && beforeNumeral
        || isDotted(word);
  }

  /**
   * Whether such a stop can end a sentence too.
   *
   * @param word the letters before the stop
   * @param next the word after the stop
   */
  boolean mayEndBefore(String word, String next) {
    return !is(Kind.TITLE, word) && is(Kind.STARTER, next);
  }

  /** Whether a capital names a thing of a sort, as in Radio C, so that its stop ends a sentence. */
  boolean labels(String sort, String letter) {
    return letter.length() == 1
        && Character.isUpperCase(letter.charAt(0))
        && is(Kind.LABELLED, sort);
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
