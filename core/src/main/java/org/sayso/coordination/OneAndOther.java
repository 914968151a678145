package org.sayso.coordination;

import java.util.Set;
import java.util.stream.IntStream;
import org.sayso.conversion.Draft;

/**
 * Joins two of whom the same is told: in "they lost first the one and then the other to the rebels"
 * both were lost, and both to the rebels; in "clashes between A, backed by B, and C" it is A that C
 * stands beside, since whatever is between lies between two.
 */
public final class OneAndOther {

  private static final int FARTHEST = 5;

  private static final Set<String> BETWEEN = Set.of(",", "and", "then", "later", "the");

  /** So many words has the first of two, at most, before what is set off behind it. */
  private static final int SHORT = 4;

  private final Draft draft;

  /**
   * Over one sentence.
   *
   * @param draft its tree, to be changed
   */
  public OneAndOther(Draft draft) {
    this.draft = draft;
  }

  /** Joins every two. */
  public void join() {
    for (int other = 3; other < draft.size(); other++) {
      if (draft.lemmas.get(other).equals("other") && !draft.isVerb(other)) {
        int one = oneBefore(other);
        if (one != Draft.NONE && draft.isVerb(draft.head[one])) {
          join(one, other);
        }
      }
    }
  }

  /** The "one" that only "and", "then" and the like part from it. */
  private int oneBefore(int other) {
    int at = other - 1;
    while (at > other - FARTHEST && at > 0 && BETWEEN.contains(draft.lemmas.get(at))) {
      at--;
    }
    boolean two = at < other - 2 && draft.lemmas.get(at).equals("one");
    return two && draft.head[at] >= 0 && draft.head[other] != other + 1 ? at : Draft.NONE;
  }

  private void join(int one, int other) {
    draft.hang(other, one, "conj");
    for (int i = one + 1; i < draft.size(); i++) {
      if (i < other) {
        draft.hang(i, other, relation(draft.tags.get(i)));
      } else if (draft.head[i] == other) {
        draft.hang(i, draft.head[one], "obl"); // to whom both were lost
      }
    }
  }

  private static String relation(String tag) {
    return switch (tag) {
      case "CC" -> "cc";
      case "DT" -> "det";
      case "," -> "punct";
      default -> "advmod";
    };
  }

  /** Joins both sides of whatever is between two. */
  public void oppose() {
    for (int between = 1; between < draft.size() - 2; between++) {
      int first = draft.head[between];
      if (draft.is(between, "case")
          && draft.lemmas.get(between).equals("between")
          && first > between
          && draft.head[first] < between) {
        oppose(first);
        tellFight(draft.head[first], between);
      }
    }
  }

  private void oppose(int first) {
    if (draft.hasChild(first, "conj")) {
      return;
    }
    int and = andBehindAside(first);
    int other = and == Draft.NONE ? Draft.NONE : nounBehind(and);
    if (other != Draft.NONE && !(doesMore(other) && isTold(first))) {
      int verb = draft.head[other];
      boolean subject = isSubject(other);
      draft.hang(other, first, "conj");
      draft.hang(and, other, "cc");
      if (subject) {
        raise(verb, draft.head[first]);
      }
      return;
    }
    int second = besideAnd(first);
    boolean strayed = second != Draft.NONE && draft.is(second, "conj");
    if (strayed && draft.isVerb(draft.head[second])) {
      draft.hang(second, first, "conj");
    }
  }

  private boolean isFinite(int word) {
    return Draft.FINITE.contains(draft.tags.get(word)) || draft.tagged(word, "MD");
  }

  private boolean isSubject(int noun) {
    return draft.relation[noun].startsWith("nsubj");
  }

  /** Whether it is the one subject of a verb, and no stray one as in "…, and B, he said". */
  private boolean doesMore(int noun) {
    return isSubject(noun) && draft.child(draft.head[noun], "nsubj", noun + 1) == Draft.NONE;
  }

  /** Whether a verb before a word tells already what came about: "clashes erupted between". */
  private boolean isTold(int word) {
    return IntStream.range(0, word).anyMatch(this::isFinite);
  }

  /** In "fighting between A, led by B, and C killed ten" the fighting killed. */
  private void raise(int verb, int fight) {
    if (fight >= 0 && draft.head[verb] == fight && draft.is(verb, "conj")) {
      draft.attach(verb, draft.head[fight], draft.relation[fight]);
      draft.attach(fight, verb, "nsubj");
    }
  }

  /** The "and" behind what two commas set off, "A, led by X, and B"; or none. */
  private int andBehindAside(int first) {
    int comma = first + 1;
    while (comma < draft.size()
        && !draft.isVerb(comma)
        && !draft.tagged(comma, ",", "CC", ".", ":")) {
      comma++;
    }
    String opening = comma + 1 < draft.size() ? draft.tags.get(comma + 1) : "";
    boolean clause = opening.startsWith("W");
    boolean aside =
        comma - first <= SHORT
            && comma < draft.size()
            && draft.tags.get(comma).equals(",")
            && (clause || opening.matches("VBN|IN|RB"));
    for (int i = comma + 2; aside && i < draft.size() - 1; i++) {
      if (draft.tagged(i, ",") && draft.lemmas.get(i + 1).equals("and")) {
        return i + 1;
      }
      aside = !draft.tagged(i, ".", ":") && (clause || !isFinite(i));
    }
    return Draft.NONE;
  }

  /** In "fighting between A and B broke out" it is the fighting that broke out. */
  private void tellFight(int fight, int between) {
    int verb = fight < 0 ? Draft.NONE : draft.head[fight];
    boolean loose =
        fight == between - 1
            && verb > between
            && draft.tagged(fight, "VBG")
            && draft.is(fight, "advcl", "dep")
            && !draft.hasChild(fight, "mark");
    if (loose && !draft.hasChild(verb, "nsubj") && !draft.hasChild(verb, "nsubj:pass")) {
      draft.hangSubject(fight, verb);
    }
  }

  /** The noun that the first "and" behind a word introduces, or none. */
  private int besideAnd(int first) {
    int and = first + 1;
    while (and < draft.size() && !draft.tags.get(and).equals("CC")) {
      if (isFinite(and) || draft.tagged(and, ".", ":")) {
        return Draft.NONE;
      }
      and++;
    }
    return and < draft.size() && draft.lemmas.get(and).equals("and") ? nounBehind(and) : Draft.NONE;
  }

  private int nounBehind(int and) {
    int noun = and + 1;
    while (noun < draft.size() && draft.head[noun] > noun && !draft.is(noun, "nsubj")) {
      noun++;
    }
    return noun < draft.size() && draft.isNoun(noun) ? noun : Draft.NONE;
  }
}
