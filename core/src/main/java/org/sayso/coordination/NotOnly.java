package org.sayso.coordination;

import org.sayso.conversion.Draft;

/**
 * Joins what "not only" and "but also" join: in "they took not only Kelbur but also Zarbek" both
 * were taken, wherever the parse has hung the second.
 */
public final class NotOnly {

  private final Draft draft;

  public NotOnly(Draft draft) {
    this.draft = draft;
  }

  /** Joins them in the whole sentence. */
  public void join() {
    for (int not = 0; not + 1 < draft.size(); not++) {
      boolean only =
          draft.lemmas.get(not).equals("not") && draft.lemmas.get(not + 1).equals("only");
      int first = only ? draft.head[not] : Draft.NONE;
      if (first > not && draft.isNoun(first) && draft.is(not, "cc:preconj", "advmod")) {
        join(first);
      }
    }
  }

  private void join(int first) {
    int but = first + 1;
    while (but < draft.size() && !draft.lemmas.get(but).equals("but")) {
      but++;
    }
    int second = but + 1;
    while (second < draft.size() && !draft.isNoun(second) && !draft.isVerb(second)) {
      second++;
    }
    boolean loose =
        second < draft.size()
            && draft.isNoun(second)
            && draft.is(but, "cc")
            && draft.head[second] == draft.head[but]
            && draft.descends(first, draft.head[but]);
    if (loose && !draft.hasChild(second, "case")) {
      draft.hang(second, first, "conj");
      draft.hang(but, second, "cc");
    }
  }
}
