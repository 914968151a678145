package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Parts what stands behind a semicolon from what stands before it: in "nine died, said a man who
 * asked not to be named; the group, in a video, put the number at 40" it is the group that puts it,
 * and not who is named; in "nine died; the group said it had killed 40" it does not say the first.
 */
public final class AfterSemicolons {

  /** Most words between the two commas of what is told by the way. */
  private static final int ASIDE = 8;

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public AfterSemicolons(Draft draft) {
    this.draft = draft;
  }

  /** Gives each clause behind a semicolon whose subject the parse hung before it. */
  public void give() {
    for (int semicolon = 2; semicolon + 4 < draft.size(); semicolon++) {
      if (draft.lemmas.get(semicolon).equals(";")) {
        partClause(semicolon);
        int noun = noun(semicolon);
        int verb = noun == Draft.NONE ? Draft.NONE : verbBehindAside(noun);
        if (verb != Draft.NONE && draft.head[verb] < semicolon && draft.head[noun] < semicolon) {
          give(semicolon, noun, verb);
        }
      }
    }
  }

  /** A clause before it that the parse made what a verb behind it says, beside what it does say. */
  private void partClause(int semicolon) {
    for (int clause = 0; clause < semicolon; clause++) {
      int verb = draft.is(clause, "ccomp") ? draft.head[clause] : Draft.NONE;
      int subject = verb > semicolon ? draft.child(verb, "nsubj", semicolon) : Draft.NONE;
      boolean other =
          subject != Draft.NONE
              && subject < verb
              && (draft.child(verb, "ccomp", verb) != Draft.NONE
                  || draft.child(verb, "obj", verb) != Draft.NONE);
      if (other) {
        draft.attach(clause, draft.head[verb], draft.relation[verb]);
        draft.attach(verb, clause, "conj");
        return;
      }
    }
  }

  /** The noun right before a comma whose phrase begins behind the semicolon. */
  private int noun(int semicolon) {
    int last = semicolon;
    while (last + 1 < draft.size() && draft.tags.get(last + 1).matches("NN.*|DT|JJ|CD")) {
      last++;
    }
    boolean before = last > semicolon && last + 1 < draft.size() && draft.isNoun(last);
    return before && draft.lemmas.get(last + 1).equals(",") ? last : Draft.NONE;
  }

  /** The verb without a subject behind the second comma. */
  private int verbBehindAside(int noun) {
    int comma = noun + 2;
    while (comma < Math.min(draft.size() - 1, noun + ASIDE)
        && !draft.lemmas.get(comma).equals(",")) {
      if (draft.isVerb(comma)) {
        return Draft.NONE;
      }
      comma++;
    }
    int verb = comma + 1;
    boolean open =
        verb < draft.size()
            && draft.lemmas.get(comma).equals(",")
            && draft.tagged(verb, "VB", "VBD", "VBZ", "VBP")
            && !draft.hasChild(verb, "nsubj")
            && !draft.hasChild(verb, "nsubj:pass");
    return open ? verb : Draft.NONE;
  }

  private void give(int semicolon, int noun, int verb) {
    for (int i = semicolon + 1; i < verb; i++) {
      if (i != noun && draft.head[i] <= semicolon) {
        draft.hang(i, verb, draft.isNoun(i) ? "obl" : draft.relation[i]);
      }
    }
    draft.hangSubject(noun, verb);
  }
}
