package org.sayso.conversion;

import java.util.Set;

/**
 * Parts the time that a clause opens with from the subject behind it, which no comma parts: "Last
 * week rebels took it", "Over the past year troops have", "Yesterday militants", "In 2015 gunmen".
 */
public final class FrontedTimes {

  /** Days that stand before no noun of theirs: no rebels are "yesterday rebels". */
  private static final Set<String> DAYS = Set.of("yesterday", "today", "tonight", "tomorrow");

  /** What says which of all weeks or years is meant. */
  private static final Set<String> WHICH =
      Set.of(
          "last",
          "next",
          "past",
          "previous",
          "recent",
          "follow",
          "same",
          "coming",
          "this",
          "that",
          "these",
          "those",
          "early",
          "late",
          "earlier",
          "later");

  private static final Set<String> OF_YEARS = Set.of("in", "since", "during");

  private final Relations relations;
  private final Draft draft;

  public FrontedTimes(Relations relations, Draft draft) {
    this.relations = relations;
    this.draft = draft;
  }

  /** Parts those of the whole sentence. */
  public void part() {
    for (int noun = 1; noun < draft.size(); noun++) {
      int verb = draft.isNoun(noun) ? draft.head[noun] : Draft.NONE;
      if (verb > noun && draft.isVerb(verb) && draft.is(noun, "nsubj", "nsubj:pass", "obl")) {
        part(noun, verb);
      } else if (verb >= 0 && verb < noun && draft.is(noun, "nmod")) {
        partFromPhrase(noun, verb);
      }
    }
  }

  /** In "By the end of last year rebels held it" the rebels did, and no end. */
  private void partFromPhrase(int noun, int top) {
    int verb = draft.head[top];
    int of = draft.begin(noun);
    boolean phrase =
        verb > noun
            && draft.isVerb(verb)
            && draft.is(top, "nsubj", "obl")
            && draft.tagged(draft.begin(top), "IN")
            && draft.tagged(of, "IN");
    int time = phrase ? last(of + 1, noun, "") : Draft.NONE;
    if (time != Draft.NONE) {
      draft.hangSubject(noun, verb);
      draft.hang(time, top, "nmod");
      draft.hang(top, verb, "obl");
      gather(of, time);
    }
  }

  private void part(int noun, int verb) {
    int begin = draft.begin(noun);
    boolean inside = draft.tagged(begin, "IN");
    int first = inside ? begin + 1 : begin;
    int preposition = first - 1;
    boolean governed =
        inside || preposition >= 0 && draft.tagged(preposition, "IN") && isLoose(preposition, verb);
    int time = last(first, noun, governed ? draft.lemmas.get(preposition) : "");
    if (time == Draft.NONE
        || draft.is(noun, "obl") && (!governed || draft.hasChild(verb, "nsubj"))) {
      return;
    }
    draft.hang(time, verb, governed ? "obl" : "obl:tmod");
    gather(first, time);
    if (governed) {
      draft.hang(preposition, time, "case");
    }
    draft.hangSubject(noun, verb);
  }

  /** Hangs the words before the time on it. */
  private void gather(int first, int time) {
    for (int i = first; i < time; i++) {
      if (draft.head[i] >= time || draft.head[i] < first) {
        draft.hang(i, time, draft.relation[i]);
      }
    }
  }

  /** Whether a preposition was left without a noun. */
  private boolean isLoose(int preposition, int verb) {
    return draft.head[preposition] == verb && draft.is(preposition, "advmod", "mark", "case");
  }

  /**
   * The last word of the time that opens a subject which can do without it; {@link Draft#NONE}
   * where none does.
   */
  private int last(int first, int noun, String preposition) {
    boolean which = false;
    int time = Draft.NONE;
    for (int i = first; i < noun && isOfTime(i, first, preposition); i++) {
      String lemma = draft.lemmas.get(i);
      boolean year = isYear(i, preposition);
      which |= year || WHICH.contains(lemma) || DAYS.contains(lemma);
      time = year || relations.isTime(lemma) ? i : time;
    }
    boolean last = draft.lemmas.get(first).equals("last");
    boolean whole = time != Draft.NONE && (last || standsAlone(time + 1, noun));
    return which && whole && !draft.tagged(time + 1, "POS", "IN", "CC", ",") ? time : Draft.NONE;
  }

  private boolean isOfTime(int i, int first, String preposition) {
    String lemma = draft.lemmas.get(i);
    return WHICH.contains(lemma)
        || relations.isTime(lemma)
        || draft.tagged(i, "CD")
        || i == first && draft.tagged(i, "DT")
        || isYear(i, preposition);
  }

  private boolean isYear(int i, String preposition) {
    return OF_YEARS.contains(preposition) && draft.lemmas.get(i).matches("(1[89]|20)\\d\\d");
  }

  /** Whether a noun can be a subject without an article, or has one of its own. */
  private boolean standsAlone(int first, int noun) {
    return draft.tagged(noun, "NNS", "NNP", "NNPS") || draft.tagged(first, "DT", "PRP$", "CD");
  }
}
