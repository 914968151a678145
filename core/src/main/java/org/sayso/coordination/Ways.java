package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Joins what a way is told by: in "they fled across the lake from X to Y in Z" they fled from X and
 * to Y, whatever lies between, and Y lies in Z; and in "they fled the fighting in X for Y" there
 * was no fighting for Y.
 */
public final class Ways {

  private static final Set<String> OVER = Set.of("across", "over", "through");
  private static final Set<String> TO = Set.of("to", "into", "towards", "toward");

  private static final Set<String> LEAVING = Set.of("flee", "leave", "escape", "abandon", "run");

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param relations how its words relate
   * @param draft its tree, to be changed
   */
  public Ways(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Joins both ends of every way to who goes it. */
  public void join() {
    for (int to = 2; to < draft.size() - 1; to++) {
      if (TO.contains(draft.lemmas.get(to)) && draft.is(to, "case")) {
        free(draft.head[to]);
        nest(draft.head[to]);
      } else if (draft.is(to, "case") && draft.is(draft.head[to], "nmod")) {
        leave(draft.head[to], draft.lemmas.get(to));
      }
    }
  }

  /** "Across the border to Y": they went to Y, and the border does not. */
  private void free(int goal) {
    int way = draft.head[goal];
    int verb = way < 0 ? Draft.NONE : draft.head[way];
    if (verb >= 0 && draft.is(goal, "nmod") && draft.is(way, "obl") && isOver(way)) {
      draft.attach(goal, verb, "obl");
    }
    int from = draft.head[goal] < 0 ? Draft.NONE : originBefore(goal, draft.head[goal]);
    if (from != Draft.NONE) {
      draft.attach(from, draft.head[goal], "obl");
    }
  }

  /** "Fled the fighting in X for Y", "fled towards the border from X": they fled there. */
  private void leave(int end, String preposition) {
    int noun = draft.head[end];
    int verb = noun < end ? draft.head[noun] : Draft.NONE;
    boolean goal = preposition.equals("for") && draft.is(noun, "obj");
    boolean origin = preposition.equals("from") && draft.is(noun, "obl") && isMarked(noun, TO);
    if ((goal || origin) && isName(end) && verb >= 0 && LEAVING.contains(draft.lemmas.get(verb))) {
      draft.hang(end, verb, "obl");
    }
  }

  /** The X of "across the lake from X" where the parse hung it on the lake. */
  private int originBefore(int goal, int verb) {
    for (int i = 0; i < goal; i++) {
      int way = draft.head[i];
      if (draft.is(i, "nmod")
          && way >= 0
          && draft.head[way] == verb
          && draft.is(way, "obl")
          && isOver(way)
          && isMarked(i, Set.of("from"))) {
        return i;
      }
    }
    return Draft.NONE;
  }

  /** "To Y in Z": Y lies there. */
  private void nest(int goal) {
    int in = goal + 1;
    int area = in < draft.size() && draft.lemmas.get(in).equals("in") ? draft.head[in] : Draft.NONE;
    boolean beside =
        area > in
            && draft.is(goal, "obl")
            && draft.is(area, "obl")
            && draft.head[area] == draft.head[goal];
    if (beside && isName(goal) && isName(area)) {
      draft.attach(area, goal, "nmod");
    }
  }

  private boolean isName(int noun) {
    return draft.tags.get(noun).startsWith("NNP") && !relations.isTime(draft.lemmas.get(noun));
  }

  private boolean isOver(int way) {
    return isMarked(way, OVER);
  }

  private boolean isMarked(int noun, Set<String> prepositions) {
    int preposition = draft.child(noun, "case", 0);
    return preposition != Draft.NONE && prepositions.contains(draft.lemmas.get(preposition));
  }
}
