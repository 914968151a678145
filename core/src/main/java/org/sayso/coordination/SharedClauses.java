package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Hangs on all of a list what the parse hung on its last or on the verb: of "the districts of X and
 * Y, which had fallen" both had, and in "soldiers were brought in, as well as some rebels" rebels
 * were, too.
 */
public final class SharedClauses {

  private static final String ALSO = "as well as";

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public SharedClauses(Draft draft) {
    this.draft = draft;
  }

  /** Hangs every clause and every noun that strayed. */
  public void share() {
    for (int i = 2; i < draft.size(); i++) {
      if (draft.is(i, "acl:relcl")) {
        hangOnAll(i);
      } else if (draft.is(i, "obj") && i > draft.head[i]) {
        joinSubject(i);
      } else if (draft.is(i, "conj")) {
        joinClause(i);
      }
    }
  }

  /** "The districts of X and Y, which …": what is set off by a comma is told of the districts. */
  private void hangOnAll(int clause) {
    int last = draft.head[clause];
    boolean behind = last > 0 && last + 2 < clause;
    int first = behind && draft.is(last, "conj") ? draft.head[last] : Draft.NONE;
    boolean listed = first > 0 && draft.is(first, "nmod") && draft.lemmas.get(last + 1).equals(",");
    int all = listed ? draft.head[first] : Draft.NONE;
    boolean which = listed && draft.tags.get(last + 2).equals("WDT");
    if (which && all >= 0 && draft.tags.get(all).equals("NNS")) {
      draft.hang(clause, all, "acl:relcl");
    }
  }

  private void joinSubject(int noun) {
    int verb = draft.head[noun];
    int subject = draft.child(verb, "nsubj:pass", 0);
    int as = draft.child(verb, "cc", verb);
    boolean also =
        subject != Draft.NONE
            && as > verb + 2
            && as < noun
            && String.join(" ", draft.lemmas.subList(as - 2, as + 1)).equals(ALSO);
    if (also) {
      draft.hang(noun, subject, "conj");
      draft.hang(as, noun, "cc");
    }
  }

  /**
   * In "opened the crossing and two were brought out" nothing joins being brought to a crossing.
   */
  private void joinClause(int second) {
    int noun = draft.head[second];
    boolean finite =
        draft.tags.get(second).equals("VBD")
            || draft.tags.get(second).equals("VBN") && draft.hasChild(second, "aux:pass");
    boolean stray = finite && noun >= 0 && noun < second && draft.is(noun, "obj", "obl", "nmod");
    int first = stray ? draft.verbAbove(draft.head[noun]) : Draft.NONE;
    if (first >= 0 && first < noun && draft.hasSubjectBehind(noun, second)) {
      draft.hang(second, first, "conj");
    }
  }
}
