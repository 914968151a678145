package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Reads who holds a place where no hyphen joins him to the participle: in "targeting the rebel held
 * village of X" and "on the army controlled district" it is the village that is targeted, and no
 * clause tells that the rebels held it. Of "in X, besieged by the army" X is besieged.
 */
final class HeldPlaces {

  private static final Set<String> HOLDING = Set.of("hold", "control", "occupy");

  /** What is done to a place, which needs one: no verb that tells of a clause. */
  private static final Set<String> AIMED =
      Set.of(
          "target",
          "attack",
          "strike",
          "hit",
          "storm",
          "shell",
          "bomb",
          "bombard",
          "pound",
          "raid",
          "assault",
          "capture",
          "recapture",
          "seize",
          "retake",
          "reclaim",
          "recover",
          "liberate",
          "overrun",
          "besiege",
          "surround",
          "invade",
          "enter",
          "threaten",
          "reach",
          "approach");

  /** What is done to a place that it is described by. */
  private static final Set<String> KEPT =
      Set.of("hold", "control", "occupy", "besiege", "encircle", "surround", "govern");

  /** In or under what a place is that somebody has. */
  private static final Set<String> POWER =
      Set.of("control", "hand", "rule", "occupation", "grip", "sway");

  private static final Set<String> AT_PRESENT =
      Set.of("now", "still", "currently", "presently", "again", "today");

  private static final Set<String> BEFORE =
      Set.of(
          "on", "at", "in", "into", "inside", "against", "near", "towards", "toward", "across",
          "from", "over", "around");

  private final Draft draft;

  HeldPlaces(Draft draft) {
    this.draft = draft;
  }

  void read() {
    for (int i = 2; i < draft.size() - 1; i++) {
      if (draft.tagged(i, "VBD", "VBN") && HOLDING.contains(draft.lemmas.get(i))) {
        join(i);
      }
      if (draft.tagged(i, "VBN") && draft.is(i, "advcl") && KEPT.contains(draft.lemmas.get(i))) {
        describe(i);
      }
      if (draft.lemmas.get(i).equals("at")) {
        tellWhich(i);
      }
      if (draft.is(i, "obl") && POWER.contains(draft.lemmas.get(i))) {
        rule(i);
      }
    }
  }

  /** In "took the crossing at Kelbur" it is the one at Kelbur that they took. */
  private void tellWhich(int at) {
    int name = draft.head[at];
    int object = at - 1;
    boolean which =
        name > at
            && draft.is(at, "case")
            && draft.is(name, "obl")
            && draft.tagged(name, "NNP")
            && draft.tagged(object, "NN")
            && draft.is(object, "obj")
            && draft.head[object] == draft.head[name]
            && draft.hasChild(object, "det")
            && draft.lemmas.get(draft.child(object, "det", 0)).equals("the");
    if (which) {
      draft.hang(name, object, "nmod");
    }
  }

  private void join(int held) {
    int place = draft.child(held, "obj", held + 1);
    int subject = draft.child(held, "nsubj", 0);
    boolean bare =
        subject >= 0
            && subject < held
            && place >= 0
            && draft.isNoun(place)
            && !draft.hasChild(place, "det")
            && !draft.hasChild(place, "nmod:poss")
            && !draft.hasChild(held, "aux");
    if (!bare) {
      return;
    }
    int before = first(subject) - 1;
    int last = draft.head[held - 1] == subject ? held - 1 : subject;
    if (before >= 0 && AIMED.contains(draft.lemmas.get(before)) && draft.isVerb(before)) {
      aim(before, subject, held, place);
    } else if (before >= 0 && draft.head[before] == held && isBefore(before)) {
      draft.attach(before, place, "case");
      hang(draft.head[held], "obl", subject, held, place);
    } else if (draft.is(last, "nmod") && isBefore(first(last)) && draft.tagged(place, "NN")) {
      draft.attach(first(last), place, "case");
      draft.hang(subject, draft.head[held], "obj");
      hang(subject, "nmod", last, held, place);
    }
  }

  private boolean isBefore(int preposition) {
    return BEFORE.contains(draft.lemmas.get(preposition));
  }

  /** "Striking the army held town": the verb has no other object. */
  private void aim(int verb, int holder, int held, int place) {
    if (!draft.hasChild(verb, "obj") && !draft.descends(verb, held)) {
      hang(verb, "obj", holder, held, place);
    }
  }

  private void hang(int above, String as, int holder, int held, int place) {
    if (above < 0) {
      return;
    }
    draft.attach(place, above, as);
    draft.moveChildren(held, place);
    draft.attach(held, place, "acl");
    draft.attach(holder, held, "obl:npmod");
  }

  /** "People died in X, besieged by the army": X is, and not the people. */
  private void describe(int participle) {
    int place = participle - 2;
    boolean behind =
        draft.lemmas.get(participle - 1).equals(",")
            && draft.tagged(place, "NNP")
            && draft.hasChild(participle, "obl:agent")
            && !draft.hasChild(participle, "mark");
    if (behind) {
      draft.hang(participle, place, "acl");
    }
  }

  /** "Thousands fled to X, now under the control of Y": X is, and not those who fled. */
  private void rule(int power) {
    int begin = first(power);
    boolean now = AT_PRESENT.contains(draft.lemmas.get(begin));
    int in = now ? begin + 1 : begin;
    boolean under =
        draft.lemmas.get(in).equals("under") || now && draft.lemmas.get(in).equals("in");
    boolean behind =
        begin > 1 && draft.lemmas.get(begin - 1).equals(",") && draft.tagged(begin - 2, "NNP");
    if (under && behind && draft.head[begin - 2] == draft.head[power]) {
      draft.hang(power, begin - 2, "nmod");
    }
  }

  /** The first word of a noun phrase. */
  private int first(int noun) {
    int first = noun;
    for (int i = noun - 1; i >= 0; i--) {
      first = draft.descends(i, noun) ? i : first;
    }
    return first;
  }
}
