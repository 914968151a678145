package org.sayso.gazetteer;

/**
 * How far one spelling is from another, where vowels cost less than consonants (Levenshtein 1966,
 * with weights).
 */
final class EditDistance {

  private static final double VOWEL = 0.5;
  private static final double CONSONANT = 1;

  private EditDistance() {}

  /** The least cost of turning one spelling into the other. */
  static double between(String a, String b) {
    double[] above = new double[b.length() + 1];
    for (int j = 1; j <= b.length(); j++) {
      above[j] = above[j - 1] + cost(b.charAt(j - 1));
    }
    for (int i = 1; i <= a.length(); i++) {
      char c = a.charAt(i - 1);
      double[] row = new double[b.length() + 1];
      row[0] = above[0] + cost(c);
      for (int j = 1; j <= b.length(); j++) {
        char d = b.charAt(j - 1);
        double swapped = above[j - 1] + (c == d ? 0 : Math.max(cost(c), cost(d)));
        row[j] = Math.min(swapped, Math.min(above[j] + cost(c), row[j - 1] + cost(d)));
      }
      above = row;
    }
    return above[b.length()];
  }

  private static double cost(char c) {
    return "aiu".indexOf(c) >= 0 ? VOWEL : CONSONANT;
  }
}
