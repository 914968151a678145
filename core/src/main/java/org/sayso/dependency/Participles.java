package org.sayso.dependency;

/**
 * Reads participles and infinitives that stand without their auxiliary: in "12 killed in raid" the
 * twelve are whom it befell.
 */
final class Participles {

  private final Draft draft;

  Participles(Draft draft) {
    this.draft = draft;
  }

  void read() {
    for (int i = 0; i < draft.size(); i++) {
      int verb = draft.head[i];
      if (verb >= 0 && draft.is(i, "nsubj") && i < verb && isBarePassive(verb)) {
        draft.relation[i] = "nsubj:pass";
      }
      if (draft.is(i, "acl:relcl") && draft.tags.get(i).equals("VB") && isInfinitive(i)) {
        draft.relation[i] = "acl";
      }
      if (draft.tags.get(i).equals("VBG") && draft.is(i, "advcl")) {
        handOn(i);
      }
    }
  }

  /** A participle that no auxiliary makes active, and without an object. */
  private boolean isBarePassive(int verb) {
    return draft.tags.get(verb).equals("VBN")
        && !draft.hasChild(verb, "aux")
        && !draft.hasChild(verb, "aux:pass")
        && !draft.hasChild(verb, "cop")
        && !draft.hasChild(verb, "obj")
        && !draft.hasChild(verb, "ccomp")
        && !sharesObject(verb)
        && !draft.is(verb, "amod");
  }

  /** "Captured and held the station": what follows the second verb is the object of both. */
  private boolean sharesObject(int verb) {
    int other = draft.child(verb, "conj", verb);
    return other != Draft.NONE
        && draft.hasChild(other, "obj")
        && !draft.hasChild(other, "nsubj")
        && !draft.hasChild(other, "nsubj:pass");
  }

  private boolean isInfinitive(int verb) {
    int mark = draft.child(verb, "mark", 0);
    boolean to = mark != Draft.NONE && draft.tags.get(mark).equals("TO");
    return to && !draft.hasChild(verb, "nsubj");
  }

  /** In "he said, citing a friend, that it fell" the fall is what he said. */
  private void handOn(int participle) {
    int verb = draft.head[participle];
    int clause = draft.child(participle, "ccomp", participle);
    int object = draft.child(participle, "obj", participle);
    int that = clause == Draft.NONE ? Draft.NONE : draft.child(clause, "mark", participle);
    boolean parted =
        that > 0
            && verb >= 0
            && verb < participle
            && object != Draft.NONE
            && object < that
            && draft.lemmas.get(that - 1).equals(",");
    if (parted && draft.isVerb(verb) && !draft.hasChild(verb, "ccomp")) {
      draft.hang(clause, verb, "ccomp");
    }
  }
}
