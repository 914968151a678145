package org.sayso.conversion;

/**
 * Puts relative pronouns, and what looks like one, where they belong: in "X, which rebels took,"
 * they took X, in "kill whoever returns" somebody is to be killed, and in "called that a lie" that
 * is called one.
 */
public final class RelativePronouns {

  private final Relations relations;
  private final Draft draft;

  public RelativePronouns(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Places those of the whole sentence. */
  public void place() {
    for (int verb = 1; verb < draft.size(); verb++) {
      if (draft.is(verb, "advcl", "parataxis")) {
        hangRelative(verb);
      }
      if (draft.is(verb, "ccomp", "advcl") && draft.hasChild(draft.head[verb], "obj")) {
        hangBehindNoun(verb);
      }
      if (draft.is(verb, "acl")) {
        hangThat(verb);
      }
      if (draft.is(verb, "acl:relcl")) {
        giveWhich(verb);
      }
      hangWhoever(verb);
      giveThat(verb);
    }
  }

  /** In "he called that a lie" it joins no clause: no verb stands before what joins it. */
  private void giveThat(int verb) {
    int that = draft.isVerb(verb) ? draft.child(verb, "mark", verb + 1) : Draft.NONE;
    boolean it = that == verb + 1 && draft.lemmas.get(that).equals("that");
    if (it && !draft.hasChild(verb, "obj") && !draft.hasChild(verb, "ccomp")) {
      draft.hang(that, verb, "obj");
    }
  }

  /** In "shells hit the town in X, which rebels took" they took what stands before. */
  private void hangRelative(int verb) {
    int which = draft.head[verb] + 1;
    while (which < verb && !(draft.tagged(which, "WDT") && draft.head[which] == verb)) {
      which++;
    }
    int noun = which - 2;
    boolean told =
        which < verb
            && noun > draft.head[verb]
            && draft.lemmas.get(which - 1).equals(",")
            && draft.isNoun(noun);
    if (told) {
      draft.hang(verb, noun, "acl:relcl");
    }
  }

  /** In "fled X, a town in Y that rebels captured" they captured the town, and nobody says so. */
  private void hangBehindNoun(int verb) {
    int that = draft.child(verb, "mark", draft.head[verb]);
    int noun = that == Draft.NONE || that > verb ? Draft.NONE : that - 1;
    while (noun > draft.head[verb] && draft.is(noun, "nmod", "compound") && draft.head[noun] >= 0) {
      noun = draft.head[noun];
    }
    boolean told = relations.isSaying(draft.lemmas.get(draft.head[verb]));
    if (!told && noun > draft.head[verb] && draft.is(noun, "appos")) {
      draft.hang(verb, noun, "acl");
    }
  }

  /** In "X, a town that rebels captured" they captured the town: it is no claim that they did. */
  private void hangThat(int verb) {
    int that = draft.child(verb, "mark", draft.head[verb]);
    boolean captured =
        that != Draft.NONE
            && that < verb
            && draft.lemmas.get(that).equals("that")
            && draft.hasSubjectBehind(that, verb)
            && !draft.hasChild(verb, "obj")
            && !draft.hasChild(verb, "ccomp")
            && !draft.hasChild(verb, "aux:pass")
            && draft.is(draft.head[verb], "appos");
    if (captured) {
      draft.relation[verb] = "acl:relcl";
      draft.relation[that] = "obj";
    }
  }

  /** In "X, which rebels took," it does not ask which rebels: they took X. */
  private void giveWhich(int verb) {
    int subject = draft.child(verb, "nsubj", 0);
    int which = subject == Draft.NONE ? Draft.NONE : draft.child(subject, "det", 0);
    boolean asked = which != Draft.NONE && draft.tagged(which, "WDT") && draft.head[verb] < which;
    if (asked && draft.tagged(subject, "NNS", "NNP") && !draft.hasChild(verb, "obj")) {
      draft.hang(which, verb, "obj");
    }
  }

  /** In "kill whoever returns" somebody is to be killed, and nothing said. */
  private void hangWhoever(int verb) {
    int who = draft.is(verb, "ccomp") ? draft.child(verb, "nsubj", 0) : Draft.NONE;
    if (who > draft.head[verb] && who < verb && draft.lemmas.get(who).equals("whoever")) {
      draft.hang(who, draft.head[verb], "obj");
      draft.hang(verb, who, "acl:relcl");
    }
  }
}
