package org.sayso.dependency;

import org.sayso.conversion.Draft;

/** Reads what came of a deed: in "shot dead two men" the two were shot, and no dead ones. */
final class Results {

  private final Draft draft;

  Results(Draft draft) {
    this.draft = draft;
  }

  void part() {
    for (int i = 1; i < draft.size(); i++) {
      int noun = draft.head[i];
      boolean dead =
          draft.is(i, "amod")
              && draft.lemmas.get(i).equals("dead")
              && draft.lemmas.get(i - 1).equals("shoot")
              && noun > i
              && draft.is(noun, "obj");
      if (dead) {
        draft.hang(i, i - 1, "xcomp");
      }
    }
  }
}
