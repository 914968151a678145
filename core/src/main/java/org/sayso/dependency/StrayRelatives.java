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
      int pronoun = relativePronoun(verb);
      int noun = pronoun == Draft.NONE ? Draft.NONE : nounBefore(pronoun);
      hangContact(verb);
      boolean stray =
          draft.is(verb, "conj") || draft.is(verb, "advcl") || draft.is(verb, "parataxis");
      if (stray && noun != Draft.NONE && !draft.descends(noun, verb)) {
        draft.hang(verb, noun, "acl:relcl");
      }
    }
  }

  /** In "villages the army retook are empty" the army is not the villages. */
  private void hangContact(int verb) {
    int subject = draft.head[verb];
    int noun = subject >= 0 && draft.is(verb, "acl") ? draft.head[subject] : Draft.NONE;
    boolean contact =
        noun >= 0
            && draft.is(subject, "appos")
            && draft.isNoun(noun)
            && draft.tags.get(verb).matches("VBN|VBD")
            && subject < verb
            && draft.lemmas.get(noun + 1).equals("the")
            && draft.head[noun + 1] == subject
            && !draft.hasChild(verb, "obl:agent");
    if (contact) {
      draft.attach(verb, noun, "acl:relcl");
      draft.attach(subject, verb, "nsubj");
    }
  }

  /** "Who" and "which" as the subject of the verb, or behind a preposition as in "in which". */
  private int relativePronoun(int verb) {
    for (int i = 0; i < verb; i++) {
      boolean subject = draft.head[i] == verb && draft.relation[i].startsWith("nsubj");
      boolean phrase = draft.head[i] == verb && draft.is(i, "obl") && draft.hasChild(i, "case");
      if ((subject || phrase) && RELATIVE.contains(draft.tags.get(i))) {
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
