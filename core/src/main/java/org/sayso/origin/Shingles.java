package org.sayso.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The runs of words that a passage consists of, by which copied text is known again (w-shingling:
 * A. Broder, "On the resemblance and containment of documents", 1997).
 *
 * @param hashes distinct hashes of every run of {@link #WIDTH} words, ascending
 */
record Shingles(long[] hashes) {

  /** Words in one shingle. */
  static final int WIDTH = 5;

  /** For each character of ASCII the small letter or digit that it is, or 0. */
  private static final char[] PLAIN = plain();

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private static char[] plain() {
    char[] plain = new char[128];
    for (char letter = 0; letter < plain.length; letter++) {
      plain[letter] = Character.isLetterOrDigit(letter) ? Character.toLowerCase(letter) : 0;
    }
    return plain;
  }

  /** The shingles of a text; none where it has fewer words than a shingle. */
  static Shingles of(String text) {
    Gathering gathering = new Gathering();
    long hash = FNV_OFFSET;
    boolean within = false;
    int width;
    for (int at = 0; at < text.length(); at += width) {
      int letter = text.charAt(at);
      letter = letter < PLAIN.length ? letter : text.codePointAt(at);
      width = Character.charCount(letter);
      if (inWord(letter)) {
        for (int i = at; i < at + width; i++) {
          hash = (hash ^ small(text.charAt(i))) * FNV_PRIME;
        }
        within = true;
      } else if (within) {
        gathering.word(hash);
        hash = FNV_OFFSET;
        within = false;
      }
    }
    if (within) {
      gathering.word(hash);
    }
    return new Shingles(gathering.distinct());
  }

  /** Runs of words being gathered, by the hashes of the words (FNV-1a over their characters). */
  private static final class Gathering {

    private static final int ROOM = 32;

    /** The last words, each in its turn. */
    private final long[] words = new long[WIDTH];

    private int count;
    private long[] runs = new long[ROOM];
    private int size;

    void word(long hash) {
      words[count++ % WIDTH] = hash;
      if (count >= WIDTH) {
        if (size == runs.length) {
          runs = Arrays.copyOf(runs, 2 * size);
        }
        runs[size++] = run();
      }
    }

    private long run() {
      long hash = FNV_OFFSET;
      for (int word = count; word < count + WIDTH; word++) {
        hash = (hash ^ words[word % WIDTH]) * FNV_PRIME;
        hash ^= hash >>> 29;
      }
      return hash;
    }

    /** Each run once, ascending. */
    long[] distinct() {
      Arrays.sort(runs, 0, size);
      int distinct = 0;
      for (int i = 0; i < size; i++) {
        if (i == 0 || runs[i] != runs[i - 1]) {
          runs[distinct++] = runs[i];
        }
      }
      return Arrays.copyOf(runs, distinct);
    }
  }

  private static char small(char letter) {
    return letter < PLAIN.length ? PLAIN[letter] : Character.toLowerCase(letter);
  }

  /** The words of a text in lower case, without signs. */
  static List<String> words(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int end;
    for (int begin = next(lower, 0, true); begin < lower.length(); begin = next(lower, end, true)) {
      end = next(lower, begin, false);
      words.add(lower.substring(begin, end));
    }
    return words;
  }

  /** The next offset at which a word begins, or ends; that of the end of the text for none. */
  private static int next(String text, int from, boolean begins) {
    int at = from;
    while (at < text.length()) {
      int letter = text.charAt(at);
      int width = 1;
      if (letter >= 128) {
        letter = text.codePointAt(at);
        width = Character.charCount(letter);
      }
      if (inWord(letter) == begins) {
        return at;
      }
      at += width;
    }
    return at;
  }

  private static boolean inWord(int codePoint) {
    if (codePoint < PLAIN.length) {
      return PLAIN[codePoint] != 0;
    }
    int type = Character.getType(codePoint);
    return Character.isLetter(codePoint)
        || type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  int size() {
    return hashes.length;
  }
}
