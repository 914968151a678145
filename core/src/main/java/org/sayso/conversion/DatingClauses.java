package org.sayso.conversion;

/**
 * Hangs what only dates something on that: in "closed the road, a day after it was opened" the road
 * was closed, and the clause says when.
 */
public final class DatingClauses {

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param relations which nouns name times
   * @param draft its tree, to be changed
   */
  public DatingClauses(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Hangs every clause behind "a day after", "hours before" and "while". */
  public void hang() {
    for (int mark = 2; mark < draft.size() - 1; mark++) {
      String word = draft.lemmas.get(mark);
      if (word.equals("while") && draft.is(mark, "mark")) {
        giveVerb(draft.head[mark]);
      }
      boolean turn = word.equals("after") || word.equals("before");
      int time = mark - 1;
      if (turn && draft.isNoun(time) && relations.isTime(draft.lemmas.get(time))) {
        int clause = clauseBehind(mark);
        if (clause > mark) {
          free(clause, time);
          lower(clause, time);
        } else if (draft.is(mark, "mark")) {
          raise(draft.head[mark], time);
        }
      }
    }
  }

  /** In "lost 70 fighters while storming X" they stormed it who lost the fighters. */
  private void giveVerb(int participle) {
    int noun = draft.tagged(participle, "VBG") ? draft.head[participle] : Draft.NONE;
    int verb = noun >= 0 && noun < participle && draft.isNoun(noun) ? draft.head[noun] : Draft.NONE;
    if (verb >= 0 && draft.isVerb(verb) && draft.is(noun, "obj", "obl")) {
      draft.hang(participle, verb, "advcl");
    }
  }

  /** The verb that a word introduces, which has a subject of its own between them. */
  private int clauseBehind(int mark) {
    int verb = draft.is(mark, "mark") ? draft.head[mark] : Draft.NONE;
    return verb > mark && draft.isVerb(verb) && draft.hasSubjectBehind(mark, verb)
        ? verb
        : Draft.NONE;
  }

  /** In "A day after taking it, rebels left" the rebels took it, and it is no day's. */
  private void raise(int participle, int time) {
    int verb = draft.head[time];
    boolean fronted =
        draft.tagged(participle, "VBG")
            && draft.is(participle, "acl")
            && draft.head[participle] == time
            && draft.is(time, "obl:tmod")
            && verb > participle;
    if (fronted) {
      draft.hang(participle, verb, "advcl");
      draft.hang(time, participle, "obl:tmod");
    }
  }

  /** The clause is no description of the day. */
  private void free(int clause, int time) {
    int verb = draft.head[clause] == time ? draft.verbAbove(draft.head[time]) : Draft.NONE;
    if (verb >= 0 && verb < time) {
      draft.attach(clause, verb, "advcl");
      draft.attach(time, clause, "obl:tmod");
    }
  }

  /** What the clause dates is not said in it. */
  private void lower(int clause, int time) {
    int told = draft.head[time] == clause ? draft.child(clause, "ccomp", 0) : Draft.NONE;
    if (told >= 0 && told < time) {
      draft.attach(told, draft.head[clause], draft.relation[clause]);
      draft.attach(clause, told, "advcl");
    }
  }
}
