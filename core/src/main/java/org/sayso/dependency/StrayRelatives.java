package org.sayso.dependency;

/**
 * Hangs a clause that begins with "which" or "who" on the noun before that word, where the parse
 * joined it to a verb.
 */
final class StrayRelatives {

  private final Draft draft;

  StrayRelatives(Draft draft) {
    this.draft = draft;
  }

  void hang() {
    for (int verb = 1; verb < draft.size(); verb++) {
      int pronoun = relativePronoun(verb);
      int noun = pronoun == Draft.NONE ? Draft.NONE : nounBefore(pronoun);
      boolean stray =
          draft.is(verb, "conj") || draft.is(verb, "advcl") || draft.is(verb, "parataxis");
      if (stray && noun != Draft.NONE && !draft.descends(noun, verb)) {
        draft.hang(verb, noun, "acl:relcl");
      }
    }
  }

  /** "Who" and "which" as the subject of the verb, or behind a preposition as in "in which". */
  private int relativePronoun(int verb) {
    for (int i = 0; i < verb; i++) {
      boolean subject = draft.head[i] == verb && draft.relation[i].startsWith("nsubj");
      boolean phrase = draft.head[i] == verb && draft.is(i, "obl") && draft.hasChild(i, "case");
      if ((subject || phrase) && draft.tags.get(i).matches("WDT|WP")) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private int nounBefore(int pronoun) {
    int i = pronoun - 1;
    while (i >= 0 && (draft.lemmas.get(i).equals(",") || draft.head[i] == pronoun)) {
      i--;
    }
    return i >= 0 && draft.isNoun(i) ? i : Draft.NONE;
  }
}
