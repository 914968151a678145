package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Gives a verb back its object where who holds it stands before it without a hyphen: in "targeting
 * the army (AF) held village of X" the parse has the army hold the village, and nothing targeted.
 */
final class HeldLands {

  private static final Set<String> HOLDING = Set.of("hold", "control", "occupy", "dominate");

  private static final Set<String> TOWARDS =
      Set.of("towards", "toward", "against", "in", "into", "inside", "near", "at", "on", "from");

  private static final Set<String> THINKING =
      Set.of("deny", "believe", "think", "know", "fear", "hope", "mean", "ensure", "show");

  private final Relations relations;
  private final Draft draft;

  HeldLands(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void give() {
    for (int holding = 2; holding + 1 < draft.size(); holding++) {
      if (HOLDING.contains(draft.lemmas.get(holding))
          && draft.tagged(holding, "VBD", "VBN")
          && draft.is(holding, "ccomp", "advcl")) {
        give(holding);
      }
    }
  }

  private void give(int holding) {
    int verb = draft.head[holding];
    int holder = draft.child(holding, "nsubj", 0);
    int land = land(holding);
    boolean bare = holder != Draft.NONE && land != Draft.NONE && holder < holding;
    int begin = bare ? first(holder) : Draft.NONE;
    int mark = bare ? draft.child(holding, "mark", 0) : Draft.NONE;
    boolean beside = verb == begin - 1 || mark == begin - 1 && mark >= 0;
    if (!bare || !beside || !isWithoutArticle(land, holding) || !mayTake(verb, mark)) {
      return;
    }
    draft.attach(land, verb, mark == Draft.NONE ? "obj" : "obl");
    if (mark != Draft.NONE) {
      draft.attach(mark, land, "case");
    }
    draft.attach(holder, holding, "obl:npmod");
    draft.attach(holding, land, "amod");
    for (int i = holding + 1; i < draft.size(); i++) {
      if (draft.head[i] == holding && i != land) {
        draft.attach(
            i, land, i < land ? "compound" : draft.is(i, "obl") ? "nmod" : draft.relation[i]);
      }
    }
  }

  /** The first word of a phrase. */
  private int first(int head) {
    int first = head;
    while (first > 0 && draft.descends(first - 1, head)) {
      first--;
    }
    return first;
  }

  /** The last noun of the object: of "controlled Regiment 16 Base" the base. */
  private int land(int holding) {
    int land = draft.child(holding, "obj", holding);
    int next = land;
    while (next != Draft.NONE) {
      next = draft.child(holding, "obj", land + 1);
      land = next == Draft.NONE || next > land + 2 ? land : next;
      next = next == land ? next : Draft.NONE;
    }
    return land;
  }

  /** "Held village of X", with no word between that a new phrase would begin with. */
  private boolean isWithoutArticle(int land, int holding) {
    for (int i = holding + 1; i < land; i++) {
      if (draft.tagged(i, "DT", "PRP$", "IN") || !draft.descends(i, holding)) {
        return false;
      }
    }
    return draft.isNoun(land) && !draft.tagged(holding + 1, "CD", "JJR", "JJS");
  }

  /** Whether a verb may have an object there, and has none: what is said is told of. */
  private boolean mayTake(int verb, int mark) {
    String lemma = draft.lemmas.get(verb);
    boolean tells = relations.isSaying(lemma) || THINKING.contains(lemma);
    return mark == Draft.NONE
        ? draft.isVerb(verb) && !tells && !draft.hasChild(verb, "obj")
        : TOWARDS.contains(draft.lemmas.get(mark));
  }
}
