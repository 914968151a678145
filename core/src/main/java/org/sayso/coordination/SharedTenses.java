package org.sayso.coordination;

import java.util.Set;
import org.sayso.conversion.Draft;
import org.sayso.conversion.Relations;

/**
 * Joins what shares an auxiliary: in "have made gains and taken the town" the rebels have taken it,
 * and it is not joined to their gains; and parts what does not: in "denied it had fled and said it
 * held X" nobody denies that he said so.
 */
public final class SharedTenses {

  private static final Set<String> BLAMING = Set.of("accuse", "blame");

  private final Draft draft;
  private final Relations relations;

  public SharedTenses(Draft draft, Relations relations) {
    this.draft = draft;
    this.relations = relations;
  }

  /** Joins those of the whole sentence. */
  public void join() {
    for (int second = 2; second < draft.size(); second++) {
      if (draft.is(second, "conj") && draft.tagged(second, "VBD")) {
        part(second);
      }
      int noun = draft.is(second, "conj") && draft.tagged(second, "VBN") ? draft.head[second] : -1;
      boolean object = noun > 0 && draft.isNoun(noun) && draft.is(noun, "obj", "obl");
      int verb = object ? draft.head[noun] : Draft.NONE;
      boolean shared =
          verb >= 0
              && verb < noun
              && draft.tagged(verb, "VBN")
              && draft.hasChild(verb, "aux")
              && !draft.hasChild(second, "aux")
              && draft.hasChild(second, "obj");
      if (shared) {
        draft.attach(second, verb, "conj");
      }
    }
  }

  /** Joins a past of saying to the past above the verb in another tense that it was joined to. */
  private void part(int saying) {
    int first = draft.head[saying];
    int above = draft.is(first, "ccomp") ? draft.head[first] : Draft.NONE;
    String lemma = draft.lemmas.get(saying);
    if (above >= 0
        && above < first
        && draft.tagged(above, "VBD")
        && (draft.hasChild(first, "aux") || draft.hasChild(first, "cop"))
        && !draft.hasChild(saying, "aux")
        && !draft.hasChild(saying, "nsubj")
        && (relations.isSaying(lemma) || BLAMING.contains(lemma))) {
      draft.attach(saying, above, "conj");
    }
  }
}
