package org.sayso.dependency;

import java.util.Set;

/**
 * Hangs a clause that begins with "which" or "who" on the noun before that word, where the parse
 * joined it to a verb.
 */
final class StrayRelatives {

  private static final Set<String> RELATIVE = Set.of("WDT", "WP");

  private final Draft draft;

  StrayRelatives(Draft draft) {
    this.draft = draft;
  }

  void hang() {
    for (int verb = 1; verb < draft.size(); verb++) {
      int pronoun = relativeSubject(verb);
      int noun = pronoun == Draft.NONE ? Draft.NONE : nounBefore(pronoun);
      boolean stray =
          draft.is(verb, "conj") || draft.is(verb, "advcl") || draft.is(verb, "parataxis");
      if (stray && noun != Draft.NONE && !draft.descends(noun, verb)) {
        draft.hang(verb, noun, "acl:relcl");
      }
    }
  }

  private int relativeSubject(int verb) {
    for (int i = 0; i < verb; i++) {
      boolean subject = draft.head[i] == verb && draft.relation[i].startsWith("nsubj");
      if (subject && RELATIVE.contains(draft.tags.get(i))) {
        return i;
      }
    }
    return Draft.NONE;
  }

  private int nounBefore(int pronoun) {
    int i = pronoun - 1;
    while (i >= 0 && draft.lemmas.get(i).equals(",")) {
      i--;
    }
    return i >= 0 && draft.isNoun(i) ? i : Draft.NONE;
  }
}
