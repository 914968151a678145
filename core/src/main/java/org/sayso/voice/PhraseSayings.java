package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.source.Mention;
import org.sayso.source.MentionReader;
import org.sayso.source.Phrases;
import org.sayso.source.SourceKind;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Reads what names a source without a verb: "according to X", "reports that", "town falls: X". */
final class PhraseSayings {

  private static final Set<String> CLAUSES = Set.of("root", "ccomp", "parataxis", "advcl", "acl");
  private static final Set<String> HEADLINE_MARKS = Set.of(":", "-", "–", "—", "--");
  private static final int LONGEST_HEADLINE_SPEAKER = 7;

  private final VoiceWords words;
  private final MentionReader reader;
  private final VerbSayings verbs;
  private final Positions positions;

  PhraseSayings(VoiceWords words, MentionReader reader, VerbSayings verbs, Positions positions) {
    this.words = words;
    this.reader = reader;
    this.verbs = verbs;
    this.positions = positions;
  }

  /** All such phrases of a sentence. */
  List<Saying> of(Sentence s) {
    List<Saying> all = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Saying saying = null;
      if (i + 2 < s.size() && isAccording(s, i)) {
        saying = according(s, i);
      } else if (Tree.noun(s, i) && isTold(s, i)) {
        saying = hearsay(s, i);
      }
      if (saying == null && Tree.noun(s, i) && words.is("account", s.token(i).lemma())) {
        saying = account(s, i);
      }
      if (saying != null) {
        all.add(saying);
      }
    }
    return all;
  }

  private static String lower(Sentence s, int token) {
    return VoiceWords.fold(s.token(token).form());
  }

  private Saying according(Sentence s, int cue) {
    int source = cue + 2;
    while (s.head(source) > cue + 1
        && Tree.noun(s, s.head(source))
        && !parted(s, source, s.head(source))) {
      source = s.head(source);
    }
    BitSet phrase = Tree.subtree(s, source);
    phrase.set(cue, cue + 2);
    int above = s.head(source);
    while (above >= 0 && phrase.get(above)) {
      above = s.head(above);
    }
    boolean cites = cue > 0 && Phrases.comma(s, cue - 1) && isOutlet(s, source);
    int told = above < 0 ? source : clause(s, above, phrase, cites);
    BitSet said = Tree.subtree(s, told);
    if (above < 0) {
      said.set(0, s.size());
    }
    boolean nobody = words.is("hearsay", s.token(source).lemma()) && !Tree.name(s, source);
    if (nobody && Tree.child(s, source, "nmod") < 0 && !hasAuthor(s, source)) {
      said.andNot(phrase);
      return saying(s, cue, List.of(), said, null, hedges(s, source));
    }
    List<Mention> speakers = verbs.speakersCiting(s, source);
    boolean opens = cue == 0 || cue == 2 && Phrases.comma(s, 1);
    if (opens) {
      said.set(0, s.size());
      phrase.clear();
      phrase.set(0, end(speakers.get(0)));
    }
    said.andNot(phrase);
    verbs.dropContrast(s, said);
    if (!opens) {
      keepOwn(s, cue, said);
    }
    return saying(s, cue, speakers, said, null, List.of());
  }

  private boolean hasAuthor(Sentence s, int noun) {
    return words.is("text", s.token(noun).lemma()) && reader.author(s, noun) != null;
  }

  /** "A, according to X, and B, according to Y": to each what stands before it. */
  private static void keepOwn(Sentence s, int cue, BitSet said) {
    for (int i = 1; i + 1 < s.size(); i++) {
      if (i != cue && isAccording(s, i) && i > 2) {
        said.clear(i < cue ? 0 : cue, i < cue ? i + 1 : s.size());
      }
    }
  }

  private static boolean isAccording(Sentence s, int i) {
    return lower(s, i).equals("according") && lower(s, i + 1).equals("to");
  }

  /** Whether a comma and a verb, or a verb alone, stand between a word and the one above it. */
  private static boolean parted(Sentence s, int token, int above) {
    for (int i = Math.min(token, above); i < Math.max(token, above); i++) {
      if (Phrases.finite(s, i)) {
        return true;
      }
    }
    return false;
  }

  private static int end(Mention speaker) {
    return speaker.with().stream().mapToInt(Mention::end).reduce(speaker.end(), Math::max);
  }

  private boolean isOutlet(Sentence s, int noun) {
    return reader.read(s, noun).shape() == Mention.Shape.OUTLET;
  }

  /**
   * The clause that a phrase belongs to: the whole sentence where it opens or closes it, also what
   * somebody said that an outlet reports: "the mayor said that six died, according to X".
   */
  private static int clause(Sentence s, int above, BitSet phrase, boolean reported) {
    boolean edge =
        phrase.nextSetBit(0) <= 1 || phrase.length() >= s.size() - 1 || contrasted(s, phrase);
    int top = above;
    while (s.head(top) >= 0 && (edge && reported || !stops(s, top, edge))) {
      top = s.head(top);
    }
    return top;
  }

  /** Whether "…, although Y said" follows, which leaves all before it to the one named. */
  private static boolean contrasted(Sentence s, BitSet phrase) {
    int next = phrase.length();
    return Phrases.comma(s, next) && next + 1 < s.size() && Contents.contrast(s, next + 1);
  }

  private static boolean stops(Sentence s, int token, boolean edge) {
    boolean clause = CLAUSES.stream().anyMatch(relation -> Tree.is(s, token, relation));
    return edge ? Tree.is(s, token, "ccomp") && Tree.child(s, token, "mark") >= 0 : clause;
  }

  /** "By its own account", "in the telling of X"; null where nobody's account is meant. */
  private @Nullable Saying account(Sentence s, int noun) {
    int owner = Tree.exact(s, noun, "nmod:poss");
    for (int child : s.children(noun)) {
      boolean whose = Tree.is(s, child, "nmod") && Phrases.cased(s, child, "of");
      owner = owner < 0 && whose && Tree.noun(s, child) ? child : owner;
    }
    if (owner < 0 || !Phrases.cased(s, noun, "by", "in")) {
      return null;
    }
    BitSet phrase = Tree.subtree(s, noun);
    int above = s.head(noun);
    int told = above < 0 ? noun : clause(s, above, phrase, false);
    int own = Tree.child(s, told, "nsubj");
    owner = own >= 0 && isOwn(s, owner, own) ? own : owner;
    BitSet said = Tree.subtree(s, told);
    if (above < 0 || phrase.nextSetBit(0) == 0) {
      said.set(0, s.size());
    }
    said.andNot(phrase);
    said.andNot(owner == own ? Tree.subtree(s, own) : phrase);
    verbs.dropContrast(s, said);
    return saying(s, noun, verbs.speakers(s, owner), said, null, List.of());
  }

  /** "The army took it, by its account": whether the pronoun goes back to who does it. */
  private static boolean isOwn(Sentence s, int pronoun, int subject) {
    boolean own = s.token(pronoun + 1).lemma().equals("own");
    boolean many = lower(s, pronoun).equals("their");
    return s.token(pronoun).tag().startsWith("PRP")
        && Tree.noun(s, subject)
        && (own || many == s.token(subject).tag().equals("NNS"));
  }

  private boolean isTold(Sentence s, int noun) {
    String lemma = s.token(noun).lemma();
    return words.is("hearsay", lemma) || words.is("text", lemma) || words.is("denial", lemma);
  }

  private @Nullable Saying hearsay(Sentence s, int noun) {
    BitSet said = new BitSet();
    boolean denial = words.is("denial", s.token(noun).lemma());
    boolean goesRound = denial || words.is("hearsay", s.token(noun).lemma());
    int clause = Contents.clauseOf(s, noun);
    if (clause >= 0) {
      said.or(Tree.subtree(s, clause));
    }
    for (int child : s.children(noun)) {
      if (goesRound && Tree.is(s, child, "nmod") && Phrases.cased(s, child, "of")) {
        said.or(Tree.subtree(s, child));
      }
    }
    Mention author = clause < 0 && !denial ? null : reader.author(s, noun);
    boolean named = author != null && !author.pointsBack();
    if (said.isEmpty() || !named && !goesRound || judged(s, noun, named)) {
      return null;
    }
    List<String> hedges = denial || named && !goesRound ? List.of() : hedges(s, noun);
    boolean doubtful = !named && words.is("doubtful", s.token(noun).lemma());
    Standing standing = denial ? Standing.DENIED : doubtful ? Standing.POSSIBLE : null;
    return saying(s, noun, named ? List.of(author) : List.of(), said, standing, hedges);
  }

  /**
   * Whether a verb of saying takes the noun as what is said: "denied reports that …"; who denies
   * what another said leaves that to him.
   */
  private boolean judged(Sentence s, int noun, boolean named) {
    int head = s.head(noun);
    Act act = head >= 0 && Tree.verb(s, head) ? words.act(s, head) : null;
    boolean denies = words.is("denial", s.token(noun).lemma());
    return denies ? act == Act.DENY : act != null && !(named && act == Act.DENY);
  }

  private List<String> hedges(Sentence s, int noun) {
    for (int child : s.children(noun)) {
      for (String code : Hedges.CODES) {
        if (words.is("hedge." + code, lower(s, child))) {
          return List.of(code);
        }
      }
    }
    return List.of(words.act(s, noun) == Act.CLAIM ? "claimed" : "reportedly");
  }

  /** "'A,' Col. X.": a quotation with nothing but a name behind it; null for any other sentence. */
  @Nullable Saying signed(Sentence s) {
    int end = s.size() - 1;
    int begin = end;
    while (begin > 0 && Tree.name(s, begin - 1)) {
      begin--;
    }
    boolean closes = begin > 1 && Phrases.quotes(s, begin - 1) && Phrases.comma(s, begin - 2);
    boolean stops = closes && begin < end && s.token(end).form().equals(".");
    return stops ? headline(s, begin, end) : null;
  }

  /** "Town falls: officials", "Officials: town falls"; null for any other sentence. */
  @Nullable Saying headline(Sentence s) {
    if (s.size() < 4 || s.token(s.size() - 1).form().equals(".")) {
      return null;
    }
    for (int i = s.size() - 2; i > 0; i--) {
      if (HEADLINE_MARKS.contains(s.token(i).form())) {
        boolean last = s.size() - i - 1 <= LONGEST_HEADLINE_SPEAKER && speaker(s, i + 1, s.size());
        boolean first = i <= LONGEST_HEADLINE_SPEAKER && speaker(s, 0, i);
        if (last || first) {
          return headline(s, last ? i + 1 : 0, last ? s.size() : i);
        }
      }
    }
    return null;
  }

  private Saying headline(Sentence s, int begin, int end) {
    BitSet said = new BitSet();
    said.set(0, s.size());
    said.clear(begin, end);
    return saying(s, begin, verbs.speakers(s, top(s, begin, end)), said, null, List.of());
  }

  private boolean speaker(Sentence s, int begin, int end) {
    for (int i = begin; i < end; i++) {
      boolean participle = s.token(i).tag().equals("VBN") && !Tree.is(s, i, "amod");
      if (participle || !Phrases.inPhrase(s, i) && !s.token(i).tag().equals("IN")) {
        return false;
      }
    }
    int top = top(s, begin, end);
    Mention mention = Tree.noun(s, top) ? reader.read(s, top) : null;
    boolean label = begin == 0 && reader.nation(s, begin, end);
    return mention != null
        && !label
        && (mention.kind() != SourceKind.UNNAMED || mention.shape() == Mention.Shape.TEXT);
  }

  private static int top(Sentence s, int begin, int end) {
    int top = end - 1;
    while (s.head(top) >= begin && s.head(top) < end) {
      top = s.head(top);
    }
    return top;
  }

  private Saying saying(
      Sentence s,
      int cue,
      List<Mention> speakers,
      BitSet said,
      @Nullable Standing standing,
      List<String> hedges) {
    return new Saying(
        s.index(),
        positions.of(s.index(), cue),
        speakers,
        positions.of(s.index(), said),
        standing,
        hedges,
        null,
        false);
  }
}
