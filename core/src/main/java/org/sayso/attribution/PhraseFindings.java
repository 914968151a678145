package org.sayso.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.sayso.attribution.Finding.Manner;
import org.sayso.source.Phrases;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Reads what lays something to somebody without a verb: "according to X", "X's claim that". */
final class PhraseFindings {

  private static final Set<String> ABOUT = Set.of("of", "for", "on", "about", "against", "to");

  private final VoiceWords words;

  PhraseFindings(VoiceWords words) {
    this.words = words;
  }

  /** All such phrases of a sentence. */
  List<Finding> of(Sentence s) {
    List<Finding> all = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      if (i + 2 < s.size() && lower(s, i).equals("according") && lower(s, i + 1).equals("to")) {
        all.add(according(s, i));
      } else if (Tree.noun(s, i) && words.is("stance.noun", s.token(i).lemma())) {
        noun(s, i, all);
      }
    }
    return all;
  }

  private static String lower(Sentence s, int token) {
    return VoiceWords.fold(s.token(token).form());
  }

  private static Finding according(Sentence s, int at) {
    BitSet cue = new BitSet();
    cue.set(at, at + 2);
    int head = at + 2;
    while (s.head(head) > at + 1 && !Phrases.finite(s, s.head(head))) {
      head = s.head(head);
    }
    BitSet source = SourceExtent.phrase(s, head, s.size());
    source.clear(0, at + 2);
    BitSet said = new BitSet();
    int above = s.head(head);
    while (above >= 0 && (source.get(above) || cue.get(above))) {
      above = s.head(above);
    }
    int top = above < 0 ? s.root() : above;
    while (s.head(top) >= 0 && !Tree.verb(s, top) && !Tree.is(s, top, "ccomp")) {
      top = s.head(top);
    }
    said.or(Tree.subtree(s, top));
    if (at == 0) {
      said.set(0, s.size());
    }
    said.andNot(source);
    said.andNot(cue);
    return new Finding(s, source, cue, said, Manner.SAID);
  }

  private void noun(Sentence s, int noun, List<Finding> all) {
    int owner = Tree.child(s, noun, "nmod:poss");
    for (int child : s.children(noun)) {
      if (child < noun) {
        continue;
      }
      boolean clause = Tree.is(s, child, "acl") && Tree.child(s, child, "mark") >= 0;
      boolean thing = Tree.is(s, child, "nmod") && !s.relation(child).endsWith("poss");
      int link = Tree.child(s, child, "case");
      boolean about = thing && link == noun + 1 && ABOUT.contains(lower(s, link));
      if (owner < 0 || !clause && !about) {
        continue;
      }
      BitSet cue = new BitSet();
      int begin = noun;
      while (begin > 0 && s.head(begin - 1) == noun && Tree.is(s, begin - 1, "amod")) {
        begin--;
      }
      cue.set(begin, noun + 1);
      BitSet said = Tree.subtree(s, child);
      if (about) {
        cue.set(link);
        said.clear(link);
      }
      BitSet source = owner < 0 ? new BitSet() : SourceExtent.phrase(s, owner, s.size());
      all.add(new Finding(s, source, cue, said, Manner.JUDGED));
      return;
    }
  }
}
