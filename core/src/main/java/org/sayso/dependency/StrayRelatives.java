package org.sayso.dependency;

import java.util.Set;

/**
 * Hangs a clause that begins with "which" or "who" on the noun before that word, where the parse
 * joined it to a verb, and makes a main clause of what only looks like one about a noun.
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
      hangMain(verb);
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

  /** In "A town, home to many people was captured" the town was captured, not the people. */
  private void hangMain(int verb) {
    int subject = draft.child(verb, "nsubj:pass", 0);
    boolean clause = draft.is(verb, "acl:relcl") && draft.hasChild(verb, "aux:pass");
    int root = clause && subject != Draft.NONE && subject < verb ? rootOf(verb) : Draft.NONE;
    boolean lone = root >= 0 && draft.isNoun(root) && !draft.hasChild(root, "cop");
    if (!lone
        || !draft.isNoun(subject)
        || draft.hasChild(subject, "det")
        || !isSetOff(verb, root)) {
      return;
    }
    int before = subject - 1;
    while (before > root && (!draft.isNoun(before) || draft.descends(before, subject))) {
      before--;
    }
    draft.attach(verb, Draft.NONE, "root");
    draft.attach(root, verb, "nsubj:pass");
    draft.hang(subject, before, "nmod");
  }

  private int rootOf(int i) {
    int at = i;
    while (draft.head[at] >= 0) {
      at = draft.head[at];
    }
    return at;
  }

  /** Whether the word stands in an apposition to the root, behind a comma. */
  private boolean isSetOff(int i, int root) {
    int at = i;
    while (draft.head[at] >= 0 && draft.head[at] != root) {
      at = draft.head[at];
    }
    int comma = draft.child(root, "punct", root);
    return draft.is(at, "appos") && comma != Draft.NONE && comma < at;
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
