package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Leaves to each what he is told to say or do. Finds the clause that follows its noun with nothing
 * between: of "killed two in an attack police blamed on rebels" two were killed in an attack, which
 * police blamed on rebels, and no police of an attack blamed anybody.
 */
final class BlamedDeeds {

  private static final Set<String> BLAMING = Set.of("blame", "attribute", "ascribe", "pin");
  private static final Set<String> ON = Set.of("on", "to");
  private static final Set<String> DENYING =
      Set.of("deny", "reject", "dismiss", "refute", "dispute", "rebut");
  private static final Set<String> ADDING =
      Set.of("say", "add", "insist", "state", "argue", "claim");

  private final Draft draft;

  BlamedDeeds(Draft draft) {
    this.draft = draft;
  }

  void part() {
    for (int verb = 3; verb + 1 < draft.size(); verb++) {
      int deed = verb - 2;
      int first = opening(deed);
      if (first > 0 && isBlaming(verb) && draft.head[deed] == verb - 1) {
        part(verb, deed, first);
      }
    }
    for (int verb = 1; verb < draft.size(); verb++) {
      if (draft.lemmas.get(verb).equals("accuse")) {
        leaveToAccused(verb);
      } else if (ADDING.contains(draft.lemmas.get(verb))) {
        leaveToDenier(verb);
      }
    }
  }

  /** In "A denied the claim saying that B" it is A who says B, and not the claim. */
  private void leaveToDenier(int saying) {
    int claim = draft.head[saying];
    boolean ofClaim = draft.tagged(saying, "VBG") && draft.is(saying, "acl") && claim < saying;
    int denial = ofClaim && draft.is(claim, "obj") ? draft.head[claim] : Draft.NONE;
    if (denial != Draft.NONE && DENYING.contains(draft.lemmas.get(denial))) {
      draft.hang(saying, denial, "advcl");
    }
  }

  /** In "A accused B of shelling it, wounding six" it is B who is said to have wounded them. */
  private void leaveToAccused(int accuse) {
    int deed = draft.child(accuse, "advcl", accuse);
    int result = deed == Draft.NONE ? Draft.NONE : draft.child(accuse, "advcl", deed + 1);
    boolean both =
        result != Draft.NONE
            && draft.tagged(deed, "VBG")
            && draft.hasChild(deed, "mark")
            && draft.tagged(result, "VBG")
            && !draft.hasChild(result, "mark");
    if (both && draft.lemmas.get(result - 1).equals(",")) {
      draft.hang(result, deed, "advcl");
    }
  }

  private boolean isBlaming(int verb) {
    boolean clause = draft.is(verb - 1, "nsubj") && draft.head[verb - 1] == verb;
    boolean participle = draft.is(verb, "acl") && draft.head[verb] == verb - 1;
    return BLAMING.contains(draft.lemmas.get(verb))
        && (clause || participle)
        && ON.contains(draft.lemmas.get(verb + 1))
        && draft.isNoun(verb - 1)
        && !draft.hasChild(verb, "obj");
  }

  /** The article that a deed's phrase begins with, behind a preposition; else none. */
  private int opening(int deed) {
    int at = deed;
    while (at > 0 && draft.tagged(at, "NN", "JJ", "VBN")) {
      at--;
    }
    boolean told = at < deed && draft.tagged(at, "DT") && at > 1 && draft.tagged(at - 1, "IN");
    return told ? at : Draft.NONE;
  }

  private void part(int verb, int deed, int first) {
    int told = first - 1;
    while (told >= 0 && !draft.isVerb(told)) {
      told--;
    }
    if (told < 0) {
      return;
    }
    raise(verb, told);
    draft.head[deed] = told;
    draft.relation[deed] = "obl";
    draft.head[verb] = deed;
    draft.relation[verb] = "acl:relcl";
    draft.head[verb - 1] = verb;
    draft.relation[verb - 1] = "nsubj";
    draft.hang(first - 1, deed, "case");
    for (int i = first; i < deed; i++) {
      if (draft.head[i] == verb - 1) {
        draft.head[i] = deed;
      }
    }
  }

  /** Puts what was told before in the place of a verb that the parse has put above it. */
  private void raise(int verb, int told) {
    if (!draft.descends(told, verb)) {
      return;
    }
    int top = told;
    while (draft.head[top] != verb) {
      top = draft.head[top];
    }
    draft.head[top] = draft.head[verb];
    draft.relation[top] = draft.relation[verb];
    for (int i = 0; i < verb - 1; i++) {
      if (draft.head[i] == verb && i != top) {
        draft.head[i] = top;
      }
    }
    for (int i = verb + 1; i < draft.size(); i++) {
      if (draft.head[i] == verb && draft.is(i, "punct", "ccomp", "parataxis")) {
        draft.head[i] = top;
      }
    }
  }
}
