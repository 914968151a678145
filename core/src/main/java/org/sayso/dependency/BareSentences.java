package org.sayso.dependency;

import java.util.Set;
import org.sayso.conversion.Draft;

/**
 * Reads what is told without a finite verb: finds the one participle that a headline or a sentence
 * tells by, and leaves a quote of a noun alone to the one who says it.
 */
final class BareSentences {

  /** Tags of a verb in the past, which may be a participle. */
  private static final String[] PAST = {"VBD", "VBN"};

  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

  private final Draft draft;

  BareSentences(Draft draft) {
    this.draft = draft;
  }

  void read() {
    if (isHeadline()) {
      promote();
    } else if (draft.isStopped()) {
      tell();
    }
    for (int noun = 0; noun < draft.size(); noun++) {
      quote(noun);
    }
  }

  /** In "'Heavy fighting in the town,' he said" the fighting is said and says nothing. */
  private void quote(int noun) {
    int saying = draft.is(noun, "nsubj") ? draft.head[noun] : Draft.NONE;
    int end = draft.tags.subList(noun, Math.max(noun, saying)).lastIndexOf("''") + noun;
    boolean quoted = end > noun && draft.tags.get(end - 1).matches("[,.]");
    if (quoted && draft.child(saying, "nsubj", end) != Draft.NONE) {
      draft.relation[noun] = "ccomp";
    }
  }

  /** Whether no verb is finite and no stop ends it. */
  private boolean isHeadline() {
    return draft.size() > 1
        && !draft.isStopped()
        && draft.tags.stream().noneMatch(FINITE::contains);
  }

  /** In "Minister: rebels driven from town" the participle is what is told of the rebels. */
  private void promote() {
    for (int verb = 1; verb < draft.size(); verb++) {
      int noun = draft.head[verb];
      boolean told =
          noun >= 0
              && noun < verb
              && draft.tags.get(verb).equals("VBN")
              && draft.is(verb, "acl")
              && draft.isNoun(noun)
              && draft.is(noun, "root", "appos", "conj", "dep", "parataxis");
      if (told && !draft.hasChild(verb, "obj")) {
        int to = draft.head[noun];
        int above = to >= 0 && !Character.isLetter(draft.tags.get(to).charAt(0)) ? above(to) : to;
        draft.attach(verb, above, above < 0 ? "root" : "parataxis");
        draft.attach(noun, verb, "nsubj:pass");
        return;
      }
    }
  }

  /** In "Thousands headed for the border." the thousands did so: a whole sentence has a verb. */
  private void tell() {
    for (int verb = 1; verb < draft.size(); verb++) {
      int noun = ofWhom(draft.head[verb]);
      boolean only =
          noun >= 0
              && noun < verb
              && draft.is(verb, "acl")
              && draft.tagged(verb, PAST)
              && draft.is(noun, "root")
              && draft.isNoun(noun)
              && !draft.hasChild(noun, "nsubj")
              && !draft.hasChild(noun, "cop");
      if (only && draft.tags.stream().noneMatch(FINITE::contains)) {
        boolean passive = draft.hasChild(verb, "obl:agent");
        draft.attach(verb, Draft.NONE, "root");
        draft.attach(noun, verb, passive ? "nsubj:pass" : "nsubj");
        return;
      }
    }
  }

  /** The fighters of "fighters from rival families". */
  private int ofWhom(int noun) {
    int at = noun;
    while (at >= 0 && draft.is(at, "nmod") && draft.head[at] < at) {
      at = draft.head[at];
    }
    return at;
  }

  /** What a mark hangs on, or the mark where it hangs on nothing. */
  private int above(int mark) {
    return draft.head[mark] >= 0 ? draft.head[mark] : mark;
  }
}
