package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Parts "was taken by the rebels and border guards fled" after the rebels, and "they hold 92 and
 * 199 remain contested" after the 92, where the parse joined the two and left the second verb
 * without a subject.
 */
public final class SharedAgents {

  private static final Set<String> PREMODIFIERS = Set.of("JJ", "CD", "DT", "PRP$");

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param relations how its words relate
   * @param draft its tree, to be changed
   */
  public SharedAgents(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Parts the two clauses. */
  public void part() {
    for (int verb = 2; verb < draft.size(); verb++) {
      int last = beforeAuxiliaries(verb);
      boolean finite = last < verb - 1 || draft.isFinite(verb);
      boolean open =
          finite
              && last > 0
              && !isAuxiliary(draft.relation[verb])
              && !draft.hasChild(verb, "nsubj")
              && !draft.hasChild(verb, "nsubj:pass");
      int and = open && isNominal(last) ? conjunctionBefore(last) : Draft.NONE;
      boolean outside = draft.head[last] >= 0 && draft.head[last] < and;
      boolean near = last == verb - 1 || and > 0 && relations.isTime(draft.lemmas.get(and - 1));
      if (and > 0 && near && outside && isNominal(and - 1)) {
        part(verb, last, and);
      }
    }
  }

  /** The word before the verb and the auxiliaries that stand right before it. */
  private int beforeAuxiliaries(int verb) {
    int i = verb - 1;
    while (i > 0 && draft.head[i] == verb && draft.relation[i].startsWith("aux")) {
      i--;
    }
    return i;
  }

  /** The "and" before the run of nouns and adjectives that ends there, or none. */
  private int conjunctionBefore(int last) {
    int i = last;
    while (i > 0 && isInPhrase(draft.tags.get(i))) {
      i--;
    }
    return i < last && draft.tags.get(i).equals("CC") ? i : Draft.NONE;
  }

  private boolean isNominal(int i) {
    return draft.isNoun(i) || draft.tags.get(i).equals("CD");
  }

  private void part(int verb, int subject, int and) {
    int agent = and - 1;
    int first = draft.head[subject] == agent ? draft.head[agent] : draft.head[subject];
    if (first < 0 || draft.descends(first, subject)) {
      return;
    }
    if (draft.head[subject] != agent) {
      draft.hang(agent, first, draft.relation[subject]);
    }
    for (int i = 0; i < and; i++) {
      if (draft.head[i] == subject) {
        draft.hang(i, agent, draft.relation[i]);
      }
    }
    if (draft.head[first] == verb) {
      draft.hang(first, draft.head[verb], draft.relation[verb]);
    }
    if (draft.isVerb(first)) {
      draft.hang(verb, first, "conj");
    }
    for (int i = and + 1; i < subject; i++) {
      if (draft.head[i] <= and && draft.head[i] >= 0) {
        draft.hang(i, subject, "compound");
      }
    }
    draft.hangSubject(subject, verb);
    draft.hang(and, verb, "cc");
  }

  private static boolean isAuxiliary(String relation) {
    return relation.equals("cop") || relation.startsWith("aux");
  }

  private static boolean isInPhrase(String tag) {
    return tag.startsWith("NN") || PREMODIFIERS.contains(tag);
  }
}
