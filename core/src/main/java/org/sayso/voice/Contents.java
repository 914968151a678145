package org.sayso.voice;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.source.Phrases;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Finds which words of a sentence a verb of saying stands for, in every word order. */
final class Contents {

  private static final Set<Act> OF_THINGS =
      Set.of(Act.CONFIRM, Act.CLAIM, Act.DENY, Act.REPORT, Act.DOUBT, Act.ACCUSE);

  private static final Set<String> TIME_MARKS = Set.of("after", "before", "since", "until");

  private static final Set<String> CONTRASTS =
      Set.of("while", "whereas", "whilst", "although", "though");

  /** Words before what somebody speaks about. */
  static final Set<String> TOPIC = Set.of("of", "about");

  private final VoiceWords words;

  Contents(VoiceWords words) {
    this.words = words;
  }

  /**
   * What the verb at a token says, by token; empty where nothing is found.
   *
   * @param speaker head of the speaker, or -1; never part of what is said
   */
  BitSet of(Sentence s, int verb, Act act, int speaker) {
    BitSet said = clauses(s, verb, act);
    if (said.isEmpty() && act == Act.TELL) {
      said = besideListener(s, verb);
    }
    if (said.isEmpty() || !clause(s, verb)) {
      said.or(host(s, verb));
    }
    if (said.isEmpty()) {
      said = strayed(s, verb);
    }
    if (said.isEmpty()) {
      said = unparsed(s, verb);
    }
    if (said.isEmpty()
        && (OF_THINGS.contains(act) || words.is("tells-of", s.token(verb).lemma()))) {
      said = things(s, verb);
    }
    if (said.isEmpty() && act == Act.TELL) {
      said = topics(s, verb);
    }
    if (said.isEmpty()) {
      said = feared(s, verb);
    }
    if (said.nextSetBit(0) >= 0 && said.nextSetBit(0) < verb) {
      said.or(afterInsertion(s, verb));
      closeGap(s, verb, speaker, said);
    }
    if (speaker >= 0) {
      BitSet phrase = Tree.subtree(s, speaker);
      said.andNot(phrase.get(verb) ? new BitSet() : phrase);
      said.andNot(clauseOf(s, verb, speaker));
    }
    said.clear(verb);
    dropSum(s, verb, said);
    dropContrast(s, said);
    dropOthers(s, verb, said);
    boolean aim = Tree.child(s, verb, "ccomp") < 0 && Tree.child(s, verb, "xcomp") > verb;
    if (aim || act == Act.DENY) {
      dropAdded(s, said);
    }
    return said;
  }

  /** Whether a clause of what is said hangs on the verb, beside those of time. */
  private static boolean clause(Sentence s, int verb) {
    return s.children(verb).stream()
        .filter(child -> List.of("ccomp", "csubj", "xcomp").contains(s.relation(child)))
        .anyMatch(child -> child < verb || !tellsOn(s, child));
  }

  private BitSet clauses(Sentence s, int verb, Act act) {
    BitSet said = new BitSet();
    for (int child : s.children(verb)) {
      boolean clause = Tree.is(s, child, "ccomp") || Tree.is(s, child, "csubj");
      boolean infinitive = Tree.is(s, child, "xcomp") && act != Act.TELL && !quotes(s, child);
      boolean aside = Tree.is(s, child, "parataxis") && words.act(s, child) == null;
      boolean story = child > verb && Tree.is(s, child, "advcl") && tellsOn(s, child);
      boolean second = Tree.is(s, child, "conj") && secondClause(s, child);
      if (clause || infinitive || aside || second || story) {
        said.or(Tree.subtree(s, child));
      }
    }
    if (!said.isEmpty() && said.nextSetBit(0) < verb) {
      dropTail(s, verb, said);
    }
    if (!said.isEmpty() && OF_THINGS.contains(act)) {
      said.or(things(s, verb));
    }
    return said;
  }

  /** "…, X said, a day after it fell": a clause of time goes on with what is said. */
  private static boolean tellsOn(Sentence s, int clause) {
    int mark = Tree.child(s, clause, "mark");
    int subject = Tree.child(s, clause, "nsubj");
    boolean opens = mark >= 0 && (subject < 0 || mark < subject);
    return opens && TIME_MARKS.contains(s.token(mark).lemma());
  }

  private boolean quotes(Sentence s, int child) {
    return words.act(s, child) == Act.QUOTE;
  }

  /** "… and that B": a clause of its own behind the verb of saying. */
  private boolean secondClause(Sentence s, int child) {
    int mark = Tree.child(s, child, "mark");
    return mark >= 0 && VoiceWords.fold(s.token(mark).form()).equals("that");
  }

  /** "told Y that A" where the parse hung A on Y. */
  private static BitSet besideListener(Sentence s, int verb) {
    BitSet said = new BitSet();
    for (int listener : s.children(verb)) {
      boolean hears = Tree.is(s, listener, "obj") || Tree.is(s, listener, "iobj");
      for (int clause : hears ? s.children(listener) : List.<Integer>of()) {
        if (Tree.is(s, clause, "acl")) {
          said.or(Tree.subtree(s, clause));
        }
      }
    }
    return said;
  }

  /** "said in a statement that A", "wrote in a post seen there that A": a clause hung elsewhere. */
  private BitSet strayed(Sentence s, int verb) {
    for (int i = verb + 1; i < s.size(); i++) {
      boolean that = Tree.is(s, i, "mark") && s.token(i).lemma().equals("that");
      if (that && s.head(i) > i && leadsTo(s, s.head(i), verb)) {
        return Tree.subtree(s, s.head(i));
      }
    }
    return new BitSet();
  }

  /**
   * What a passive tells: its own clause or, of "A, as reported by X", what stands beside it.
   *
   * @param told what its words hang on
   */
  BitSet ofPassive(Sentence s, int verb, Act act, int told) {
    int agent = Tree.exact(s, verb, "obl:agent");
    boolean as = Tree.is(s, verb, "advcl") && agent >= 0;
    BitSet said = as ? of(s, verb, act, agent) : Tree.subtree(s, told);
    said.clear(verb);
    return said;
  }

  /** "Said on Sunday that A" where the parse found no clause behind "that": all that follows. */
  private static BitSet unparsed(Sentence s, int verb) {
    BitSet said = new BitSet();
    int that = Tree.exact(s, verb, "mark");
    if (that > verb && s.token(that).lemma().equals("that")) {
      said.set(that, s.size());
    }
    return said;
  }

  /** Whether nothing between a clause and the verb above it is what the clause belongs to. */
  private boolean leadsTo(Sentence s, int clause, int verb) {
    int up = s.head(clause);
    while (up > verb) {
      boolean thing = Tree.is(s, up, "obj") && words.is("hearsay", s.token(up).lemma());
      boolean saying = Tree.verb(s, up) && words.act(s, up) != null && !Tree.is(s, up, "acl");
      if (thing || saying) {
        return false;
      }
      up = s.head(up);
    }
    return up == verb;
  }

  /** "A, said X, born in B": the clause behind the verb whose subject the parse took X for. */
  private static BitSet clauseOf(Sentence s, int verb, int speaker) {
    int up = speaker;
    while (up >= 0 && s.head(up) != verb) {
      up = s.head(up);
    }
    boolean clause = up > verb && speaker > verb && Tree.is(s, up, "ccomp");
    return clause ? Tree.subtree(s, up) : new BitSet();
  }

  /**
   * "A, X said", "A, as X said": what the verb hangs on, up to the words of the saying; and not of
   * "A, as X warned of B".
   */
  private BitSet host(Sentence s, int verb) {
    int host = s.head(verb);
    boolean as = as(s, verb) && feared(s, verb).isEmpty();
    boolean inserted = Tree.is(s, verb, "parataxis") || Tree.is(s, verb, "dep") || as;
    if (host < 0 || !inserted) {
      return new BitSet();
    }
    BitSet said = Tree.subtree(s, host);
    said.andNot(Tree.subtree(s, verb));
    if (host < verb) {
      dropTail(s, verb, said);
    }
    return said;
  }

  /** "…, said X" and "…, X said" where the parse has lost the clause: all before the comma. */
  static BitSet before(Sentence s, int verb, int subject, Act act) {
    BitSet said = new BitSet();
    int edge = subject > verb ? verb : Tree.subtree(s, subject).nextSetBit(0);
    boolean last = verb + 1 >= s.size() || Phrases.mark(s, verb + 1) || subject > verb;
    last |= act == Act.TELL;
    if (edge > 1 && Phrases.mark(s, edge - 1) && Phrases.finite(s, verb) && last) {
      said.set(0, edge - 1);
    }
    return said;
  }

  /** "A, X was quoted as saying." where the parse found no A below it: all before the comma. */
  static void closing(Sentence s, int quoted, int saying, BitSet said) {
    int begin = Tree.subtree(s, quoted).nextSetBit(0);
    boolean none = said.isEmpty() || said.nextSetBit(0) >= begin - 1 && said.length() <= saying + 1;
    if (none && begin > 1 && Phrases.comma(s, begin - 1)) {
      said.clear();
      said.set(0, begin - 1);
    }
  }

  /**
   * "Two were killed and nine taken prisoner, it said": all up to the comma, though the parse may
   * have hung the end of it on the verb of saying.
   */
  private void closeGap(Sentence s, int verb, int speaker, BitSet said) {
    int comma = speaker < 0 ? -1 : Tree.subtree(s, speaker).nextSetBit(0) - 1;
    int last = comma > 0 && speaker < verb ? said.previousSetBit(comma) : -1;
    boolean open = last >= 0 && last < comma - 1 && Phrases.comma(s, comma);
    for (int i = last + 1; open && i < comma; i++) {
      open = s.head(i) == verb || s.head(i) > last && s.head(i) < comma;
      open &= !Phrases.mark(s, i) && words.act(s, i) == null;
    }
    if (open) {
      said.set(last + 1, comma);
    }
  }

  private boolean as(Sentence s, int verb) {
    int mark = Tree.child(s, verb, "mark");
    return Tree.is(s, verb, "advcl")
        && !s.token(verb).tag().equals("VBG") // "quoted X as saying"
        && mark >= 0
        && s.token(mark).lemma().equals("as");
  }

  /**
   * Clauses that follow "…, X said" are the writer's own: "as the fighting went on"; but not "and
   * killed two" or "killing two", of what he said it of.
   */
  private void dropTail(Sentence s, int verb, BitSet said) {
    for (int i = said.nextSetBit(verb); i >= 0; i = said.nextSetBit(i + 1)) {
      boolean clause =
          Tree.is(s, i, "advcl") || Tree.is(s, i, "parataxis") || Tree.is(s, i, "conj");
      boolean bare = s.token(i).tag().equals("VBG") && !words.is("sum", s.token(i).lemma());
      boolean same = (bare || Tree.is(s, i, "conj")) && Tree.child(s, i, "nsubj") < 0;
      if (clause && !same && s.head(i) < verb && Tree.verb(s, i)) {
        said.andNot(Tree.subtree(s, i));
      }
    }
  }

  /**
   * "X said …, making it the third", "X said … at A, the first town to fall": behind what is said,
   * the writer's own sum.
   */
  private void dropSum(Sentence s, int verb, BitSet said) {
    for (int i = said.nextSetBit(verb); i >= 0; i = said.nextSetBit(i + 1)) {
      boolean sum = s.token(i).tag().equals("VBG") && words.is("sum", s.token(i).lemma());
      if (sum && Phrases.comma(s, i - 1) || isRanked(s, i)) {
        said.andNot(Tree.subtree(s, i));
      }
    }
  }

  /** Whether a noun behind a comma or a dash is set beside all others of its kind. */
  private boolean isRanked(Sentence s, int noun) {
    int before = Tree.is(s, noun, "appos") ? Tree.subtree(s, noun).nextSetBit(0) - 1 : -1;
    return before > 0
        && Phrases.mark(s, before)
        && s.children(noun).stream()
            .anyMatch(
                c -> words.is("ranked", s.token(c).lemma()) || s.token(c).tag().equals("JJS"));
  }

  /**
   * "A, he added, and B": B is said too, unless it tells of what the speaker did, or says itself;
   * so is what counts on: "11 fell, he said, while two are contested".
   */
  private BitSet afterInsertion(Sentence s, int verb) {
    BitSet said = new BitSet();
    int begin = verb + 3;
    boolean joined =
        Phrases.comma(s, verb + 1)
            && begin < s.size()
            && (s.token(verb + 2).tag().equals("CC") || countsOn(s, verb + 2))
            && !Tree.verb(s, begin)
            && (!s.token(begin).tag().startsWith("RB") || counts(s, begin + 1));
    if (!joined) {
      return said;
    }
    for (int i = begin; i < s.size(); i++) {
      if (Phrases.finite(s, i)) {
        said.set(begin, words.act(s, i) == null ? s.size() : begin);
        return said;
      }
    }
    return said;
  }

  /** "About 60", "at least 60", "as many as 60". */
  private static boolean counts(Sentence s, int token) {
    return IntStream.range(token, Math.min(s.size(), token + 3))
        .anyMatch(i -> s.token(i).tag().equals("CD"));
  }

  private static boolean countsOn(Sentence s, int link) {
    return counts(s, link + 1) && s.token(link).lemma().matches("while|whereas");
  }

  /** "…, a charge X denies": all before the comma is what is denied, and is not told by X. */
  static boolean isCharge(Sentence s, int verb, int subject, VoiceWords words) {
    int begin = subject < 0 || subject > verb ? -1 : Tree.subtree(s, subject).nextSetBit(0);
    int noun = begin;
    while (noun > 0 && !words.is("chargeable", s.token(noun).lemma()) && noun > begin - 3) {
      noun--;
    }
    return noun > 1
        && words.is("chargeable", s.token(noun).lemma())
        && s.token(noun - 1).tag().equals("DT")
        && Phrases.comma(s, noun - 2);
  }

  /** The clause behind a noun and "that", also where the parse has hung it higher; or -1. */
  static int clauseOf(Sentence s, int noun) {
    for (int that = noun + 1; that < s.size() && !Phrases.mark(s, that); that++) {
      int clause = Tree.is(s, that, "mark") ? s.head(that) : -1;
      if (clause > that && s.token(that).lemma().equals("that")) {
        return s.head(clause) == noun || s.head(clause) == s.head(noun) ? clause : -1;
      }
      if (Phrases.finite(s, that)) {
        return -1;
      }
    }
    return -1;
  }

  /** "warned of an attack": a noun for what is feared. */
  BitSet feared(Sentence s, int verb) {
    BitSet said = new BitSet();
    for (int child : s.children(verb)) {
      boolean of = Tree.is(s, child, "obl") && Phrases.cased(s, child, "of", "against");
      if (of && words.is("fears", s.token(verb).lemma())) {
        said.or(Tree.subtree(s, child));
      }
    }
    return said;
  }

  /** "…, while others said", "…, although Y could not verify it": that is not this speaker's. */
  void dropContrast(Sentence s, BitSet said) {
    for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
      int mark = Tree.is(s, i, "advcl") ? Tree.child(s, i, "mark") : -1;
      boolean contrast = mark >= 0 && contrast(s, mark);
      BitSet clause = contrast ? Tree.subtree(s, i) : new BitSet();
      if (contrast && (words.act(s, i) != null || remarks(s, clause))) {
        said.andNot(clause);
      }
    }
  }

  /** Whether a clause tells who gave no answer or could not check. */
  private boolean remarks(Sentence s, BitSet clause) {
    return Stream.of("no-answer", "unverified")
        .flatMap(remark -> Phrases.endsOf(s, words.phrases(remark)).stream())
        .anyMatch(clause::get);
  }

  /**
   * "X said A, but Y put it at B", "but Y could not verify it": what Y says behind a comma is not
   * X's, unless "that" leads in.
   */
  private void dropOthers(Sentence s, int verb, BitSet said) {
    for (int i = said.nextSetBit(verb + 1); i >= 0; i = said.nextSetBit(i + 1)) {
      int link = Tree.is(s, i, "conj") ? Tree.child(s, i, "cc") : -1;
      boolean own = link > verb && Tree.child(s, i, "nsubj") >= 0;
      boolean clause =
          own
              && (words.act(s, i) != null && Phrases.finite(s, i)
                  || remarks(s, Tree.subtree(s, i)));
      if (clause && Phrases.comma(s, link - 1) && Tree.child(s, i, "mark") < 0) {
        said.andNot(Tree.subtree(s, i));
      }
    }
  }

  /** Whether a word opens a clause that says otherwise. */
  static boolean contrast(Sentence s, int token) {
    return CONTRASTS.contains(s.token(token).lemma());
  }

  private BitSet things(Sentence s, int verb) {
    BitSet said = topics(s, verb);
    for (int child : s.children(verb)) {
      if (Tree.is(s, child, "obj") || Tree.is(s, child, "nsubj:pass")) {
        said.or(Tree.subtree(s, child));
      }
    }
    dropAdded(s, said);
    return said;
  }

  /** "Told them of the shelling", "about the raid": what somebody speaks about. */
  private static BitSet topics(Sentence s, int verb) {
    BitSet said = new BitSet();
    for (int child : s.children(verb)) {
      if (Tree.is(s, child, "obl") && Phrases.cased(s, child, "of", "about")) {
        said.or(Tree.subtree(s, child));
      }
    }
    return said;
  }

  /**
   * What somebody asks for: "urged X to leave", "called for the withdrawal of troops", with the
   * verb itself where it is a thing; not what is told beside it.
   */
  static BitSet asked(Sentence s, int verb) {
    BitSet asked = new BitSet();
    int aim = Tree.child(s, verb, "xcomp");
    if (aim >= 0 && Tree.child(s, aim, "mark") >= 0) {
      return Tree.subtree(s, aim);
    }
    for (int child : s.children(verb)) {
      if (Tree.is(s, child, "obl") && Phrases.cased(s, child, "for")) {
        asked.or(Tree.subtree(s, child));
      }
    }
    dropAdded(s, asked);
    asked.set(verb, !asked.isEmpty());
    return asked;
  }

  /**
   * "They fear the rebels, who took X", "vowed to fight from X, which fell", "denied that they lost
   * X, which had fallen": what a comma adds to a thing is the writer's own.
   */
  static void dropAdded(Sentence s, BitSet said) {
    for (int i = said.nextSetBit(0); i >= 0; i = said.nextSetBit(i + 1)) {
      BitSet clause = s.relation(i).equals("acl:relcl") ? Tree.subtree(s, i) : new BitSet();
      int begin = clause.nextSetBit(0);
      if (begin > 0 && Phrases.comma(s, begin - 1)) {
        said.andNot(clause);
      }
    }
  }
}
