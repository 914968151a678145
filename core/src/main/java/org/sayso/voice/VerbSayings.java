package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Mention;
import org.sayso.source.MentionReader;
import org.sayso.source.Tree;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;

/** Reads the verbs of saying of a sentence: who says what to which outlet, how and when. */
final class VerbSayings {

  private static final Map<Act, String> HEDGE =
      Map.of(Act.CLAIM, "claimed", Act.CONFIRM, "confirmed", Act.ACCUSE, "alleged");

  private final VoiceWords words;
  private final MentionReader reader;
  private final Positions positions;
  private final Subjects subjects;
  private final Contents contents;

  VerbSayings(VoiceWords words, MentionReader reader, Positions positions) {
    this.words = words;
    this.reader = reader;
    this.positions = positions;
    this.subjects = new Subjects(words);
    this.contents = new Contents(words);
  }

  /** All acts of saying by a verb, in the order of their verbs. */
  List<Saying> of(Sentence s) {
    List<Saying> all = new ArrayList<>();
    for (int verb = 0; verb < s.size(); verb++) {
      Act act = Tree.verb(s, verb) ? words.act(s.token(verb).lemma()) : null;
      if (act != null && !attributive(s, verb) && !quotedSaying(s, verb)) {
        Saying saying = read(s, verb, act);
        if (saying != null) {
          all.add(saying);
        }
      }
    }
    return all;
  }

  private static boolean attributive(Sentence s, int verb) {
    return Tree.is(s, verb, "amod") || Tree.is(s, verb, "case") || Tree.is(s, verb, "compound");
  }

  /** "as saying" beside a verb of quoting, which is read with that verb. */
  private boolean quotedSaying(Sentence s, int verb) {
    return verb > 0
        && s.token(verb - 1).lemma().equals("as")
        && s.token(verb).tag().equals("VBG")
        && quotingBefore(s, verb) >= 0;
  }

  private int quotingBefore(Sentence s, int token) {
    for (int i = token - 1; i >= 0; i--) {
      if (Tree.verb(s, i) && words.act(s.token(i).lemma()) == Act.QUOTE) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Saying read(Sentence s, int verb, Act act) {
    if (act == Act.QUOTE) {
      return quoting(s, verb);
    }
    if (Tree.negated(s, verb)) {
      return act == Act.CONFIRM
          ? saying(s, verb, act, List.of(), contents.of(s, verb, act, -1), List.of("unconfirmed"))
          : null;
    }
    boolean passive =
        Tree.exact(s, verb, "nsubj:pass") >= 0 || Tree.exact(s, verb, "aux:pass") >= 0;
    return passive ? passive(s, verb, act) : active(s, verb, act);
  }

  private @Nullable Saying active(Sentence s, int verb, Act act) {
    int subject = subjects.of(s, verb);
    BitSet said = contents.of(s, verb, act, subject);
    if (subject < 0 || isEmptyWord(s, subject)) {
      return said.isEmpty() ? null : saying(s, verb, act, List.of(), said, List.of());
    }
    List<Mention> chain = new ArrayList<>();
    citedFor(s, verb, subject, said).forEach(chain::add);
    chain.addAll(speakers(s, subject));
    Asides asides = asides(s, verb, said, subject);
    asides.outlets().forEach(chain::add);
    chain.set(0, chain.get(0).said(asides.medium()));
    return saying(s, verb, act, chain, said, hedges(act));
  }

  /** "There", or an "it" that means nothing. */
  private static boolean isEmptyWord(Sentence s, int subject) {
    return Tree.is(s, subject, "expl") || s.token(subject).tag().equals("EX");
  }

  private @Nullable Saying passive(Sentence s, int verb, Act act) {
    int agent = Tree.exact(s, verb, "obl:agent");
    BitSet said = Tree.subtree(s, verb);
    said.clear(verb);
    if (agent >= 0) {
      said.andNot(Tree.subtree(s, agent));
      List<Mention> chain = new ArrayList<>(speakers(s, agent));
      return saying(s, verb, act, chain, said, hedges(act));
    }
    boolean hearsay = act == Act.SAY || act == Act.REPORT;
    List<String> hedges = hearsay ? List.of("reportedly") : hedges(act);
    return act == Act.TELL ? null : saying(s, verb, act, List.of(), said, hedges);
  }

  private @Nullable Saying quoting(Sentence s, int verb) {
    int passive = Tree.exact(s, verb, "nsubj:pass");
    int agent = Tree.exact(s, verb, "obl:agent");
    int quoted = passive >= 0 ? passive : Tree.child(s, verb, "obj");
    int outlet = passive >= 0 ? agent : subjects.of(s, verb);
    boolean beside = s.token(verb).tag().equals("VBG") || Tree.is(s, verb, "acl");
    if (quoted < 0 || beside && passive < 0 && agent < 0 && !ownStatement(s, verb)) {
      return null;
    }
    int saying = sayingAfter(s, verb);
    boolean telling = tellingBelow(s, quoted);
    List<Mention> chain = new ArrayList<>();
    if (!telling) {
      chain.addAll(speakers(s, quoted));
    }
    if (outlet >= 0) {
      chain.addAll(speakers(s, outlet));
    }
    BitSet said = telling ? Tree.subtree(s, verb) : contents.of(s, saying, Act.SAY, -1);
    if (said.isEmpty()) {
      said = contents.of(s, verb, Act.QUOTE, quoted);
    }
    said.andNot(telling || quoted < 0 ? new BitSet() : Tree.subtree(s, quoted));
    return chain.isEmpty() ? null : saying(s, verb, Act.QUOTE, chain, said, List.of());
  }

  private static boolean ownStatement(Sentence s, int verb) {
    return s.head(verb) < 0;
  }

  private int sayingAfter(Sentence s, int verb) {
    for (int i = verb + 1; i < s.size(); i++) {
      if (quotedSaying(s, i)) {
        return i;
      }
    }
    return verb;
  }

  private boolean tellingBelow(Sentence s, int quoted) {
    for (int child : s.children(quoted)) {
      if (Tree.is(s, child, "acl") && words.act(s.token(child).lemma()) != null) {
        return true;
      }
    }
    return false;
  }

  /** "reported, quoting X": the one who is quoted speaks first. */
  private List<Mention> citedFor(Sentence s, int verb, int subject, BitSet said) {
    for (int i = 0; i < s.size(); i++) {
      boolean citing = s.token(i).tag().equals("VBG") && words.act(s.token(i).lemma()) == Act.QUOTE;
      if (citing && !said.get(i) && (s.head(i) == verb || subjects.of(s, i) == subject)) {
        int quoted = Tree.child(s, i, "obj");
        if (quoted >= 0) {
          return speakers(s, quoted);
        }
      }
    }
    return List.of();
  }

  /** A speaker and the outlets that a clause beside it names: "officials quoted by Y". */
  List<Mention> speakers(Sentence s, int head) {
    List<Mention> chain = new ArrayList<>();
    chain.add(reader.read(s, head));
    for (int child : s.children(head)) {
      boolean clause = Tree.is(s, child, "acl");
      boolean cites = clause && words.act(s.token(child).lemma()) == Act.QUOTE;
      int quoted = cites ? Tree.child(s, child, "obj") : -1;
      if (quoted >= 0) {
        chain.add(0, reader.read(s, quoted));
      } else if (cites || clause && Tree.child(s, child, "ccomp") < 0) {
        chain.addAll(outletsIn(s, Tree.subtree(s, child)));
      }
    }
    return chain;
  }

  /** What stands beside a verb of saying: listeners that publish, and the means. */
  private record Asides(List<Mention> outlets, @Nullable String medium) {}

  private Asides asides(Sentence s, int verb, BitSet said, int subject) {
    List<Mention> outlets = new ArrayList<>();
    String medium = null;
    for (int child : s.children(verb)) {
      boolean beside =
          Tree.is(s, child, "obl")
              || Tree.is(s, child, "obj")
              || Tree.is(s, child, "iobj")
              || Tree.is(s, child, "advcl");
      boolean speech = words.act(s.token(child).lemma()) == Act.QUOTE;
      if (beside && child != subject && !said.get(child) && !speech) {
        BitSet phrase = Tree.subtree(s, child);
        phrase.andNot(said);
        outlets.addAll(outletsIn(s, phrase));
        medium = medium == null ? mediumIn(s, phrase) : medium;
      }
    }
    return new Asides(outlets, medium);
  }

  private @Nullable String mediumIn(Sentence s, BitSet phrase) {
    for (int i = phrase.nextSetBit(0); i >= 0; i = phrase.nextSetBit(i + 1)) {
      String medium = Tree.noun(s, i) ? words.medium(s.token(i).lemma()) : null;
      if (medium != null) {
        return medium;
      }
    }
    return null;
  }

  private List<Mention> outletsIn(Sentence s, BitSet phrase) {
    List<Mention> all = new ArrayList<>();
    for (int i = phrase.nextSetBit(0); i >= 0; i = phrase.nextSetBit(i + 1)) {
      boolean head = Tree.noun(s, i) && !Tree.is(s, i, "compound") && !Tree.is(s, i, "flat");
      Mention mention = head ? reader.read(s, i) : null;
      if (mention != null && mention.shape() == Mention.Shape.OUTLET && mention.named()) {
        all.add(mention);
      }
    }
    return all;
  }

  private static List<String> hedges(Act act) {
    String hedge = HEDGE.get(act);
    return hedge == null ? List.of() : List.of(hedge);
  }

  private Saying saying(
      Sentence s, int verb, Act act, List<Mention> chain, BitSet said, List<String> hedges) {
    Standing standing =
        act == Act.DENY ? Standing.DENIED : act == Act.DOUBT ? Standing.POSSIBLE : null;
    return new Saying(
        s.index(),
        positions.of(s.index(), verb),
        chain,
        positions.of(s.index(), said),
        standing,
        hedges,
        when(s, verb, said));
  }

  private @Nullable Span when(Sentence s, int verb, BitSet said) {
    for (int child : s.children(verb)) {
      if ((Tree.is(s, child, "obl") || Tree.is(s, child, "advmod")) && !said.get(child)) {
        BitSet phrase = Tree.subtree(s, child);
        phrase.andNot(said);
        boolean day =
            phrase.stream().anyMatch(i -> words.is("day", VoiceWords.fold(s.token(i).form())));
        if (day) {
          return s.token(phrase.nextSetBit(0)).span().cover(s.token(phrase.length() - 1).span());
        }
      }
    }
    return null;
  }
}
