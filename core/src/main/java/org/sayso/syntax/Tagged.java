package org.sayso.syntax;

import java.util.List;
import java.util.function.Predicate;

/** A tagged sentence, with running counts of the marks and verbs that part clauses. */
public final class Tagged {

  private static final int MOST_COUNTED = 3;

  final Forms forms;
  final int[] tags;
  final int[] commas;
  final int[] quotes;
  final int[] verbs;

  /**
   * Joins words and tags.
   *
   * @param forms the words
   * @param tags number of each word's tag, as {@link Tagger#tag} gives them
   * @param names what the numbers mean
   */
  public Tagged(Forms forms, int[] tags, List<String> names) {
    this.forms = forms;
    this.tags = tags;
    commas = running(names, tag -> tag.equals(",") || tag.equals(":"));
    quotes = running(names, tag -> tag.equals("``") || tag.equals("''"));
    verbs = running(names, tag -> tag.startsWith("V") || tag.equals("MD"));
  }

  private int[] running(List<String> names, Predicate<String> counted) {
    int[] counts = new int[tags.length];
    for (int i = 1; i < tags.length; i++) {
      boolean one = i <= forms.size && counted.test(names.get(tags[i]));
      counts[i] = counts[i - 1] + (one ? 1 : 0);
    }
    return counts;
  }

  /** How many a running count grew by from one word to another, 3 for more. */
  static int between(int[] running, int from, int to) {
    return Math.min(MOST_COUNTED, running[to] - running[from]);
  }

  /** Number of words. */
  public int size() {
    return forms.size;
  }
}
