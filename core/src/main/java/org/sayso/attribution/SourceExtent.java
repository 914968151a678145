package org.sayso.attribution;

import java.util.BitSet;
import org.sayso.source.Phrases;
import org.sayso.source.Subjects;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Who a source is, as the words that name and describe it. */
final class SourceExtent {

  private final Subjects subjects;

  SourceExtent(VoiceWords words) {
    this.subjects = new Subjects(words);
  }

  /** The head of the verb's subject; "who" itself where it is one; -1 where none is. */
  int of(Sentence s, int verb) {
    int own = Tree.exact(s, verb, "nsubj");
    if (own >= 0 && s.token(own).tag().startsWith("W")) {
      return own;
    }
    return subjects.of(s, verb);
  }

  /** A noun phrase with what describes it, without the clause that it speaks in. */
  static BitSet phrase(Sentence s, int head, int verb) {
    BitSet all = Tree.subtree(s, head);
    if (all.get(verb)) {
      all = withoutClause(s, head, verb);
    }
    for (int child : s.children(head)) {
      boolean apart =
          Tree.is(s, child, "case") || Tree.is(s, child, "cc") || Tree.is(s, child, "mark");
      if (apart && child < head) {
        all.andNot(Tree.subtree(s, child));
      }
    }
    return run(s, all, head);
  }

  private static BitSet withoutClause(Sentence s, int head, int verb) {
    int clause = verb;
    while (s.head(clause) >= 0 && s.head(clause) != head) {
      clause = s.head(clause);
    }
    BitSet all = Tree.subtree(s, head);
    all.andNot(Tree.subtree(s, clause));
    return all;
  }

  /** The unbroken run around the head; marks at its edges are left out. */
  private static BitSet run(Sentence s, BitSet all, int head) {
    int begin = head;
    while (begin > 0 && (all.get(begin - 1))) {
      begin--;
    }
    int end = head + 1;
    while (end < s.size() && all.get(end)) {
      end++;
    }
    while (begin < head && Phrases.mark(s, begin) && !opens(s, begin)) {
      begin++;
    }
    while (end > head + 1 && Phrases.mark(s, end - 1) && !closes(s, end - 1)) {
      end--;
    }
    if (Phrases.comma(s, end) && commaIn(s, begin, end)) {
      end++;
    }
    BitSet run = new BitSet();
    run.set(begin, end);
    return run;
  }

  private static boolean commaIn(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (Phrases.comma(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean opens(Sentence s, int token) {
    return "$#@“\"(".indexOf(s.token(token).form().charAt(0)) >= 0;
  }

  private static boolean closes(Sentence s, int token) {
    return "%)”\".’'".indexOf(s.token(token).form().charAt(0)) >= 0;
  }
}
