package org.sayso.text;

import java.util.Arrays;
import java.util.List;

/** A dependency tree: for each token, numbered from 0, its head (-1 for the root) and relation. */
final class Dependencies {

  private final int[] heads;
  private final List<String> relations;

  Dependencies(int[] heads, List<String> relations) {
    this.heads = heads.clone();
    this.relations = List.copyOf(relations);
  }

  int size() {
    return heads.length;
  }

  int head(int i) {
    return heads[i];
  }

  String relation(int i) {
    return relations.get(i);
  }

  int root() {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] < 0) {
        return i;
      }
    }
    throw new IllegalStateException("a tree without a root: " + Arrays.toString(heads));
  }
}
