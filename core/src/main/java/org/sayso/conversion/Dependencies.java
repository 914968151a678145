package org.sayso.conversion;

import java.util.List;

/** A tree of words, numbered from 0, in the relations of Universal Dependencies. Immutable. */
public final class Dependencies {

  private final int[] heads;
  private final String[] relations;
  private final int root;

  public Dependencies(int[] heads, List<String> relations) {
    this.heads = heads.clone();
    this.relations = relations.toArray(String[]::new);
    root = indexOfRoot(heads);
  }

  private static int indexOfRoot(int[] heads) {
    int at = 0;
    while (at < heads.length && heads[at] != -1) {
      at++;
    }
    return at < heads.length ? at : -1;
  }

  /** Number of words. */
  public int size() {
    return heads.length;
  }

  /** Head of word {@code i}, -1 for the root. */
  public int head(int i) {
    return heads[i];
  }

  /** Relation of word {@code i} to its head. */
  public String relation(int i) {
    return relations[i];
  }

  /** The word without a head, -1 in a tree of no words. */
  public int root() {
    return root;
  }
}
