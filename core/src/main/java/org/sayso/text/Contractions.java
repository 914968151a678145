package org.sayso.text;

import java.util.Locale;
import java.util.Set;

/** Where English runs two words together: {@code 's}, {@code n't}, {@code cannot}. */
final class Contractions {

  private static final Set<String> TAILS = Set.of("s", "re", "ve", "ll", "d", "m");

  private Contractions() {}

  /** Whether the letters after an apostrophe are a word of their own. */
  static boolean isTail(String letters) {
    return TAILS.contains(letters.toLowerCase(Locale.ROOT));
  }

  /** Where the second word begins in {@code raw[begin, end)}; {@code end} where there is one. */
  static int tail(String raw, int begin, int end) {
    if (raw.regionMatches(true, begin, "cannot", 0, 6) && end - begin == 6) {
      return begin + 3;
    }
    int apostrophe = end - 1;
    while (apostrophe > begin && apostrophe > end - 4 && !isApostropheAt(raw, apostrophe)) {
      apostrophe--;
    }
    if (apostrophe <= begin || !isApostropheAt(raw, apostrophe)) {
      return end;
    }
    String letters = raw.substring(apostrophe + 1, end).toLowerCase(Locale.ROOT);
    boolean negated =
        letters.equals("t")
            && apostrophe - begin > 1
            && Character.toLowerCase(raw.charAt(apostrophe - 1)) == 'n';
    if (negated) {
      return apostrophe - 1;
    }
    return TAILS.contains(letters) ? apostrophe : end;
  }

  private static boolean isApostropheAt(String raw, int at) {
    return Chars.isApostrophe(raw.charAt(at));
  }
}
