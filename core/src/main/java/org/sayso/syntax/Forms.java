package org.sayso.syntax;

import java.util.Arrays;
import java.util.List;
import org.sayso.perceptron.Hash;

/**
 * The words of one sentence as numbers: hashes of their spelling, shape, endings and word class.
 *
 * <p>Tokens are numbered from 1; index 0 is the artificial root and index {@code size + 1} stands
 * for "no token", so that a feature never needs to ask whether a token exists.
 */
public final class Forms {

  /** Length of the longest ending that is looked at. */
  static final int ENDINGS = 4;

  private static final int GROUP_BITS = 4;
  private static final int ROOT = -101;
  private static final int NONE = -102;

  final int size;
  final int[] word;
  final int[] exact;
  final int[] shape;
  final int[][] ending;
  final int[] prefix;
  final int[] cluster;

  /**
   * Encodes the forms of one sentence.
   *
   * @param forms its tokens in order
   * @param clusters class of each word by the hash of its normalised spelling
   */
  public Forms(List<String> forms, WordMap clusters) {
    size = forms.size();
    word = padded();
    exact = padded();
    shape = padded();
    prefix = padded();
    cluster = padded();
    ending = new int[ENDINGS + 1][];
    Arrays.setAll(ending, i -> padded());
    for (int i = 1; i <= size; i++) {
      encode(i, forms.get(i - 1), clusters);
    }
  }

  private int[] padded() {
    int[] values = new int[size + 2];
    values[0] = ROOT;
    values[size + 1] = NONE;
    return values;
  }

  private void encode(int i, String form, WordMap clusters) {
    char[] normal = normalised(form);
    String spelling = new String(normal);
    int length = normal.length;
    word[i] = Hash.of(spelling, 0, length);
    exact[i] = Hash.of(form, 0, length);
    shape[i] = shape(form);
    for (int k = 1; k <= ENDINGS; k++) {
      ending[k][i] = Hash.of(spelling, Math.max(0, length - k), length);
    }
    prefix[i] = Hash.of(spelling, 0, Math.min(3, length));
    cluster[i] = clusters.find(word[i]);
  }

  /** Number of tokens. */
  public int size() {
    return size;
  }

  /** Hash of the exact spelling of token {@code i}, counted from 1. */
  public int exact(int i) {
    return exact[i];
  }

  /** The word class of token {@code i} with its neighbours, which share most of its path. */
  int group(int i) {
    return cluster[i] >> GROUP_BITS;
  }

  /** The key of a spelling in a map of word classes. */
  public static int key(String form) {
    char[] normal = normalised(form);
    return Hash.of(new String(normal), 0, normal.length);
  }

  /** Lower case, every digit a 0, quotes and dashes of one kind. */
  private static char[] normalised(String form) {
    char[] chars = form.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = normalised(chars[i]);
    }
    return chars;
  }

  private static char normalised(char c) {
    if (c < 128) {
      return c >= '0' && c <= '9' ? '0' : c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    return switch (c) {
      case '’', '‘', 'ʼ' -> '\'';
      case '“', '”' -> '"';
      case '–', '—', '‐', '‑' -> '-';
      default -> Character.isDigit(c) ? '0' : Character.toLowerCase(c);
    };
  }

  /** Runs of capitals, small letters, digits and marks, each run as one sign: "U-2" is X-d. */
  private static int shape(String form) {
    int hash = 0;
    char last = 0;
    for (int i = 0; i < form.length(); i++) {
      char sign = sign(form.charAt(i));
      if (sign != last) {
        hash = Hash.add(hash, sign);
      }
      last = sign;
    }
    return Hash.finish(hash);
  }

  private static char sign(char c) {
    if (Character.isUpperCase(c)) {
      return 'X';
    }
    if (Character.isLetter(c)) {
      return 'x';
    }
    return Character.isDigit(c) ? 'd' : normalised(c);
  }
}
