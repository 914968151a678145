package org.sayso.dependency;

/**
 * Hangs all conjuncts on the first one, and each coordinator on the conjunct that it introduces.
 */
final class Conjuncts {

  private final Draft draft;

  Conjuncts(Draft draft) {
    this.draft = draft;
  }

  void gather() {
    for (int i = 0; i < draft.size(); i++) {
      while (draft.is(i, "conj") && draft.is(draft.head[i], "conj")) {
        draft.head[i] = draft.head[draft.head[i]];
      }
    }
    for (int i = 0; i < draft.size(); i++) {
      if (draft.is(i, "cc")) {
        draft.head[i] = introducedBy(i);
      } else if (draft.is(i, "conj")) {
        matchRepeatedVerb(i);
      }
    }
  }

  private int introducedBy(int coordinator) {
    int first = draft.head[coordinator];
    if (draft.is(first, "conj")) {
      first = draft.head[first];
    }
    int conjunct = draft.child(first, "conj", coordinator + 1);
    boolean found = conjunct >= 0 && !draft.descends(conjunct, coordinator);
    return found ? conjunct : draft.head[coordinator];
  }

  /** In "said A fell and said B held" the second "said" goes with the first, not with "fell". */
  private void matchRepeatedVerb(int i) {
    int first = draft.head[i];
    if (draft.is(first, "ccomp")) {
      int governor = draft.head[first];
      boolean repeated = draft.lemmas.get(i).equals(draft.lemmas.get(governor)) && governor < first;
      if (repeated && !draft.hasChild(i, "nsubj")) {
        draft.head[i] = governor;
      }
    }
  }
}
