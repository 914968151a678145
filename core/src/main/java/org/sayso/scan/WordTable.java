package org.sayso.scan;

import java.util.Map;

/**
 * Words with what they stand for, looked up in running text without cutting it into strings.
 *
 * <p>A word is a run of letters, whatever their case. A word of the text that is none of the
 * table's but has the hash of one is taken for it, which can only let more through.
 */
final class WordTable {

  /**
   * What a word stands for.
   *
   * @param start whether a claim can start from it
   * @param sign whether it is a sign of a conflict
   * @param hint number of the hint that it is, from 1, or 0
   */
  record Mark(boolean start, boolean sign, int hint) {

    /** What the word stands for in both senses. */
    Mark and(Mark other) {
      return new Mark(start || other.start, sign || other.sign, Math.max(hint, other.hint));
    }

    private int bits() {
      return (start ? START : 0) | (sign ? SIGN : 0) | hint << HINT_SHIFT;
    }
  }

  /** Two hints within so many characters, about a sentence, are a sign. */
  private static final int NEAR = 150;

  private static final int START = 1;
  private static final int SIGN = 2;
  private static final int BOTH = START | SIGN;
  private static final int HINT_SHIFT = 2;
  private static final int MULTIPLIER = 31;
  private static final int SPREAD = 0x9E3779B1;
  private static final int LETTERS = 128;

  /** The small letter of an ASCII letter, 0 for other signs. */
  private static final byte[] SMALL = new byte[LETTERS];

  static {
    for (int c = 'a'; c <= 'z'; c++) {
      SMALL[c] = (byte) c;
      SMALL[c - 'a' + 'A'] = (byte) c;
    }
  }

  private final int shift;
  private final int[] hashes;
  private final int[] marks;

  /** A table of words in small letters, none of them empty. */
  WordTable(Map<String, Mark> words) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * words.size() + 1);
    shift = Integer.SIZE - bits;
    hashes = new int[1 << bits];
    marks = new int[1 << bits];
    words.forEach((word, mark) -> add(word, mark.bits()));
  }

  private void add(String word, int bits) {
    int hash = 0;
    for (int i = 0; i < word.length(); i++) {
      hash = hash * MULTIPLIER + word.charAt(i);
    }
    int slot = slot(hash);
    marks[slot] = bits;
    hashes[slot] = hash;
  }

  /** Where the word of that hash stands, or would stand. */
  private int slot(int hash) {
    int slot = hash * SPREAD >>> shift;
    while (marks[slot] != 0 && hashes[slot] != hash) {
      slot = slot + 1 & hashes.length - 1;
    }
    return slot;
  }

  /** Whether the text prints a word that a claim can start from, and a sign of a conflict. */
  boolean mayTell(char[] text) {
    int found = 0;
    int hint = 0;
    int hintAt = 0;
    int hash = 0;
    for (int i = 0; i <= text.length; i++) {
      char c = i < text.length ? text[i] : ' ';
      int small = c < LETTERS ? SMALL[c] : letter(c);
      if (small != 0) {
        hash = hash * MULTIPLIER + small;
      } else if (hash != 0) {
        int mark = marks[slot(hash)];
        hash = 0;
        if (mark != 0) {
          found |= mark & BOTH;
          int next = mark >>> HINT_SHIFT;
          found |= next != 0 && hint != 0 && next != hint && i - hintAt <= NEAR ? SIGN : 0;
          hint = next == 0 ? hint : next;
          hintAt = next == 0 ? hintAt : i;
          if (found == BOTH) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static int letter(char c) {
    return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
  }
}
