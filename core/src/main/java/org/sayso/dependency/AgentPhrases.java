package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Hangs what says where or against whom a deed was done on the deed, where the parse hung it on who
 * does it or helps: in "an attack by rebels on the town" the attack is on the town.
 */
final class AgentPhrases {

  private static final Set<String> OF_DEEDS =
      Set.of("on", "against", "at", "in", "near", "inside", "outside", "around");

  private static final Set<String> BESIDE = Set.of("alongside", "beside", "with");

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
      joinCompanion(phrase);
      int beside = draft.is(phrase, "nmod") ? companion(draft.head[phrase]) : Draft.NONE;
      if (beside >= 0 && preposition(phrase).equals("against")) {
        draft.hang(phrase, draft.head[beside], "obl");
      }
    }
  }

  /** In "fight alongside A and B" B is fought beside, and not fought. */
  private void joinCompanion(int object) {
    int verb = draft.is(object, "obj") ? draft.head[object] : Draft.NONE;
    for (int first = verb + 1; verb >= 0 && first < object; first++) {
      boolean beside = draft.head[first] == verb && companion(first) == first;
      int and = beside ? draft.child(first, "cc", first) : Draft.NONE;
      if (and != Draft.NONE && and < object && draft.descends(and + 1, object)) {
        draft.hang(object, first, "conj");
        return;
      }
    }
  }

  /** The first of those beside whom something is done, of whom the noun is one. */
  private int companion(int noun) {
    int first = noun >= 0 && draft.is(noun, "conj") ? draft.head[noun] : noun;
    return first >= 0 && draft.is(first, "obl") && BESIDE.contains(preposition(first))
        ? first
        : Draft.NONE;
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
