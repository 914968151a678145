package org.sayso.conversion;

import java.util.List;

/**
 * Tells auxiliaries from verbs: "had" before a quoted participle is one, as in "had “retaken” it",
 * and "deny" in "rebels deny losing it" is none, nor is "have" in "they have the town surrounded"
 * or "was" in "there was fighting". Hands a verb what stands before its auxiliary or its "to".
 */
public final class Auxiliaries {

  private static final List<String> LEMMAS =
      List.of(
          "be", "have", "do", "get", "let", "go", "use", "'s", "’s", "'ve", "’ve", "'re", "’re");

  private final Draft draft;

  public Auxiliaries(Draft draft) {
    this.draft = draft;
  }

  public void tell() {
    for (int verb = 1; verb < draft.size(); verb++) {
      raiseVerb(verb);
      raiseBeforeParticiple(verb);
      lowerHave(verb);
      turnResult(verb);
      raiseThere(verb);
      handSubject(verb);
      lowerNever(verb);
      activate(verb);
      if (draft.is(verb, "aux") && draft.tagged(verb, "NNP")) {
        draft.relation[verb] = "obl"; // "between 1 and 15 May the army lost"
      }
    }
  }

  /** In "vowed never to attack it" there is a vow, and no attack. */
  private void lowerNever(int never) {
    int verb = draft.lemmas.get(never).equals("never") ? draft.head[never] : Draft.NONE;
    boolean before = verb >= 0 && verb < never && never + 1 < draft.size();
    int done = before && draft.lemmas.get(never + 1).equals("to") ? draft.head[never + 1] : verb;
    if (before && done > never && draft.head[done] == verb) {
      draft.attach(never, done, "advmod");
    }
  }

  /** In "20 more had deserted" they did so themselves: nothing was done to them by "had" alone. */
  private void activate(int subject) {
    int verb = draft.is(subject, "nsubj:pass") ? draft.head[subject] : Draft.NONE;
    int have = verb == Draft.NONE ? Draft.NONE : draft.child(verb, "aux", 0);
    boolean active =
        have != Draft.NONE
            && draft.lemmas.get(have).equals("have")
            && draft.tags.get(verb).equals("VBN")
            && !draft.hasChild(verb, "aux:pass")
            && draft.child(verb, "aux", have + 1) == Draft.NONE;
    if (active) {
      draft.relation[subject] = "nsubj";
    }
  }

  /** In "they had neither taken nor held it" they are who took it, and not who had. */
  private void handSubject(int subject) {
    int auxiliary = draft.relation[subject].startsWith("nsubj") ? draft.head[subject] : Draft.NONE;
    boolean helping = auxiliary > subject && draft.is(auxiliary, "aux", "aux:pass");
    int verb = helping ? draft.head[auxiliary] : Draft.NONE;
    if (verb < 0 || !draft.isVerb(verb)) {
      return;
    }
    int other = subjectBefore(verb, draft.size());
    boolean both = other > auxiliary && draft.tags.get(other).equals("DT");
    if (other == Draft.NONE || both) {
      draft.moveChildren(auxiliary, verb);
      draft.hangSubject(subject, verb);
    }
    if (both) {
      draft.relation[other] = "advmod";
    }
  }

  /** In "there was still fighting" nobody fights: there was some. */
  private void raiseThere(int gerund) {
    int be = lastAuxiliary(gerund);
    boolean some =
        be != Draft.NONE
            && (draft.hasChild(gerund, "expl") || draft.hasChild(be, "expl"))
            && draft.tags.get(gerund).equals("VBG")
            && draft.lemmas.get(be).equals("be")
            && subjectBefore(gerund, draft.size()) == Draft.NONE;
    if (some) {
      draft.attach(be, draft.head[gerund], draft.relation[gerund]);
      for (int i = 0; i < gerund; i++) {
        if (draft.head[i] == gerund && i != be) {
          draft.head[i] = be;
        }
      }
      draft.attach(gerund, be, "nsubj");
    }
  }

  private int lastAuxiliary(int verb) {
    int last = Draft.NONE;
    for (int i = 0; i < verb; i++) {
      last = draft.head[i] == verb && draft.is(i, "aux") ? i : last;
    }
    return last;
  }

  /** In "they have the town surrounded" what stands behind "have" is what they surround. */
  private void turnResult(int participle) {
    int have = draft.child(participle, "aux", 0);
    int object = have < 0 ? Draft.NONE : draft.child(participle, "nsubj", have + 1);
    int own = object < 0 ? Draft.NONE : subjectBefore(participle, have);
    int subject = object < 0 || own != Draft.NONE ? own : subjectBefore(have, have);
    boolean result =
        subject != Draft.NONE
            && object < participle
            && draft.tags.get(participle).equals("VBN")
            && draft.lemmas.get(have).equals("have")
            && draft.child(participle, "aux", have + 1) == Draft.NONE;
    if (result) {
      draft.attach(subject, participle, "nsubj");
      draft.relation[object] = "obj";
    }
  }

  private int subjectBefore(int verb, int end) {
    for (int i = 0; i < end; i++) {
      if (draft.head[i] == verb && draft.relation[i].startsWith("nsubj")) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private void raiseVerb(int lower) {
    int upper = lower - 1;
    boolean verb =
        draft.tags.get(lower).equals("VBG")
            && draft.is(upper, "aux")
            && draft.head[upper] == lower
            && draft.tagged(upper, "VBD", "VBP", "VBZ")
            && !LEMMAS.contains(draft.lemmas.get(upper));
    if (verb) {
      draft.attach(upper, draft.head[lower], draft.relation[lower]);
      draft.attach(lower, upper, "xcomp");
      for (int i = 0; i < upper; i++) {
        if (draft.head[i] == lower) {
          draft.head[i] = upper;
        }
      }
    }
  }

  /** In "convoy reaches besieged town" the convoy reaches, and the town is besieged. */
  private void raiseBeforeParticiple(int participle) {
    int verb = participle - 1;
    int object = draft.child(participle, "obj", participle);
    boolean finite =
        draft.is(verb, "aux", "aux:pass")
            && draft.head[verb] == participle
            && draft.tags.get(participle).equals("VBN")
            && draft.tagged(verb, "VBD", "VBP", "VBZ")
            && !LEMMAS.contains(draft.lemmas.get(verb));
    if (finite && object != Draft.NONE) {
      draft.attach(verb, draft.head[participle], draft.relation[participle]);
      draft.moveChildren(participle, verb);
      draft.attach(participle, object, "amod");
      int subject = draft.child(verb, "nsubj:pass", 0);
      if (subject != Draft.NONE) {
        draft.relation[subject] = "nsubj";
      }
    }
  }

  private void lowerHave(int participle) {
    int have = draft.head[participle];
    boolean quoted =
        have >= 0
            && have < participle - 1
            && draft.tags.get(participle).equals("VBN")
            && draft.lemmas.get(have).equals("have")
            && draft.tags.subList(have + 1, participle).stream().allMatch("``"::equals);
    if (quoted && draft.is(participle, "xcomp", "ccomp", "dep", "advcl", "acl")) {
      draft.attach(participle, draft.head[have], draft.relation[have]);
      draft.moveChildren(have, participle);
      draft.attach(have, participle, "aux");
    }
  }
}
