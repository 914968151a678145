package org.sayso.dependency;

/**
 * Gives a verb that follows its own complement the subject that the parse took for an apposition:
 * in "they took the town on Monday, a member of the council said" the member speaks and is no
 * Monday.
 */
final class LateSubjects {

  private final Draft draft;

  LateSubjects(Draft draft) {
    this.draft = draft;
  }

  void give() {
    for (int verb = 2; verb < draft.size(); verb++) {
      if (isFinite(verb) && lacksSubject(verb) && complement(verb) != Draft.NONE) {
        giveTo(verb);
      }
    }
    for (int verb = 0; verb < draft.size(); verb++) {
      if (isUnmarkedClauseBefore(verb)) {
        draft.relation[verb] = "ccomp";
      }
    }
  }

  private boolean isFinite(int i) {
    return draft.tags.get(i).matches("VBD|VBZ|VBP");
  }

  private boolean lacksSubject(int verb) {
    return !draft.hasChild(verb, "nsubj")
        && !draft.hasChild(verb, "nsubj:pass")
        && !draft.hasChild(verb, "expl");
  }

  /** The clause before the verb that is its complement, or {@link Draft#NONE}. */
  private int complement(int verb) {
    int clause = draft.child(verb, "ccomp", 0);
    return clause < verb ? clause : Draft.NONE;
  }

  private void giveTo(int verb) {
    int end = verb - 1;
    while (end > 0 && draft.tags.get(end).startsWith("RB")) {
      end--;
    }
    int comma = end;
    while (comma > 0 && !draft.lemmas.get(comma).equals(",")) {
      comma--;
    }
    int top = topOf(comma + 1, end);
    if (comma > 0 && top != Draft.NONE && isNominal(top) && !draft.is(top, "nsubj")) {
      draft.attach(top, verb, "nsubj");
    }
  }

  /** The one word of a stretch whose head stands before it, or none where there are several. */
  private int topOf(int begin, int end) {
    int top = Draft.NONE;
    for (int i = begin; i <= end; i++) {
      boolean outside = draft.head[i] < begin || draft.head[i] > end;
      if (outside && top != Draft.NONE || draft.head[i] > end) {
        return Draft.NONE;
      }
      top = outside ? i : top;
    }
    return top;
  }

  private boolean isNominal(int i) {
    return draft.isNoun(i) || draft.tags.get(i).startsWith("PRP");
  }

  /** A finite clause before its verb without "as", "while" or the like is what the verb says. */
  private boolean isUnmarkedClauseBefore(int verb) {
    int head = draft.head[verb];
    return draft.is(verb, "advcl")
        && head > verb
        && isFinite(verb)
        && draft.isVerb(head)
        && !draft.hasChild(verb, "mark")
        && draft.child(verb, "advmod", 0) == Draft.NONE
        && draft.child(head, "ccomp", 0) == Draft.NONE;
  }
}
