package org.sayso.syntax;

import java.util.Arrays;

/**
 * A dependency tree over tokens numbered from 0.
 *
 * @param heads head of each token, -1 for the one root
 * @param labels number of each token's label in {@link SyntaxModel#labels}
 */
public record Tree(int[] heads, int[] labels) {

  /** Whether another one has the same arcs. */
  public boolean isSame(Tree other) {
    return Arrays.equals(heads, other.heads) && Arrays.equals(labels, other.labels);
  }
}
