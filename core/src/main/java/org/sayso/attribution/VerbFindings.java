package org.sayso.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Finding.Manner;
import org.sayso.source.Phrases;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Reads the verbs of a sentence by which something is laid to somebody. */
final class VerbFindings {

  private static final Set<Act> OF_THINGS =
      Set.of(Act.CONFIRM, Act.CLAIM, Act.DENY, Act.REPORT, Act.DOUBT, Act.QUOTE);

  private final VoiceWords words;
  private final SourceExtent sources;

  VerbFindings(VoiceWords words) {
    this.words = words;
    this.sources = new SourceExtent(words);
  }

  /** All such verbs, in their order. */
  List<Finding> of(Sentence s) {
    List<Finding> all = new ArrayList<>();
    for (int verb = 0; verb < s.size(); verb++) {
      if (Tree.verb(s, verb) && !attributive(s, verb)) {
        Finding found = read(s, verb);
        if (found != null) {
          all.add(found);
        }
      }
    }
    return all;
  }

  private static boolean attributive(Sentence s, int verb) {
    return Tree.is(s, verb, "amod")
        || Tree.is(s, verb, "case")
        || Tree.is(s, verb, "compound")
        || Tree.is(s, verb, "aux")
        || verb > 0 && s.token(verb - 1).tag().equals("TO");
  }

  private @Nullable Finding read(Sentence s, int verb) {
    String lemma = s.token(verb).lemma();
    boolean passive =
        Tree.exact(s, verb, "nsubj:pass") >= 0
            || Tree.exact(s, verb, "aux:pass") >= 0
            || Tree.exact(s, verb, "obl:agent") >= 0;
    if (words.is("stance.seem", lemma)) {
      return seeming(s, verb);
    }
    if (passive) {
      return passive(s, verb, lemma);
    }
    Finding about = about(s, verb, lemma);
    if (about != null) {
      return about;
    }
    BitSet content = content(s, verb, lemma);
    Manner manner = manner(lemma);
    if (content.isEmpty() && !manner.quotable()) {
      return null;
    }
    return finding(s, verb, Cues.of(s, verb), content, manner);
  }

  private Manner manner(String lemma) {
    if (words.act(lemma) != null) {
      return Manner.SAID;
    }
    return words.is("stance.clause", lemma) ? Manner.HELD : Manner.JUDGED;
  }

  private Finding finding(Sentence s, int verb, BitSet cue, BitSet content, Manner manner) {
    int subject = sources.of(s, verb);
    BitSet source = subject < 0 ? new BitSet() : SourceExtent.phrase(s, subject, verb);
    content.andNot(source);
    content.andNot(cue);
    return new Finding(s, source, cue, content, manner);
  }

  private BitSet content(Sentence s, int verb, String lemma) {
    BitSet said = new BitSet();
    if (words.is("stance.as", lemma)) {
      said = rest(s, verb);
    }
    if (said.isEmpty() && (manner(lemma).quotable() || words.is("stance.listener", lemma))) {
      said = clause(s, verb, lemma);
    }
    if (said.isEmpty() && words.act(lemma) != null) {
      said = host(s, verb);
    }
    Act act = words.act(lemma);
    boolean thing = words.is("stance.thing", lemma) || act != null && OF_THINGS.contains(act);
    if (said.isEmpty() && thing) {
      said = object(s, verb);
    }
    return said;
  }

  private BitSet object(Sentence s, int verb) {
    BitSet said = new BitSet();
    for (int child : s.children(verb)) {
      if (Tree.is(s, child, "obj") && child > verb) {
        said.or(Tree.subtree(s, child));
      }
    }
    return said;
  }

  /** "called him a liar", "accused X of Y": the object and what is said of it. */
  private BitSet rest(Sentence s, int verb) {
    int object = Tree.child(s, verb, "obj");
    if (object < verb) {
      return new BitSet();
    }
    BitSet said = Tree.subtree(s, object);
    for (int child : s.children(verb)) {
      boolean predicate =
          Tree.is(s, child, "xcomp")
              || Tree.is(s, child, "obl")
                  && Phrases.cased(s, child, "as", "of", "for", "to", "with")
              || Tree.is(s, child, "advcl") && marked(s, child, "as", "of", "for");
      if (child > object && predicate) {
        said.or(Tree.subtree(s, child));
      }
    }
    return said;
  }

  private static boolean marked(Sentence s, int clause, String... marks) {
    int mark = Tree.child(s, clause, "mark");
    return mark >= 0 && List.of(marks).contains(VoiceWords.fold(s.token(mark).form()));
  }

  private BitSet clause(Sentence s, int verb, String lemma) {
    BitSet said = new BitSet();
    boolean listens = words.is("stance.listener", lemma);
    for (int child : s.children(verb)) {
      boolean clause =
          Tree.is(s, child, "ccomp") || Tree.is(s, child, "csubj") || Tree.is(s, child, "xcomp");
      if (clause) {
        said.or(Tree.subtree(s, child));
      }
    }
    int object = Tree.child(s, verb, "obj");
    if (!said.isEmpty() && object > verb && !listens && said.nextSetBit(0) > object) {
      said.or(Tree.subtree(s, object));
    }
    if (said.isEmpty() && listens && object >= 0) {
      for (int child : s.children(object)) {
        if (Tree.is(s, child, "acl") && child > object) {
          said.or(Tree.subtree(s, child));
        }
      }
    }
    return said;
  }

  /** "A, X said": what the verb hangs on, without its own words. */
  private static BitSet host(Sentence s, int verb) {
    int host = s.head(verb);
    boolean as = Tree.is(s, verb, "advcl") && marked(s, verb, "as");
    boolean inserted = Tree.is(s, verb, "parataxis") || Tree.is(s, verb, "dep") || as;
    if (host < 0 || !inserted) {
      return new BitSet();
    }
    BitSet said = Tree.subtree(s, host);
    said.andNot(Tree.subtree(s, verb));
    return said;
  }

  private @Nullable Finding seeming(Sentence s, int verb) {
    int subject = Tree.child(s, verb, "nsubj");
    int what = Tree.child(s, verb, "xcomp", "ccomp");
    if (what < verb) {
      return null;
    }
    BitSet said = Tree.subtree(s, what);
    if (subject >= 0 && !s.token(subject).tag().startsWith("W")) {
      said.or(SourceExtent.phrase(s, subject, verb));
    }
    return new Finding(s, new BitSet(), Cues.of(s, verb), said, Manner.JUDGED);
  }

  private @Nullable Finding passive(Sentence s, int verb, String lemma) {
    boolean known =
        manner(lemma).quotable()
            || words.is("stance.thing", lemma)
            || words.is("stance.as", lemma)
            || words.is("stance.listener", lemma);
    if (!known) {
      return null;
    }
    int subject = Tree.child(s, verb, "nsubj:pass", "nsubj");
    int agent = Tree.exact(s, verb, "obl:agent");
    BitSet cue = Cues.of(s, verb);
    BitSet said = new BitSet();
    for (int child : s.children(verb)) {
      boolean clause = Tree.is(s, child, "ccomp") || Tree.is(s, child, "xcomp");
      boolean as =
          words.is("stance.as", lemma)
              && Tree.is(s, child, "obl")
              && Phrases.cased(s, child, "as", "of");
      if (child > verb && (clause || as)) {
        said.or(Tree.subtree(s, child));
      }
    }
    boolean told = words.is("stance.listener", lemma);
    boolean thing = words.is("stance.thing", lemma) || words.is("stance.as", lemma);
    if (said.isEmpty() && !thing && agent < 0) {
      return null;
    }
    if (subject >= 0 && !told && !Tree.is(s, subject, "expl")) {
      said.or(SourceExtent.phrase(s, subject, verb));
    } else if (Tree.is(s, verb, "acl") && s.head(verb) >= 0 && agent >= 0) {
      said.or(SourceExtent.phrase(s, s.head(verb), verb));
    }
    BitSet source = new BitSet();
    if (agent >= 0) {
      source = SourceExtent.phrase(s, agent, verb);
    }
    if (agent >= 0) {
      said.andNot(Tree.subtree(s, agent));
    }
    said.andNot(cue);
    said.andNot(source);
    return said.isEmpty() ? null : new Finding(s, source, cue, said, Manner.JUDGED);
  }

  /** "called for talks", "pointed out that …": the word behind the verb belongs to the cue. */
  private @Nullable Finding about(Sentence s, int verb, String lemma) {
    for (int child : s.children(verb)) {
      if (child < verb) {
        continue;
      }
      int link = link(s, child);
      if (link != verb + 1) {
        continue;
      }
      String phrase = lemma + " " + VoiceWords.fold(s.token(link).form());
      if (!words.is("stance.of", phrase)) {
        continue;
      }
      BitSet cue = Cues.of(s, verb);
      cue.set(verb, link + 1);
      BitSet said = new BitSet();
      boolean particle = link == child;
      if (!particle) {
        said = Tree.subtree(s, child);
      } else {
        said = clause(s, verb, lemma);
        if (said.isEmpty()) {
          said = object(s, verb);
        }
      }
      said.clear(0, link + 1);
      if (!said.isEmpty()) {
        return finding(s, verb, cue, said, Manner.JUDGED);
      }
    }
    return null;
  }

  /** The preposition, mark or particle of a child; -1 where it has none. */
  private static int link(Sentence s, int child) {
    if (Tree.is(s, child, "compound") && s.relation(child).endsWith("prt")) {
      return child;
    }
    boolean phrase =
        Tree.is(s, child, "obl") || Tree.is(s, child, "advcl") || Tree.is(s, child, "nmod");
    return phrase ? Tree.child(s, child, "case", "mark") : -1;
  }
}
