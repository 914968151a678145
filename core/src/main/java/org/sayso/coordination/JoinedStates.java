package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Joins a state to the deed of those who are in it: in "they had taken X and were now on the
 * outskirts of Y" the outskirts are not taken.
 */
public final class JoinedStates {

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public JoinedStates(Draft draft) {
    this.draft = draft;
  }

  /** Joins each state that the parse joined to a noun before it. */
  public void join() {
    for (int state = 2; state < draft.size(); state++) {
      int noun = draft.is(state, "conj") ? draft.head[state] : Draft.NONE;
      boolean told =
          noun >= 0
              && noun < state
              && draft.isNoun(noun)
              && isFinite(draft.child(state, "cop", noun))
              && !draft.hasChild(state, "nsubj")
              && !draft.hasChild(noun, "cop");
      int deed = told ? deedAbove(noun) : Draft.NONE;
      if (deed >= 0) {
        draft.attach(state, deed, "conj");
      }
    }
  }

  private boolean isFinite(int copula) {
    return copula > 1 && draft.tagged(copula, "VBD", "VBZ", "VBP") && draft.is(copula - 1, "cc");
  }

  /** The verb that a noun behind it hangs on, over other nouns. */
  private int deedAbove(int noun) {
    int at = noun;
    while (at >= 0 && draft.isNoun(at)) {
      at = draft.is(at, "obj", "obl", "nmod", "conj") && draft.head[at] < at ? draft.head[at] : -1;
    }
    return at >= 0 && draft.isVerb(at) ? at : Draft.NONE;
  }
}
