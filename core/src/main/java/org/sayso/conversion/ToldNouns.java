package org.sayso.conversion;

/**
 * Gives what is judged its subject: in "the report that rebels captured X is false" the report is
 * false, and X what they captured, however far the parse drew the judgement into the report.
 */
public final class ToldNouns {

  private final Relations relations;
  private final Draft draft;

  public ToldNouns(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Does so over the whole sentence. */
  public void judge() {
    for (int judged = 1; judged < draft.size(); judged++) {
      int verb = draft.head[judged];
      boolean below = verb >= 0 && verb < judged && draft.isVerb(verb);
      int copula = below ? draft.child(judged, "cop", 0) : Draft.NONE;
      boolean drawn = verb < copula && copula < judged;
      int that = below && drawn ? draft.child(verb, "mark", 0) : Draft.NONE;
      if (that > 0 && that < verb && draft.lemmas.get(that).equals("that")) {
        judge(judged, verb, that);
      }
    }
  }

  private void judge(int judged, int verb, int that) {
    int report = that - 1;
    while (draft.is(report, "nmod", "compound") && draft.head[report] >= 0) {
      report = draft.head[report]; // "the claim by the rebels that"
    }
    int told = draft.child(judged, "nsubj", verb);
    boolean object = told > verb && told < judged;
    int above = draft.head[report];
    int outer = above == judged || above == verb ? draft.head[verb] : above;
    boolean apart =
        report < that
            && draft.isNoun(report)
            && draft.hasSubjectBehind(that, verb)
            && !(object && draft.hasChild(verb, "obj"))
            && outer != report
            && (outer < 0 || !draft.descends(outer, report) && !draft.descends(outer, verb));
    if (!apart) {
      return;
    }
    boolean said = outer >= 0 && relations.isSaying(draft.lemmas.get(outer));
    draft.attach(judged, outer, outer < 0 ? "root" : said ? "ccomp" : draft.relation[verb]);
    draft.attach(report, judged, "nsubj");
    draft.attach(verb, report, "acl");
    if (object) {
      draft.attach(told, verb, "obj");
    }
  }
}
