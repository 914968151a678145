package org.sayso.attribution;

import java.util.BitSet;
import java.util.Set;
import org.sayso.source.Phrases;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** The extent of a cue: a verb with its auxiliaries, its adverbs, its particle. */
final class Cues {

  private static final Set<String> AUXILIARY =
      Set.of("MD", "VB", "VBD", "VBZ", "VBP", "VBN", "VBG");

  private Cues() {}

  /** The verb and what belongs to it. */
  static BitSet of(Sentence s, int verb) {
    BitSet cue = new BitSet();
    cue.set(verb);
    int first = verb;
    for (int child : s.children(verb)) {
      boolean helps = Tree.is(s, child, "aux") || negation(s, child);
      if (helps && child < verb) {
        first = Math.min(first, child);
      }
      if (Tree.is(s, child, "compound") && child > verb && s.relation(child).endsWith("prt")) {
        cue.set(child);
      }
    }
    first = reach(s, verb, first);
    cue.set(first, verb + 1);
    return cue;
  }

  /** The words between are auxiliaries and adverbs, else only those beside the verb count. */
  private static int reach(Sentence s, int verb, int first) {
    int begin = verb;
    while (begin > 0 && belongs(s, verb, begin - 1)) {
      begin--;
    }
    return Math.max(begin, Math.min(first, begin));
  }

  private static boolean belongs(Sentence s, int verb, int token) {
    boolean own = s.head(token) == verb;
    boolean helper = Tree.is(s, token, "aux") && AUXILIARY.contains(s.token(token).tag());
    boolean adverb =
        Tree.is(s, token, "advmod")
            && s.token(token).tag().startsWith("RB")
            && !Phrases.mark(s, token);
    boolean to = s.token(token).tag().equals("TO") && s.head(token) == verb;
    boolean not = negation(s, token);
    return own && (helper || adverb || to || not);
  }

  private static boolean negation(Sentence s, int token) {
    String lemma = s.token(token).lemma();
    return lemma.equals("not") || lemma.equals("n't") || lemma.equals("never");
  }
}
