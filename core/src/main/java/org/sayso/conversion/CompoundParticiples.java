package org.sayso.conversion;

/**
 * Makes attributes of participles with a hyphen: "dozens of gun-toting rebels" are dozens of
 * rebels, and nobody totes them.
 */
public final class CompoundParticiples {

  private final Draft draft;

  public CompoundParticiples(Draft draft) {
    this.draft = draft;
  }

  /** Turns those of the whole sentence. */
  public void turn() {
    for (int i = 0; i + 1 < draft.size(); i++) {
      boolean participle =
          draft.tagged(i, "VBG", "VBN")
              && draft.lemmas.get(i).indexOf('-') > 0
              && draft.is(i, "acl", "advcl");
      int noun = participle ? noun(i) : Draft.NONE;
      if (noun != Draft.NONE && isBare(i, noun)) {
        turn(i, noun);
      }
    }
  }

  /** What it goes with: what the parse made its object, or a second subject of the same verb. */
  private int noun(int participle) {
    int object = draft.child(participle, "obj", participle + 1);
    int above = draft.head[participle];
    boolean subject = object == Draft.NONE && draft.is(above, "nsubj", "nsubj:pass");
    return subject ? draft.child(draft.head[above], draft.relation[above], participle) : object;
  }

  /** Whether nothing but attributes stand between the two. */
  private boolean isBare(int participle, int noun) {
    for (int i = participle + 1; i < noun; i++) {
      if (!draft.isNoun(i) && !draft.tagged(i, "JJ")) {
        return false;
      }
    }
    return true;
  }

  private void turn(int participle, int noun) {
    int above = draft.head[participle];
    int preposition = draft.child(participle, "mark", 0);
    draft.attach(noun, above, draft.isNoun(above) ? "nmod" : "obl");
    draft.moveChildren(participle, noun);
    for (int i = participle + 1; i < noun; i++) {
      draft.attach(i, noun, draft.isNoun(i) ? "compound" : "amod");
    }
    draft.attach(participle, noun, "amod");
    if (preposition != Draft.NONE) {
      draft.attach(preposition, noun, "case");
    }
  }
}
