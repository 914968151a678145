package org.sayso.conversion;

import java.util.Set;

/**
 * Tells what something was begun for from what was begun: in "began an offensive to take the town"
 * it is the offensive that began, and the town is not taken yet.
 */
public final class PurposeClauses {

  /** What has an object of its own, or an infinitive in its place, but never both. */
  private static final Set<String> BEGINNING =
      Set.of("begin", "start", "continue", "resume", "open", "commence", "launch", "renew");

  private final Draft draft;

  public PurposeClauses(Draft draft) {
    this.draft = draft;
  }

  /** Does so over the whole sentence. */
  public void part() {
    for (int infinitive = 2; infinitive < draft.size(); infinitive++) {
      boolean aim = draft.tagged(infinitive, "VB") && draft.is(infinitive, "xcomp");
      int verb = aim ? draft.head[infinitive] : Draft.NONE;
      int object = verb < 0 ? Draft.NONE : draft.child(verb, "obj", 0);
      boolean purpose =
          object != Draft.NONE && object < infinitive && BEGINNING.contains(draft.lemmas.get(verb));
      if (purpose) {
        draft.relation[infinitive] = "advcl";
      }
    }
  }
}
