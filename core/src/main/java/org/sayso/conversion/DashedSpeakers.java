package org.sayso.conversion;

import java.util.Set;

/**
 * Parts the speaker behind a headline's dash from the noun before it: in "Six killed in a strike -
 * governor" the strike is no governor's.
 */
public final class DashedSpeakers {

  private static final Set<String> DASHES = Set.of("-", "–", "—", "--");

  private final Draft draft;

  public DashedSpeakers(Draft draft) {
    this.draft = draft;
  }

  /** Parts those of a headline; what ends in a full stop is none. */
  public void part() {
    for (int dash = 1; !draft.isStopped() && dash + 1 < draft.size(); dash++) {
      int speaker = DASHES.contains(draft.lemmas.get(dash)) ? draft.head[dash] : Draft.NONE;
      int noun = dash - 1;
      boolean hyphen = draft.lemmas.get(dash).equals("-"); // of a name: "Abu al - Dhuhur"
      boolean joined =
          speaker > dash
              && !(hyphen && draft.tags.get(speaker).startsWith("NNP"))
              && draft.isNoun(noun)
              && draft.head[noun] == speaker
              && draft.is(noun, "compound")
              && draft.head[speaker] >= 0
              && draft.begin(speaker) < dash;
      if (joined) {
        part(noun, speaker);
      }
    }
  }

  private void part(int noun, int speaker) {
    int above = draft.head[speaker];
    for (int i = 0; i < noun; i++) {
      if (draft.head[i] == speaker) {
        draft.head[i] = noun;
      }
    }
    draft.attach(noun, above, draft.relation[speaker]);
    draft.attach(speaker, above, "parataxis");
  }
}
