package org.sayso.training;

/** Makes trees projective by lifting arcs to the head's head (Nivre and Nilsson, 2005). */
final class Projective {

  private Projective() {}

  /** Lifts the shortest crossing arc until none is left; heads are counted from 1. */
  static int[] lifted(int[] heads) {
    int[] lifted = heads.clone();
    int crossing = shortestCrossing(lifted);
    while (crossing > 0) {
      lifted[crossing] = lifted[lifted[crossing]];
      crossing = shortestCrossing(lifted);
    }
    return lifted;
  }

  private static int shortestCrossing(int[] heads) {
    int shortest = 0;
    int length = heads.length;
    for (int i = 1; i < heads.length; i++) {
      int distance = Math.abs(i - heads[i]);
      if (heads[i] != 0 && distance < length && crosses(heads, i)) {
        shortest = i;
        length = distance;
      }
    }
    return shortest;
  }

  /** Whether a word under the arc to {@code i} does not descend from the arc's head. */
  private static boolean crosses(int[] heads, int i) {
    int from = Math.min(i, heads[i]);
    int to = Math.max(i, heads[i]);
    for (int under = from + 1; under < to; under++) {
      int ancestor = under;
      while (ancestor != 0 && ancestor != heads[i]) {
        ancestor = heads[ancestor];
      }
      if (ancestor != heads[i]) {
        return true;
      }
    }
    return false;
  }
}
