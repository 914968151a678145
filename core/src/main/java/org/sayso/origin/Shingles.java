package org.sayso.origin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The runs of words that a passage consists of, by which copied text is known again (w-shingling:
 * A. Broder, "On the resemblance and containment of documents", 1997).
 *
 * @param hashes distinct hashes of every run of {@link #WIDTH} words, ascending
 */
record Shingles(long[] hashes) {

  /** Words in one shingle. */
  static final int WIDTH = 5;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  /** The shingles of a text; none where it has fewer words than a shingle. */
  static Shingles of(String text) {
    List<String> words = words(text);
    int count = Math.max(0, words.size() - WIDTH + 1);
    long[] all = new long[count];
    for (int i = 0; i < count; i++) {
      all[i] = hash(words.subList(i, i + WIDTH));
    }
    return new Shingles(Arrays.stream(all).sorted().distinct().toArray());
  }

  /** The words of a text in lower case, without signs. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  int size() {
    return hashes.length;
  }

  /** FNV-1a over the characters, with a mark after each word. */
  private static long hash(List<String> words) {
    long hash = FNV_OFFSET;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = (hash ^ word.charAt(i)) * FNV_PRIME;
      }
      hash = (hash ^ ' ') * FNV_PRIME;
    }
    return hash;
  }
}
