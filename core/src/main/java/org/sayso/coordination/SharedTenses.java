package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Joins what shares an auxiliary: in "have made gains and taken the town" the rebels have taken it,
 * and it is not joined to their gains.
 */
public final class SharedTenses {

  private final Draft draft;

  public SharedTenses(Draft draft) {
    this.draft = draft;
  }

  /** Joins those of the whole sentence. */
  public void join() {
    for (int second = 2; second < draft.size(); second++) {
      int noun = draft.is(second, "conj") && draft.tagged(second, "VBN") ? draft.head[second] : -1;
      boolean object = noun > 0 && draft.isNoun(noun) && draft.is(noun, "obj", "obl");
      int verb = object ? draft.head[noun] : Draft.NONE;
      boolean shared =
          verb >= 0
              && verb < noun
              && draft.tagged(verb, "VBN")
              && draft.hasChild(verb, "aux")
              && !draft.hasChild(second, "aux")
              && draft.hasChild(second, "obj");
      if (shared) {
        draft.attach(second, verb, "conj");
      }
    }
  }
}
