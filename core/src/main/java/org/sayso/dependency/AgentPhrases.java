package org.sayso.dependency;

import java.util.Set;

/**
 * Hangs what says where or against whom a deed was done on the deed, where the parse hung it on the
 * doer: in "an attack by rebels on the town" the attack is on the town.
 */
final class AgentPhrases {

  private static final Set<String> OF_DEEDS =
      Set.of("on", "against", "at", "in", "near", "inside", "outside", "around");

  private final Draft draft;

  AgentPhrases(Draft draft) {
    this.draft = draft;
  }

  void part() {
    for (int phrase = 1; phrase < draft.size(); phrase++) {
      int doer = draft.is(phrase, "nmod") ? draft.head[phrase] : Draft.NONE;
      int deed = doer >= 0 && doer < phrase && isDoer(doer) ? draft.head[doer] : Draft.NONE;
      if (deed >= 0 && deed < doer && OF_DEEDS.contains(preposition(phrase))) {
        draft.hang(phrase, deed, "nmod");
      }
    }
  }

  /** Whether a noun is said to do what the noun before it names: "by rebels". */
  private boolean isDoer(int noun) {
    int head = draft.head[noun];
    boolean ofNoun = draft.is(noun, "nmod") && head >= 0 && draft.isNoun(head);
    return ofNoun && draft.isNoun(noun) && preposition(noun).equals("by");
  }

  private String preposition(int noun) {
    int preposition = draft.child(noun, "case", 0);
    return preposition == Draft.NONE ? "" : draft.lemmas.get(preposition);
  }
}
