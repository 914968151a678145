package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Reads what came of a deed: in "shot dead two men" the two were shot, and no dead ones; in "left
 * six men, two of them boys, dead" the six are dead.
 */
final class Results {

  private static final Set<String> STATES = Set.of("dead", "homeless");

  private final Draft draft;

  Results(Draft draft) {
    this.draft = draft;
  }

  void part() {
    for (int i = 1; i < draft.size(); i++) {
      if (isShotDead(i)) {
        draft.hang(i, i - 1, "xcomp");
      } else if (STATES.contains(draft.lemmas.get(i)) && !draft.is(i, "xcomp")) {
        leave(i);
      }
    }
  }

  private boolean isShotDead(int dead) {
    int noun = draft.head[dead];
    return draft.is(dead, "amod")
        && draft.lemmas.get(dead).equals("dead")
        && draft.lemmas.get(dead - 1).equals("shoot")
        && noun > dead
        && draft.is(noun, "obj");
  }

  /** Of "left six men, including two boys dead" no boys are dead men, but all six are. */
  private void leave(int dead) {
    int verb = draft.verbAbove(dead);
    int left = verb == Draft.NONE ? Draft.NONE : draft.child(verb, "obj", verb);
    boolean aside =
        left != Draft.NONE
            && left + 1 < dead
            && draft.lemmas.get(verb).equals("leave")
            && (draft.descends(dead, left) || draft.is(draft.head[dead], "appos", "dep"))
            && draft.lemmas.subList(left, dead).contains(",")
            && !draft.hasChild(verb, "xcomp");
    if (!aside) {
      return;
    }
    int some = draft.child(dead, "nsubj", 0);
    for (int i = left + 1; some != Draft.NONE && i < some; i++) {
      if (draft.head[i] == dead) {
        draft.head[i] = some;
      }
    }
    if (some != Draft.NONE) {
      draft.hang(some, left, "nmod");
    }
    draft.hang(dead, verb, "xcomp");
  }
}
