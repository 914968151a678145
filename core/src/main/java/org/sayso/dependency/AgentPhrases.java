package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Hangs what says where, by or against whom a deed was done on the deed, where the parse hung it on
 * who does it, helps or tells of it: in "an attack by rebels on the town" the attack is on the
 * town, and in "they denied the capture of the town by rebels" the rebels are to have captured it.
 */
final class AgentPhrases {

  private static final Set<String> OF_DEEDS =
      Set.of("on", "against", "at", "in", "near", "inside", "outside", "around");

  private static final Set<String> AIMED = Set.of("on", "against");

  /** Verbs of telling, beside those that stand between what is said and who says it. */
  private static final Set<String> TELLING = Set.of("deny", "condemn", "reject", "acknowledge");

  private static final Set<String> LOST = Set.of("loss", "fall", "surrender", "handover");

  private static final Set<String> TAKING =
      Set.of("capture", "seizure", "takeover", "recapture", "liberation", "occupation", "conquest");

  private static final Set<String> ASSAULTS =
      Set.of(
          "attack",
          "assault",
          "counterattack",
          "counter-attack",
          "offensive",
          "counteroffensive",
          "raid",
          "ambush",
          "incursion",
          "attempt",
          "advance",
          "push",
          "onslaught");

  private static final Set<String> BESIDE = Set.of("alongside", "beside", "with");

  private final Relations relations;
  private final Draft draft;

  AgentPhrases(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  void part() {
    for (int phrase = 1; phrase < draft.size(); phrase++) {
      int doer = draft.is(phrase, "nmod") ? draft.head[phrase] : Draft.NONE;
      int deed = doer >= 0 && doer < phrase && isDoer(doer) ? draft.head[doer] : Draft.NONE;
      if (deed >= 0 && deed < doer && OF_DEEDS.contains(preposition(phrase))) {
        draft.hang(phrase, deed, "nmod");
      }
      int done = doer >= 0 && doer < phrase && isAgentOfDeed(doer) ? draft.head[doer] : Draft.NONE;
      if (done >= 0 && AIMED.contains(preposition(phrase))) {
        draft.hang(phrase, done, "obl"); // "a raid launched by rebels on the town"
      }
      joinCompanion(phrase);
      liftOverTime(phrase);
      int told = draft.is(phrase, "obl", "obl:agent") ? deedTold(phrase) : Draft.NONE;
      told = told == Draft.NONE ? deedBefore(phrase) : told;
      told = told == Draft.NONE ? deedAbove(phrase) : told;
      if (told != Draft.NONE) {
        draft.hang(phrase, told, "nmod");
      }
      int beside = draft.is(phrase, "nmod") ? companion(draft.head[phrase]) : Draft.NONE;
      if (beside >= 0 && preposition(phrase).equals("against")) {
        draft.hang(phrase, draft.head[beside], "obl");
      }
    }
  }

  /** What somebody tells of that was done "by" or lost "to" those, in his words; or none. */
  private int deedTold(int phrase) {
    int saying = draft.head[phrase];
    boolean tells =
        saying >= 0
            && (relations.isSaying(draft.lemmas.get(saying))
                || draft.tagged(saying, "VBD", "VBZ") && TELLING.contains(draft.lemmas.get(saying)))
            && !draft.hasChild(saying, "aux:pass");
    int deed = tells ? draft.child(saying, "obj", saying) : Draft.NONE;
    int what = deed == Draft.NONE || deed > phrase ? Draft.NONE : draft.child(deed, "nmod", deed);
    boolean of = what != Draft.NONE && what < phrase && preposition(what).equals("of");
    boolean lost =
        of
            && preposition(phrase).equals("to")
            && LOST.contains(draft.lemmas.get(deed))
            && !relations.isTime(draft.lemmas.get(phrase));
    return lost || of && isAgent(phrase) ? deed : Draft.NONE;
  }

  /**
   * What is right before "by" them, no time and no sum: in "woke to the capture of X by rebels" the
   * capture, which the parse left without who did it, in "repelled an assault by rebels" the
   * assault; or none.
   */
  private int deedBefore(int phrase) {
    int verb = draft.is(phrase, "obl") && isAgent(phrase) ? draft.head[phrase] : Draft.NONE;
    int by = verb == Draft.NONE ? Draft.NONE : draft.child(phrase, "case", 0);
    boolean active = verb >= 0 && verb < by && !draft.hasChild(verb, "aux:pass");
    int deed = active && !draft.tagged(verb, "VBN") ? by - 1 : verb;
    if (deed > verb && draft.is(deed, "obj") && ASSAULTS.contains(draft.lemmas.get(deed))) {
      return deed;
    }
    while (deed > verb && !TAKING.contains(draft.lemmas.get(deed))) {
      deed--;
    }
    int what = deed > verb ? draft.child(deed, "nmod", deed) : Draft.NONE;
    return what != Draft.NONE && preposition(what).equals("of") ? deed : Draft.NONE;
  }

  /**
   * In "the capture of X, a town near Y, by rebels was a blow" the capture, which the parse left
   * without who did it: what is told of, where nothing parts "by" them from the verb; or none.
   */
  private int deedAbove(int phrase) {
    int verb = draft.is(phrase, "obl", "obl:agent") && isAgent(phrase) ? draft.head[phrase] : -1;
    if (verb < phrase) {
      return Draft.NONE;
    }
    for (int i = phrase + 1; i < verb; i++) {
      if (draft.lemmas.get(i).equals(",")) {
        return Draft.NONE;
      }
    }
    int deed = draft.child(verb, "nsubj", 0);
    deed = deed == Draft.NONE ? draft.child(verb, "nsubj:pass", 0) : deed;
    int what = deed == Draft.NONE || deed > phrase ? Draft.NONE : draft.child(deed, "nmod", deed);
    return what == Draft.NONE || what > phrase ? Draft.NONE : deed;
  }

  private boolean isAgent(int phrase) {
    return preposition(phrase).equals("by")
        && (draft.tagged(phrase, "NNS", "NNP", "NNPS") || draft.hasChild(phrase, "det"))
        && !relations.isTime(draft.lemmas.get(phrase));
  }

  /** In "fighting resumed on Sunday morning between A and B" they are no sides of the morning. */
  private void liftOverTime(int side) {
    int time = draft.is(side, "nmod") ? draft.head[side] : Draft.NONE;
    boolean after = time >= 0 && time < side && relations.isTime(draft.lemmas.get(time));
    if (after
        && draft.is(time, "obl")
        && preposition(side).equals("between")
        && draft.hasChild(side, "conj")) {
      draft.hang(side, draft.head[time], "obl");
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

  /** Whether it is said of a noun that those did it: "launched by rebels". */
  private boolean isAgentOfDeed(int noun) {
    int participle = draft.head[noun];
    return draft.is(noun, "obl:agent")
        && draft.tagged(participle, "VBN", "VBD")
        && draft.is(participle, "acl")
        && draft.head[participle] < participle;
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
