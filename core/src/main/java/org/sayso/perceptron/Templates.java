package org.sayso.perceptron;

import java.util.Arrays;

/**
 * Features as combinations of named facts about the present state, such as "S0W B0T" for the word
 * on the stack together with the tag of the next word.
 */
public final class Templates {

  /** The facts of all templates, one after the other. */
  private final int[] facts;

  /** Where the facts of each template end. */
  private final int[] ends;

  /**
   * Reads templates.
   *
   * @param facts the names; a fact's value stands at its ordinal
   * @param text the combinations, parted by semicolons, the names in one parted by blanks
   */
  public <E extends Enum<E>> Templates(Class<E> facts, String text) {
    int[][] templates =
        Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(line -> ordinals(facts, line))
            .toArray(int[][]::new);
    this.facts = Arrays.stream(templates).flatMapToInt(Arrays::stream).toArray();
    this.ends = Arrays.stream(templates).mapToInt(template -> template.length).toArray();
    Arrays.parallelPrefix(ends, Integer::sum);
  }

  private static <E extends Enum<E>> int[] ordinals(Class<E> facts, String line) {
    return Arrays.stream(line.split("\\s+"))
        .mapToInt(name -> Enum.valueOf(facts, name).ordinal())
        .toArray();
  }

  /** Number of features that {@link #rows} makes. */
  public int count() {
    return ends.length;
  }

  /** Fills in the table row of every feature, given the value of every fact. */
  public void rows(int[] values, int bits, int[] rows) {
    int shift = Integer.SIZE - bits;
    int at = 0;
    for (int t = 0; t < ends.length; t++) {
      int hash = t;
      for (int end = ends[t]; at < end; at++) {
        hash = Hash.add(hash, values[facts[at]]);
      }
      rows[t] = Hash.finish(hash) >>> shift;
    }
  }
}
