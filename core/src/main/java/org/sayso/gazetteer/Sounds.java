package org.sayso.gazetteer;

/**
 * What remains of a word's letters when the habits of different romanisations are levelled.
 *
 * <p>All take a word in lower-case ASCII letters. Single capital letters stand for digraphs: X for
 * kh, G for gh, S for sh, C for ch, Z for zh, D for dz, T for ts.
 */
final class Sounds {

  private static final double VOWEL_COST = 0.5;
  private static final double CONSONANT_COST = 1;

  private Sounds() {}

  /** Digraphs as one letter; q and c as k; v as w. */
  static String letters(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char digraph = digraph(word.charAt(i), at(word, i + 1), at(word, i + 2));
      if (digraph != 0) {
        out.append(digraph);
        i += word.startsWith("tsh", i) ? 2 : 1;
      } else {
        out.append(single(word.charAt(i)));
      }
    }
    return out.toString();
  }

  private static char digraph(char c, char next, char third) {
    if (next == 'h') {
      return switch (c) {
        case 'k' -> 'X';
        case 'g' -> 'G';
        case 's' -> 'S';
        case 'c' -> 'C';
        case 'z' -> 'Z';
        case 'p' -> 'f';
        default -> 0;
      };
    }
    if (c == 't' && next == 's') {
      return third == 'h' ? 'C' : 'T';
    }
    return c == 'd' && next == 'z' ? 'D' : 0;
  }

  private static char single(char c) {
    return switch (c) {
      case 'q', 'c' -> 'k';
      case 'v' -> 'w';
      default -> c;
    };
  }

  /** As letters, with o, ow and au as u, with e, y and ai as i, and every weak ending as a. */
  static String vowels(String word) {
    String s = letters(word);
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      char next = at(s, i + 1);
      if (c == 'a' && (next == 'i' || next == 'y') || c == 'e' && (next == 'i' || next == 'y')) {
        append(out, 'i');
        i++;
      } else if (c == 'a' && (next == 'u' || next == 'o') || glide(s, i)) {
        append(out, 'u');
        i++;
      } else {
        append(out, plainVowel(c));
      }
    }
    return weakEnding(out);
  }

  /** A w after a or o that begins no syllable of its own. */
  private static boolean glide(String s, int i) {
    return (s.charAt(i) == 'a' || s.charAt(i) == 'o')
        && at(s, i + 1) == 'w'
        && "aeiou".indexOf(at(s, i + 2)) < 0;
  }

  private static char plainVowel(char c) {
    return switch (c) {
      case 'o' -> 'u';
      case 'e', 'y' -> 'i';
      default -> c;
    };
  }

  private static String weakEnding(StringBuilder out) {
    int last = out.length() - 1;
    if (last > 0 && out.charAt(last) == 'h' && "aiu".indexOf(out.charAt(last - 1)) >= 0) {
      out.setLength(last--);
    }
    if (last > 0 && out.charAt(last) == 'i') {
      out.setCharAt(last, 'a');
    }
    return out.toString();
  }

  /** As vowels, with the affricates that dialects use for one another alike. */
  static String affricates(String word) {
    StringBuilder out = new StringBuilder(vowels(word));
    for (int i = 0; i < out.length(); i++) {
      switch (out.charAt(i)) {
        case 'Z', 'D', 'j' -> out.setCharAt(i, 'z');
        case 'T', 'C' -> out.setCharAt(i, i == 0 ? 's' : out.charAt(i));
        default -> {}
      }
    }
    return out.toString();
  }

  /** The consonants of a word that affricates levelled; kh as h, gh as g, h left out. */
  static String skeleton(String levelled) {
    StringBuilder out = new StringBuilder(levelled.length());
    for (int i = 0; i < levelled.length(); i++) {
      char c = levelled.charAt(i);
      if ("aiuh".indexOf(c) < 0) {
        append(out, c == 'X' ? 'h' : c == 'G' ? 'g' : c);
      }
    }
    return out.toString();
  }

  /** With doubled letters written once. */
  static String single(CharSequence word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      append(out, word.charAt(i));
    }
    return out.toString();
  }

  /**
   * The least cost of turning one word into the other, where vowels cost less than consonants
   * (Levenshtein 1966, with weights).
   */
  static double distance(String a, String b) {
    double[] above = new double[b.length() + 1];
    double[] row = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      above[j] = above[j - 1] + cost(b.charAt(j - 1));
    }
    for (int i = 1; i <= a.length(); i++) {
      char c = a.charAt(i - 1);
      row[0] = above[0] + cost(c);
      for (int j = 1; j <= b.length(); j++) {
        char d = b.charAt(j - 1);
        double swapped = above[j - 1] + (c == d ? 0 : Math.max(cost(c), cost(d)));
        row[j] = Math.min(swapped, Math.min(above[j] + cost(c), row[j - 1] + cost(d)));
      }
      double[] done = row;
      row = above;
      above = done;
    }
    return above[b.length()];
  }

  private static double cost(char c) {
    return "aiu".indexOf(c) >= 0 ? VOWEL_COST : CONSONANT_COST;
  }

  private static char at(CharSequence s, int i) {
    return i < s.length() ? s.charAt(i) : 0;
  }

  private static void append(StringBuilder out, char c) {
    if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
      out.append(c);
    }
  }
}
