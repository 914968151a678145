package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Parts what several verbs behind one "have" tell: in "had killed men, raped women and looted
 * homes" the women were raped and no raped women were killed; and hands "hundreds, if not
 * thousands, of men" the men, who are told of once.
 */
public final class SeriesOfDeeds {

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public SeriesOfDeeds(Draft draft) {
    this.draft = draft;
  }

  /** Parts each series and joins what only corrects a number. */
  public void part() {
    for (int i = 3; i < draft.size(); i++) {
      if (draft.is(i, "conj") && draft.head[i] < i) {
        giveObject(i);
        correct(i);
      }
    }
  }

  private void giveObject(int noun) {
    int verb = draft.is(draft.head[noun], "obj") ? draft.head[draft.head[noun]] : Draft.NONE;
    int participle = draft.child(noun, "amod", draft.head[noun]);
    boolean deed =
        verb >= 0
            && draft.tags.get(verb).equals("VBN")
            && have(verb)
            && participle > 1
            && participle < noun
            && draft.tags.get(participle).equals("VBN")
            && draft.lemmas.get(participle - 1).matches(",|and")
            && draft.head[participle - 1] != participle;
    if (deed) {
      draft.attach(participle, verb, "conj");
      draft.attach(noun, participle, "obj");
      if (draft.is(participle - 1, "cc")) {
        draft.hang(participle - 1, participle, "cc");
      }
    }
  }

  private boolean have(int verb) {
    int auxiliary = draft.child(verb, "aux", 0);
    return auxiliary != Draft.NONE && draft.lemmas.get(auxiliary).equals("have");
  }

  /** "Hundreds, if not thousands, of men". */
  private void correct(int more) {
    int mark = draft.child(more, "mark", 0);
    if (mark > draft.head[more]
        && draft.lemmas.get(mark).equals("if")
        && draft.lemmas.get(mark + 1).equals("not")) {
      draft.relation[more] = "dep";
      int of = draft.child(more, "nmod", more);
      if (of != Draft.NONE) {
        draft.attach(of, draft.head[more], "nmod");
      }
    }
  }
}
