package org.sayso.scan;

import java.util.Map;
import java.util.Set;

/**
 * Words with what they stand for, looked up in running text without cutting it into strings.
 *
 * <p>A word is a letter and the letters and digits behind it, whatever their case. A word of the
 * text that is none of the table's but has the hash of one is taken for it, which can only let more
 * through.
 */
final class WordTable {

  /** What a word can stand for. */
  enum Mark {
    /** a reading can start from it */
    START,
    /** a reading can start from it where a word of its company stands close */
    LINKED,
    /** company of such a word */
    COMPANY,
    /** a sign of a conflict, where the report has anything else of one */
    SIGN,
    /** a name of a party, or of a place in a conflict's own country */
    NAME,
    /** tells of the fighting, and needs no further word for it */
    ALONE,
    /** ordinary, and yet mostly of fighting */
    FIGHTING,
    /** for those who fight, or for a fight */
    FIGHTS,
    /** a state, its people or its capital */
    STATE,
    /** rarely printed beside a word that a reading starts from but in news of a conflict */
    HINT,
    /** a name after it may be a place's */
    BEFORE_PLACE,
    /** may stand between such a word and the name */
    ARTICLE,
    /** a name before it is a place's */
    SORT,
    /** such a sort that can be held */
    AREA,
    /** a name, but of no place */
    NO_PLACE;

    final int bit = 1 << ordinal();

    /** Whether a word of these marks has it. */
    boolean in(int marks) {
      return (marks & bit) != 0;
    }
  }

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
  WordTable(Map<String, Set<Mark>> words) {
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(4 * words.size() + 1);
    shift = Integer.SIZE - bits;
    hashes = new int[1 << bits];
    marks = new int[1 << bits];
    words.forEach((word, marks) -> add(word, marks.stream().mapToInt(m -> m.bit).sum()));
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
    Signs signs = new Signs();
    int hash = 0;
    int begin = 0;
    for (int i = 0; i <= text.length; i++) {
      char c = i < text.length ? text[i] : ' ';
      int small = c < LETTERS ? SMALL[c] : letter(c);
      small = small == 0 && hash != 0 && c >= '0' && c <= '9' ? c : small; // "M23"
      if (small != 0) {
        begin = hash == 0 ? i : begin;
        hash = hash * MULTIPLIER + small;
      } else {
        if (hash != 0) {
          signs.word(marks[slot(hash)], Character.isUpperCase(text[begin]), begin);
          if (signs.suffice()) {
            return true;
          }
          hash = 0;
        }
        signs.between(c);
      }
    }
    return false;
  }

  private static int letter(char c) {
    return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
  }
}
