package org.sayso.conversion;

import java.util.Set;

/**
 * Makes attributes of participles that tell what lies beside another place: in "shelled X and
 * neighbouring Y on Sunday", "X and surrounding areas" nobody neighbours or surrounds anything, and
 * Y was shelled, too; and in "attacks near X and a nearby village" the village is what X is.
 */
public final class Neighbours {

  private static final Set<String> BESIDE =
      Set.of("neighbour", "neighbouring", "neighbor", "neighboring", "adjoin", "adjoining");
  private static final Set<String> NEAR =
      Set.of("neighbouring", "neighboring", "adjoining", "adjacent", "nearby");
  private static final Set<String> AROUND = Set.of("surround", "surrounding");

  private final Relations relations;
  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param relations tell what is a time
   * @param draft its tree, to be changed
   */
  public Neighbours(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Turns those of the whole sentence. */
  public void turn() {
    for (int i = 1; i + 1 < draft.size(); i++) {
      int noun = isBare(i) ? nounBehind(i) : Draft.NONE;
      if (noun != Draft.NONE && draft.head[noun] == i && draft.is(noun, "obj")) {
        turn(i, noun);
      }
      if (NEAR.contains(draft.lemmas.get(i)) && draft.head[i] > i) {
        join(i, draft.head[i]);
      }
    }
  }

  /** Hangs "a nearby village" on the name before "and", where the parse passed that by. */
  private void join(int near, int noun) {
    int and = near - 1;
    while (and > 0 && draft.tagged(and, "DT", "JJ")) {
      and--;
    }
    int name = draft.tagged(and, "CC") ? nounBefore(and) : Draft.NONE;
    boolean stray =
        name != Draft.NONE
            && name == and - 1
            && draft.tagged(name, "NNP")
            && draft.hasChild(name, "case")
            && draft.isNoun(noun)
            && draft.hasChild(noun, "det") // "nearby villagers" may be beside others than places
            && draft.is(noun, "conj", "obl", "obl:npmod", "dep")
            && !draft.hasChild(noun, "case");
    if (stray && draft.head[noun] != name && draft.descends(name, draft.head[noun])) {
      draft.hang(noun, name, "conj");
      draft.hang(and, noun, "cc");
    }
  }

  /** A participle behind "and" or a preposition that has neither subject nor auxiliary. */
  private boolean isBare(int participle) {
    String lemma = draft.lemmas.get(participle);
    boolean around = AROUND.contains(lemma) && !draft.tagged(participle + 1, "NNP", "NNPS");
    return draft.tagged(participle, "VBG")
        && (BESIDE.contains(lemma) || around)
        && draft.tagged(participle - 1, "CC", "IN", "TO")
        && !draft.hasChild(participle, "aux")
        && !draft.hasChild(participle, "nsubj");
  }

  /** The last noun of those right behind a word. */
  private int nounBehind(int participle) {
    int last = participle;
    while (last + 1 < draft.size() && (draft.isNoun(last + 1) || draft.tagged(last + 1, "JJ"))) {
      last++;
    }
    while (last > participle && (!draft.isNoun(last) || relations.isTime(draft.lemmas.get(last)))) {
      last--;
    }
    return last == participle ? Draft.NONE : last;
  }

  private void turn(int participle, int noun) {
    int above = draft.head[participle];
    int beside = draft.is(participle, "conj") ? nounBefore(participle - 1) : Draft.NONE;
    int told = draft.verbAbove(above);
    for (int i = 0; i < draft.size(); i++) {
      if (draft.head[i] == participle && i != noun) {
        boolean free = i > noun && told != Draft.NONE && draft.relation[i].startsWith("obl");
        draft.head[i] = free ? told : noun;
      }
    }
    if (beside != Draft.NONE && above >= 0 && draft.descends(beside, above)) {
      draft.attach(noun, beside, "conj");
    } else {
      draft.attach(noun, above, role(participle));
    }
    draft.attach(participle, noun, "amod");
    for (int i = 0; i < participle; i++) {
      if (draft.head[i] == noun && draft.is(i, "mark")) {
        draft.attach(i, noun, "case");
      }
    }
  }

  /** What its noun is to the word above: what the participle would be were it a noun. */
  private String role(int participle) {
    return switch (draft.relation[participle]) {
      case "csubj" -> "nsubj";
      case "csubj:pass" -> "nsubj:pass";
      case "acl" -> "nmod";
      case "advcl", "xcomp", "ccomp" -> "obl";
      default -> draft.relation[participle];
    };
  }

  /** The nearest noun before "and" that is no time. */
  private int nounBefore(int and) {
    int i = and - 1;
    while (i >= 0 && (!draft.isNoun(i) || relations.isTime(draft.lemmas.get(i)))) {
      i--;
    }
    return i >= 0 ? i : Draft.NONE;
  }
}
