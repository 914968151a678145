package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Joins what a headline joins by a comma alone: in "Jets strike camp, kill three" one side does
 * both, and the camp is what is struck; in "Army, rebels clash" both do.
 */
public final class HeadlinePairs {

  private static final Set<String> ANSWERS = Set.of("deny", "reject", "dismiss", "dispute");

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public HeadlinePairs(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Joins them. */
  public void join() {
    if (draft.isStopped()) {
      return;
    }
    answer();
    joinSides();
    for (int second = 3; second < draft.size(); second++) {
      int first = isSecond(second) ? firstBefore(second) : Draft.NONE;
      if (first != Draft.NONE && !(draft.is(second, "conj") && draft.head[second] == first)) {
        join(first, second);
      }
    }
  }

  /** "Army says takes town, rebels deny": they deny it themselves, and the army says no such. */
  private void answer() {
    int answer = draft.size() - 1;
    int other = answer - 1;
    int says = draft.head[answer];
    boolean answered =
        other > 2
            && ANSWERS.contains(draft.lemmas.get(answer))
            && draft.is(answer, "ccomp")
            && draft.is(other, "nsubj")
            && draft.head[other] == answer
            && draft.lemmas.get(other - 1).equals(",")
            && says >= 0
            && says < other
            && relations.isSaying(draft.lemmas.get(says));
    if (answered) {
      draft.relation[answer] = "conj";
    }
  }

  /** "Army, rebels clash", "four soldiers, six rebels killed". */
  private void joinSides() {
    int comma = draft.lemmas.indexOf(",");
    int first = comma - 1;
    int second = comma < 1 ? Draft.NONE : subjectFrom(comma + 1);
    int verb = second == Draft.NONE ? Draft.NONE : draft.head[second];
    boolean above = verb != Draft.NONE && draft.head[verb] == first; // "four soldiers" as a title
    boolean sides =
        verb != Draft.NONE
            && (above || draft.head[first] == verb && draft.is(first, "vocative", "nsubj"))
            && areSome(first)
            && areSome(second)
            && draft.begin(first) == 0
            && !draft.hasChild(first, "case")
            && !relations.isSaying(draft.lemmas.get(verb));
    if (sides) {
      if (above) {
        draft.attach(verb, draft.head[first], draft.relation[first]);
      }
      draft.hang(first, verb, draft.relation[second]);
      draft.hang(second, first, "conj");
    }
  }

  /** The subject whose phrase begins at a word. */
  private int subjectFrom(int begin) {
    for (int noun = begin; noun < draft.size(); noun++) {
      boolean subject = draft.is(noun, "nsubj", "nsubj:pass") && draft.head[noun] > noun;
      if (subject && draft.begin(noun) == begin && draft.isVerb(draft.head[noun])) {
        return noun;
      }
    }
    return Draft.NONE;
  }

  /** Several people, or one body by its name. */
  private boolean areSome(int noun) {
    return draft.tagged(noun, "NNS", "NNP", "NNPS") || draft.hasChild(noun, "nummod");
  }

  /** "Says" behind what is said is no second deed. */
  private boolean isSecond(int verb) {
    return draft.lemmas.get(verb - 1).equals(",")
        && draft.tagged(verb, "VB", "VBP", "VBZ")
        && !relations.isSaying(draft.lemmas.get(verb));
  }

  /** The verb of the headline's first deed, behind its doer, which may hang on the second. */
  private int firstBefore(int second) {
    int doer = draft.child(second, "nsubj", 0);
    for (int verb = second - 2; verb > 0; verb--) {
      boolean done = draft.hasChild(verb, "nsubj") || doer >= 0 && doer < verb;
      if (draft.tagged(verb, "VBP", "VBZ", "VBD") && done) {
        return verb;
      }
    }
    return Draft.NONE;
  }

  private void join(int first, int second) {
    if (draft.descends(first, second)) {
      draft.attach(first, draft.head[second], draft.relation[second]);
    }
    int doer = draft.child(second, "nsubj", 0);
    if (doer != Draft.NONE && doer < first) {
      draft.hang(doer, first, "nsubj");
    }
    for (int i = first + 1; i < second - 1; i++) {
      if (draft.head[i] == second) {
        boolean object = draft.isNoun(i) && !draft.hasChild(first, "obj");
        draft.hang(i, first, object ? "obj" : "dep");
      }
    }
    draft.hang(second, first, "conj");
    int counted = second + 1;
    if (counted < draft.size() && draft.tagged(counted, "CD") && draft.head[counted] == second) {
      draft.hang(counted, second, "obj");
    }
  }
}
