package org.sayso.dependency;

/** Gives the object that hangs on an adverb to its verb: "drove back militants". */
final class AdverbObjects {

  private final Draft draft;

  AdverbObjects(Draft draft) {
    this.draft = draft;
  }

  void give() {
    for (int i = 0; i < draft.size(); i++) {
      int adverb = draft.head[i];
      int verb = adverb < 0 ? Draft.NONE : draft.head[adverb];
      boolean stray = verb >= 0 && draft.is(i, "obj") && draft.tagged(adverb, "RB", "RP");
      if (stray && draft.isVerb(verb) && !draft.hasChild(verb, "obj")) {
        draft.hang(i, verb, "obj");
      }
    }
  }
}
