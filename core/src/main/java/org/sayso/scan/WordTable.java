package org.sayso.scan;

import java.util.Map;
import java.util.Set;

/**
 * Words with what they stand for, looked up in running text without cutting it into strings.
 *
 * <p>A word is a run of letters, whatever their case. A word of the text that is none of the
 * table's but has the hash of one is taken for it, which can only let more through.
 */
final class WordTable {

  /** What a word can stand for. */
  enum Mark {
    /** a reading can start from it */
    START,
    /** a sign of a conflict, whatever stands beside it */
    SIGN,
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
    /** a name, but of no place */
    NO_PLACE;

    private final int bit = 1 << ordinal();
  }

  /** So close together, about a clause, two words are a sign. */
  private static final int NEAR = 60;

  private static final int BOTH = Mark.START.bit | Mark.SIGN.bit;
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
      if (small != 0) {
        begin = hash == 0 ? i : begin;
        hash = hash * MULTIPLIER + small;
      } else {
        if (hash != 0) {
          signs.word(marks[slot(hash)], Character.isUpperCase(text[begin]), begin);
          if (signs.found == BOTH) {
            return true;
          }
          hash = 0;
        }
        signs.blank &= c == ' ';
      }
    }
    return false;
  }

  /** What was met so far, and where the last word of each sort stands. */
  private static final class Signs {
    private int found;
    private int start = -NEAR;
    private int alone = -NEAR;
    private int fighting = -NEAR;
    private int fights = -NEAR;
    private int hint = -NEAR;
    private int state = -NEAR;

    /** A name that may be a place's, and one that has its sort beside it. */
    private int place = -NEAR;

    private int area = -NEAR;
    private boolean beforePlace;
    private boolean afterSort;
    private boolean capital;

    /** Whether nothing but blanks stands between the word before and the next one. */
    private boolean blank;

    void word(int mark, boolean upper, int at) {
      boolean sorted = has(mark, Mark.SORT);
      boolean named = sorted ? blank && capital : upper && blank && beforePlace;
      boolean placed = named && !has(mark, Mark.NO_PLACE);
      if (mark != 0 || placed) {
        found |= mark & BOTH;
        start = has(mark, Mark.START) ? at : start;
        alone = has(mark, Mark.ALONE) ? at : alone;
        fighting = has(mark, Mark.FIGHTING) ? at : fighting;
        fights = has(mark, Mark.FIGHTS) ? at : fights;
        hint = has(mark, Mark.HINT) ? at : hint;
        state = has(mark, Mark.STATE) ? at : state;
        place = placed ? at : place;
        area = placed && (sorted || afterSort) ? at : area;
        found |= isSign(at) ? Mark.SIGN.bit : 0;
      }
      boolean passes = blank && beforePlace && has(mark, Mark.ARTICLE);
      boolean before = has(mark, Mark.BEFORE_PLACE);
      afterSort = sorted || blank && afterSort && (before || passes);
      beforePlace = before || passes;
      capital = upper && !has(mark, Mark.ARTICLE);
      blank = true;
    }

    /** Whether ordinary words that stand close together are a sign, the last of them there. */
    private boolean isSign(int at) {
      boolean where = at - Math.max(place, state) < NEAR;
      boolean who = at - fights < NEAR;
      return at - fighting < NEAR && (where || who)
          || at - start < NEAR && (where && who || at - hint < NEAR)
          || at - Math.min(alone, area) < NEAR;
    }

    private static boolean has(int mark, Mark one) {
      return (mark & one.bit) != 0;
    }
  }

  private static int letter(char c) {
    return Character.isLetter(c) ? Character.toLowerCase(c) : 0;
  }
}
