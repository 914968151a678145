package org.sayso.source;

import java.util.Set;
import org.sayso.text.Sentence;

/** Finds who does what a verb says, where the parse leaves it to be inferred. */
public final class Subjects {

  private static final int FAR = 12;
  private static final Set<String> INFERRED = Set.of("conj", "advcl", "xcomp", "parataxis", "dep");

  private final VoiceWords words;

  public Subjects(VoiceWords words) {
    this.words = words;
  }

  /** The head of the verb's subject, shared ones and antecedents included; -1 where none is. */
  public int of(Sentence s, int verb) {
    return of(s, verb, FAR);
  }

  /**
   * Of "A, residents and officials said" the residents, whom the parse left with what is said; -1
   * where there is none.
   *
   * @param subject head of the subject that the parse gives
   */
  public int partner(Sentence s, int verb, int subject) {
    int link = subject < 0 ? -1 : Tree.subtree(s, subject).nextSetBit(0) - 1;
    boolean joined = link > 1 && s.token(link).tag().equals("CC") && s.head(link) == verb;
    int partner = link - 1;
    boolean stray =
        joined
            && subject < verb
            && Tree.noun(s, partner)
            && (Tree.is(s, partner, "conj") || Tree.is(s, partner, "appos"));
    if (!stray) {
      return -1;
    }
    int begin = Tree.subtree(s, partner).nextSetBit(0);
    return begin > 0 && Phrases.comma(s, begin - 1) ? partner : -1;
  }

  private int of(Sentence s, int verb, int steps) {
    if (steps == 0) {
      return -1;
    }
    int own = behind(s, verb);
    own = own >= 0 ? own : Tree.exact(s, verb, "nsubj");
    own = own >= 0 ? own : Tree.child(s, verb, "nsubj");
    if (own >= 0) {
      return s.token(own).tag().startsWith("W") ? antecedent(s, verb) : own;
    }
    int inverted = inverted(s, verb);
    return inverted >= 0 ? inverted : inferred(s, verb, steps - 1);
  }

  /** "…, said X": a subject behind a mark and the verb comes before any other; or -1. */
  private static int behind(Sentence s, int verb) {
    boolean afterMark = verb > 0 && Phrases.mark(s, verb - 1);
    for (int child : s.children(verb)) {
      if (afterMark && child > verb && s.relation(child).equals("nsubj")) {
        return child;
      }
    }
    return -1;
  }

  private static int antecedent(Sentence s, int verb) {
    int clause = verb;
    while (clause >= 0 && !Tree.is(s, clause, "acl")) {
      clause = s.head(clause);
    }
    return clause < 0 ? -1 : s.head(clause);
  }

  /** "…, said the governor" where the parse took the governor for something else. */
  private int inverted(Sentence s, int verb) {
    boolean afterMark = verb > 0 && Phrases.mark(s, verb - 1);
    if (!afterMark || words.act(s.token(verb).lemma()) == null || !Phrases.finite(s, verb)) {
      return -1;
    }
    for (int child : s.children(verb)) {
      boolean phrase = Tree.noun(s, child) && Tree.child(s, child, "case") < 0;
      if (child > verb && phrase && !Tree.is(s, child, "obl")) {
        return child;
      }
    }
    return -1;
  }

  private int inferred(Sentence s, int verb, int steps) {
    int head = s.head(verb);
    if (head < 0) {
      return -1;
    }
    if (Tree.is(s, verb, "acl") && Tree.noun(s, head)) {
      return head;
    }
    boolean shares = INFERRED.stream().anyMatch(relation -> Tree.is(s, verb, relation));
    if (!shares) {
      return -1;
    }
    boolean further = s.token(verb).tag().equals("VBG") || Tree.is(s, verb, "conj");
    int teller = further && tells(s, verb) ? tellerAbove(s, verb) : head;
    return of(s, teller, steps);
  }

  private boolean tells(Sentence s, int verb) {
    return words.act(s.token(verb).lemma()) != null;
  }

  /**
   * "X said that …, adding" and "X said that … and said": the nearest verb of saying above, else
   * the verb it hangs on.
   */
  private int tellerAbove(Sentence s, int verb) {
    for (int up = s.head(verb); up >= 0; up = s.head(up)) {
      if (Tree.verb(s, up) && words.act(s.token(up).lemma()) != null && finiteOrRoot(s, up)) {
        return up;
      }
    }
    return s.head(verb);
  }

  private static boolean finiteOrRoot(Sentence s, int verb) {
    return Phrases.finite(s, verb) || s.head(verb) < 0;
  }
}
