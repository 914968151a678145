package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Joins the one and the other of two of whom the same is told: in "they lost first the one and then
 * the other to the rebels" both were lost, and both to the rebels.
 */
public final class OneAndOther {

  private static final int FARTHEST = 5;

  private static final Set<String> BETWEEN = Set.of(",", "and", "then", "later", "the");

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public OneAndOther(Draft draft) {
    this.draft = draft;
  }

  /** Joins every two. */
  public void join() {
    for (int other = 3; other < draft.size(); other++) {
      if (draft.lemmas.get(other).equals("other") && !draft.isVerb(other)) {
        int one = oneBefore(other);
        if (one != Draft.NONE && draft.isVerb(draft.head[one])) {
          join(one, other);
        }
      }
    }
  }

  /** The "one" that only "and", "then" and the like part from it. */
  private int oneBefore(int other) {
    int at = other - 1;
    while (at > other - FARTHEST && at > 0 && BETWEEN.contains(draft.lemmas.get(at))) {
      at--;
    }
    boolean two = at < other - 2 && draft.lemmas.get(at).equals("one");
    return two && draft.head[at] >= 0 && draft.head[other] != other + 1 ? at : Draft.NONE;
  }

  private void join(int one, int other) {
    draft.hang(other, one, "conj");
    for (int i = one + 1; i < draft.size(); i++) {
      if (i < other) {
        draft.hang(i, other, relation(draft.tags.get(i)));
      } else if (draft.head[i] == other) {
        draft.hang(i, draft.head[one], "obl"); // to whom both were lost
      }
    }
  }

  private static String relation(String tag) {
    return switch (tag) {
      case "CC" -> "cc";
      case "DT" -> "det";
      case "," -> "punct";
      default -> "advmod";
    };
  }
}
