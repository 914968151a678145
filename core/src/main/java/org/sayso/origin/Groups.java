package org.sayso.origin;

/** Numbered things that are joined into groups, each led by its first (union-find). */
final class Groups {

  private final int[] parent;

  /** So many things, each in a group of its own. */
  Groups(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The first thing of the group. */
  int first(int thing) {
    int root = thing;
    while (parent[root] != root) {
      root = parent[root];
    }
    parent[thing] = root;
    return root;
  }

  void join(int a, int b) {
    int first = Math.min(first(a), first(b));
    int second = Math.max(first(a), first(b));
    parent[second] = first;
  }
}
