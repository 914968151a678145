package org.sayso.conversion;

import java.util.List;

/** Makes what is said with "be" the head of its clause, and "be" its copula. */
public final class Copulas {

  private static final int NONE = Draft.NONE;

  private final Draft draft;
  private final List<String> labels;

  /** Prepares to turn the copulas of a draft; the labels are NLP4J's. */
  public Copulas(Draft draft, List<String> labels) {
    this.draft = draft;
    this.labels = labels;
  }

  public void turn() {
    for (int i = 0; i < draft.size(); i++) {
      boolean copula = draft.lemmas.get(i).equals("be") && draft.isVerb(i);
      if (copula && !draft.relation[i].startsWith("aux")) {
        turn(i);
      }
    }
  }

  private void turn(int copula) {
    int complement = complement(copula);
    int predicate = complement >= 0 ? complement : prepositionalPredicate(copula);
    if (isExistential(copula)) {
      if (complement >= 0) {
        draft.relation[complement] = "nsubj";
      }
    } else if (predicate >= 0) {
      draft.moveChildren(copula, predicate);
      draft.attach(predicate, draft.head[copula], draft.relation[copula]);
      draft.attach(copula, predicate, "cop");
    }
  }

  /** Whether the clause is of the kind "there are". */
  private boolean isExistential(int verb) {
    int expletive = draft.child(verb, "expl", 0);
    return expletive >= 0 && draft.tags.get(expletive).equals("EX");
  }

  private int complement(int verb) {
    int child = draft.child(verb, "xcomp", 0);
    while (child >= 0 && !List.of("attr", "acomp").contains(labels.get(child))) {
      child = draft.child(verb, "xcomp", child + 1);
    }
    return child;
  }

  /** In "is under their control": the first oblique after "is", unless a comma parts the two. */
  private int prepositionalPredicate(int copula) {
    int oblique = behindAdverb(copula, draft.child(copula, "obl", copula + 1));
    boolean clausal = draft.hasChild(copula, "xcomp") || draft.hasChild(copula, "ccomp");
    if (clausal || oblique < 0) {
      return NONE;
    }
    boolean parted = draft.tags.subList(copula, oblique).contains(",");
    return parted ? NONE : measured(copula, oblique);
  }

  /** In "is back under their control" what stands behind the adverb is said of something. */
  private int behindAdverb(int copula, int oblique) {
    int adverb = draft.child(copula, "advmod", copula + 1);
    int own = adverb < 0 ? NONE : draft.child(adverb, "obl", adverb + 1);
    int below = own < 0 && adverb >= 0 ? draft.child(adverb, "nmod", adverb + 1) : own;
    boolean first = below >= 0 && (oblique < 0 || below < oblique);
    if (!first || !draft.lemmas.get(adverb).equals("back")) {
      return oblique;
    }
    draft.attach(below, copula, "obl");
    return below;
  }

  /** In "is 20 kilometres from the town" it is the kilometres that are said of something. */
  private int measured(int copula, int oblique) {
    int measure = draft.child(oblique, "obl:npmod", copula);
    int number = measure < 0 ? NONE : draft.child(measure, "nummod", copula);
    int preposition = draft.child(oblique, "case", copula);
    if (number < 0 || preposition < measure) {
      return oblique;
    }
    draft.attach(measure, copula, "obl");
    draft.attach(oblique, measure, "nmod");
    return measure;
  }
}
