package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Joins a place that "and" adds with a preposition of its own to the place that it stands beside,
 * and to no town that only tells where that one lies: "in X, south of Y, and in Z", "in X on
 * Monday, and in Z on Tuesday".
 */
public final class PlaceSeries {

  private static final Set<String> AT = Set.of("in", "at", "near", "around", "outside", "inside");

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public PlaceSeries(Draft draft) {
    this.draft = draft;
  }

  /** Joins every place that strayed. */
  public void join() {
    for (int and = 3; and < draft.size() - 2; and++) {
      if (draft.lemmas.get(and).equals("and") && AT.contains(draft.lemmas.get(and + 1))) {
        int added = draft.head[and + 1];
        if (added > and && draft.is(and + 1, "case") && draft.is(added, "conj")) {
          join(added, and);
        }
      }
    }
  }

  private void join(int added, int and) {
    int beside = draft.head[added];
    int verb = draft.verbAbove(beside);
    if (beside > and || verb == Draft.NONE || isPlaced(beside) || opensClause(added)) {
      return;
    }
    int place = placeBefore(and, verb);
    if (place != Draft.NONE && place != beside) {
      draft.hang(added, place, "conj");
      draft.hang(and, added, "cc");
    }
  }

  /** The last place that a verb, or what it is done to, is told to be at. */
  private int placeBefore(int and, int verb) {
    for (int i = and - 1; i > 0; i--) {
      int above = draft.head[i];
      boolean own =
          above == verb
              || above >= 0
                  && draft.head[above] == verb
                  && draft.is(above, "obj", "nsubj", "nsubj:pass", "obl");
      if (own && draft.is(i, "obl", "nmod") && isPlaced(i)) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private boolean isPlaced(int noun) {
    int preposition = draft.child(noun, "case", 0);
    return draft.isNoun(noun)
        && preposition != Draft.NONE
        && AT.contains(draft.lemmas.get(preposition));
  }

  /** "And in X the rebels fled": what "and" adds is a clause. */
  private boolean opensClause(int added) {
    for (int i = added + 1; i < draft.size(); i++) {
      boolean told = Draft.FINITE.contains(draft.tags.get(i)) || draft.tagged(i, "MD");
      if (told && !draft.descends(i, added)) {
        return true;
      }
    }
    return false;
  }
}
