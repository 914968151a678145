package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Mention;
import org.sayso.source.MentionReader;
import org.sayso.source.Phrases;
import org.sayso.source.SourceKind;
import org.sayso.source.Subjects;
import org.sayso.source.VoiceWords;
import org.sayso.source.VoiceWords.Act;
import org.sayso.text.Sentence;
import org.sayso.text.Tree;

/** Reads the verbs of saying of a sentence: who says what to which outlet, how and when. */
final class VerbSayings {

  private static final Map<Act, String> HEDGE =
      Map.of(Act.CLAIM, "claimed", Act.CONFIRM, "confirmed", Act.ACCUSE, "alleged");

  private final VoiceWords words;
  private final MentionReader reader;
  private final Positions positions;
  private final Subjects subjects;
  private final Contents contents;
  private final Asides asides;

  VerbSayings(VoiceWords words, MentionReader reader, Positions positions) {
    this.words = words;
    this.reader = reader;
    this.positions = positions;
    this.subjects = new Subjects(words);
    this.contents = new Contents(words);
    this.asides = new Asides(words, reader);
  }

  /** All acts of saying by a verb, in the order of their verbs. */
  List<Saying> of(Sentence s) {
    List<Saying> all = new ArrayList<>();
    for (int verb = 0; verb < s.size(); verb++) {
      Act act = Tree.verb(s, verb) ? words.act(s, verb) : null;
      if (act != null && !attributive(s, verb) && !aim(s, verb) && !quotedSaying(s, verb)) {
        Saying saying = read(s, verb, act);
        if (saying != null) {
          all.add(saying);
        }
      } else if (act == null && counts(s, verb) && speaks(s, subjects.of(s, verb))) {
        int subject = subjects.of(s, verb);
        BitSet counted = Tree.subtree(s, verb);
        counted.andNot(Tree.subtree(s, subject));
        all.add(saying(s, verb, Act.SAY, speakers(s, subject), counted, List.of()));
      } else if (act == null && urges(s, verb)) {
        BitSet asked = Contents.asked(s, verb);
        List<Mention> asking = speakers(s, subjects.of(s, verb));
        all.add(saying(s, verb, Act.SAY, asking, asked, List.of()));
      }
    }
    return all;
  }

  /** "The UN has called for a truce": who speaks, though what is asked for is yet to come. */
  private boolean urges(Sentence s, int verb) {
    boolean active =
        Tree.verb(s, verb)
            && words.is("urge", s.token(verb).lemma())
            && Tree.child(s, verb, "nsubj:pass", "compound:prt") < 0
            && (Phrases.finite(s, verb)
                || Tree.child(s, verb, "aux", "nsubj") >= 0
                || goesOn(s, verb));
    int subject = active ? subjects.of(s, verb) : -1;
    return subject >= 0 && !isEmptyWord(s, subject) && speaks(s, subject);
  }

  /** "X said …, appealing for calm". */
  private boolean goesOn(Sentence s, int verb) {
    int head = s.head(verb);
    boolean beside = s.token(verb).tag().equals("VBG") && Tree.is(s, verb, "advcl");
    return beside && head >= 0 && words.act(s, head) != null;
  }

  private static boolean attributive(Sentence s, int verb) {
    return Tree.is(s, verb, "amod") || Tree.is(s, verb, "case") || Tree.is(s, verb, "compound");
  }

  /** "Sent men to confirm it", "declined to say": nothing is said yet. */
  private boolean aim(Sentence s, int verb) {
    int mark = Tree.child(s, verb, "mark");
    boolean infinitive = s.token(verb).tag().equals("VB") && mark >= 0 && isTo(s, mark);
    boolean purpose = Tree.is(s, verb, "advcl") || Tree.is(s, verb, "acl");
    boolean refused = s.head(verb) >= 0 && words.is("declines", s.token(s.head(verb)).lemma());
    return infinitive && (purpose || refused);
  }

  private static boolean isTo(Sentence s, int token) {
    return s.token(token).lemma().equals("to");
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
      if (Tree.verb(s, i) && words.act(s, i) == Act.QUOTE) {
        return i;
      }
    }
    return -1;
  }

  private @Nullable Saying read(Sentence s, int verb, Act act) {
    if (act == Act.QUOTE) {
      return quoting(s, verb);
    }
    if (words.is("only-of", s.token(verb).lemma()) && !tellsOf(s, verb)) {
      return null;
    }
    if (words.is("only-that", s.token(verb).lemma()) && Tree.child(s, verb, "ccomp") < 0) {
      return null;
    }
    boolean beside = words.tellsBeside(s, verb);
    if (beside && !subjects.isInserted(s, verb) || whatever(s, verb)) {
      return null; // "went on to say", "fighting went on", "what either side says"
    }
    if (verb > 0 && words.is("neither", s.token(verb - 1).lemma())) {
      BitSet open = contents.of(s, verb, act, -1); // "neither confirmed nor denied that A"
      return saying(s, verb, Act.DOUBT, List.of(), open, List.of("unconfirmed"));
    }
    if (Tree.negated(s, verb) || nobody(s, verb)) {
      return act == Act.CONFIRM
          ? saying(s, verb, act, List.of(), contents.of(s, verb, act, -1), List.of("unconfirmed"))
          : null;
    }
    boolean passive =
        Tree.exact(s, verb, "nsubj:pass") >= 0
            || Tree.exact(s, verb, "aux:pass") >= 0
            || Tree.exact(s, verb, "obl:agent") >= 0
            || beside(s, verb);
    return passive ? passive(s, verb, act) : active(s, verb, act);
  }

  /** "Little of what either side says": whatever that is, it is not told. */
  private static boolean whatever(Sentence s, int verb) {
    int object = Tree.child(s, verb, "obj");
    return object >= 0 && object < verb && s.token(object).lemma().equals("what");
  }

  /** "The rebels put the toll at nine": whose number it is. */
  private boolean counts(Sentence s, int verb) {
    int object = words.is("puts", s.token(verb).lemma()) ? Tree.child(s, verb, "obj") : -1;
    return object > verb && words.is("figure", s.token(object).lemma());
  }

  /** "Spoke of 40 dead", "about the attacks", and not "spoke on Monday". */
  private static boolean tellsOf(Sentence s, int verb) {
    return s.children(verb).stream()
        .filter(child -> Tree.is(s, child, "obl") || Tree.is(s, child, "advcl"))
        .flatMap(child -> s.children(child).stream())
        .anyMatch(word -> Contents.TOPIC.contains(s.token(word).lemma()));
  }

  /** "A toll confirmed by doctors": a participle behind what is said. */
  private static boolean beside(Sentence s, int verb) {
    return s.token(verb).tag().equals("VBN")
        && s.relation(verb).equals("acl")
        && Tree.child(s, verb, "nsubj", "obj", "ccomp", "aux") < 0;
  }

  /** "Neither claim could be verified", "none of them would say". */
  private boolean nobody(Sentence s, int verb) {
    int subject = Tree.child(s, verb, "nsubj");
    if (subject < 0) {
      return false;
    }
    int det = Tree.child(s, subject, "det");
    return words.is("nobody", VoiceWords.fold(s.token(subject).form()))
        || det >= 0 && words.is("nobody", VoiceWords.fold(s.token(det).form()));
  }

  private @Nullable Saying active(Sentence s, int verb, Act act) {
    int subject = subjects.of(s, verb);
    BitSet said = contents.of(s, verb, act, subject);
    if (act == Act.ACCUSE && subject >= 0) {
      said = Tree.subtree(s, verb);
      said.clear(verb);
      BitSet accuser = Tree.subtree(s, subject);
      said.andNot(accuser.get(verb) ? new BitSet() : accuser);
      Contents.dropAdded(s, said);
    }
    int partner = subjects.partner(s, verb, subject);
    if (said.isEmpty() && subject >= 0) {
      said = Contents.before(s, verb, partner < 0 ? subject : partner, act);
    }
    if (partner >= 0) {
      said.clear(afterComma(s, partner), verb);
    }
    if (subject < 0 || isEmptyWord(s, subject)) {
      return said.isEmpty() ? null : saying(s, verb, act, List.of(), said, List.of());
    }
    if (act == Act.DENY && ofPeople(s, verb)) {
      return null;
    }
    if (act == Act.DENY && Contents.isCharge(s, verb, subject, words)) {
      said.clear();
      subject = accused(s, subject);
    }
    if (act == Act.DENY && anothers(s, verb, "obj")) {
      said.clear();
    }
    if (points(s, subject)
        || words.is("mute", s.token(subject).lemma()) // "the battle might boast"
        || act == Act.REPORT && !publishes(s, verb, subject)
        || words.is("things-too", s.token(verb).lemma()) && !speaks(s, subject)) {
      return null;
    }
    List<Mention> chain = new ArrayList<>();
    citedFor(s, verb, subject, said).forEach(chain::add);
    chain.addAll(partner < 0 ? speakers(s, subject) : List.of(reader.read(s, partner, subject)));
    String medium = null;
    for (BitSet phrase : asides.of(s, verb, said, subject)) {
      asides.outlets(s, phrase).stream()
          .filter(outlet -> chain.stream().noneMatch(link -> within(outlet, link)))
          .forEach(chain::add);
      medium = medium == null ? asides.medium(s, phrase) : medium;
    }
    medium = medium == null ? asides.mediumBehind(s, subject) : medium;
    chain.set(0, chain.get(0).said(medium));
    return saying(s, verb, act, chain, said, hedges(act));
  }

  /** "Y's claim that A", "a statement from Y that A": whether a noun tells that another says A. */
  private boolean anothers(Sentence s, int verb, String relation) {
    int noun = Tree.exact(s, verb, relation);
    boolean told = noun >= 0 && Contents.clauseOf(s, noun) >= 0;
    told = told && words.is("hearsay", s.token(noun).lemma());
    Mention author = told ? reader.author(s, noun) : null;
    return author != null && !author.pointsBack();
  }

  /** Of "accused the rebels of it, a charge they deny" the rebels; a subject by name itself. */
  private int accused(Sentence s, int denier) {
    boolean pointing = s.token(denier).tag().startsWith("PRP");
    for (int i = denier - 1; pointing && i >= 0; i--) {
      if (Tree.verb(s, i) && words.act(s, i) == Act.ACCUSE && Tree.child(s, i, "obj") > i) {
        return Tree.child(s, i, "obj");
      }
    }
    return denier;
  }

  /** Of "X television", parsed as two, the second is no other station. */
  private static boolean within(Mention outlet, Mention link) {
    return link.sentence() == outlet.sentence()
        && link.begin() <= outlet.begin()
        && outlet.end() <= link.end();
  }

  /** "Dismissed two ministers": it is they who go. */
  private boolean ofPeople(Sentence s, int verb) {
    int object = Tree.child(s, verb, "obj");
    return object >= 0 && words.isPerson(s.token(object).lemma());
  }

  /** "That suggests": a fact, and the writer's own reading of it. */
  private static boolean points(Sentence s, int subject) {
    String tag = s.token(subject).tag();
    String form = VoiceWords.fold(s.token(subject).form());
    return tag.equals("DT") && (form.equals("that") || form.equals("this"));
  }

  /** Whether a subject is one who can speak, or a text: "the siege claimed lives" tells nothing. */
  private boolean speaks(Sentence s, int subject) {
    if (subject < 0) {
      return false;
    }
    String noun = s.token(subject).lemma();
    boolean owned = Tree.exact(s, subject, "nmod:poss") >= 0 && !Tree.name(s, subject);
    if (owned && !words.isSpeaker(noun)) {
      return false; // "X's war has claimed 40,000 lives"
    }
    Mention mention = reader.read(s, subject);
    return mention.pointsBack()
        || mention.kind() != SourceKind.UNNAMED
        || mention.party() != null
        || mention.medium() != null
        || Tree.name(s, subject)
        || Phrases.initials(s, subject)
        || words.isSpeaker(s.token(subject).lemma());
  }

  /** Whether a verb that carries things too has a subject that carries news. */
  private boolean publishes(Sentence s, int verb, int subject) {
    if (!words.is("carries", s.token(verb).lemma())) {
      return true;
    }
    Mention mention = reader.read(s, subject);
    return mention.kind() == SourceKind.OUTLET
        || words.is("text", s.token(subject).lemma())
        || words.medium(s.token(subject).lemma()) != null;
  }

  private static int afterComma(Sentence s, int token) {
    int begin = token;
    while (begin > 0 && !Phrases.comma(s, begin - 1)) {
      begin--;
    }
    return begin;
  }

  /** "There", or an "it" that means nothing. */
  private static boolean isEmptyWord(Sentence s, int subject) {
    return Tree.is(s, subject, "expl") || s.token(subject).tag().equals("EX");
  }

  private @Nullable Saying passive(Sentence s, int verb, Act act) {
    int agent = Tree.exact(s, verb, "obl:agent");
    BitSet said = contents.ofPassive(s, verb, act, beside(s, verb) ? s.head(verb) : verb);
    boolean clause = Tree.child(s, verb, "ccomp", "xcomp", "csubj") >= 0;
    boolean ofThings = act != Act.SAY && act != Act.TELL && act != Act.DENY && act != Act.DOUBT;
    boolean carried = words.is("carries", s.token(verb).lemma()) && agent < 0;
    if (!clause && !ofThings && agent < 0 || carried) {
      return null;
    }
    if (act == Act.DENY && anothers(s, verb, "nsubj:pass")) {
      said.clear();
    }
    if (agent >= 0 && words.is("vague", VoiceWords.fold(s.token(agent).form()))) {
      return saying(s, verb, act, List.of(), said, List.of("reportedly"));
    }
    if (agent >= 0) {
      said.andNot(Tree.subtree(s, agent));
      asides.times(s, verb).forEach(said::andNot);
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
    outlet = outlet < 0 && saying != verb ? quotingBehind(s, saying) : outlet;
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
    if (passive >= 0 && passive < verb) {
      Contents.closing(s, passive, saying, said);
    }
    said.andNot(telling || quoted < 0 ? new BitSet() : Tree.subtree(s, quoted));
    Act act = saying != verb && words.act(s, saying) == Act.DENY ? Act.DENY : Act.QUOTE;
    return chain.isEmpty() ? null : saying(s, verb, act, chain, said, List.of());
  }

  /** Of "X was quoted as saying by Y", where the parse has hung Y on the saying, Y; or -1. */
  private static int quotingBehind(Sentence s, int saying) {
    int phrase = Tree.child(s, saying, "obl");
    return phrase > saying && Phrases.cased(s, phrase, "by") ? phrase : -1;
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
      if (Tree.is(s, child, "acl") && words.act(s, child) != null) {
        return true;
      }
    }
    return false;
  }

  /** "reported, quoting X": the one who is quoted speaks first. */
  private List<Mention> citedFor(Sentence s, int verb, int subject, BitSet said) {
    for (int i = 0; i < s.size(); i++) {
      boolean citing = s.token(i).tag().equals("VBG") && words.act(s, i) == Act.QUOTE;
      boolean trailing = i > verb && Phrases.comma(s, i - 1);
      boolean beside = !said.get(i) && (s.head(i) == verb || subjects.of(s, i) == subject);
      if (citing && (trailing || beside)) {
        int quoted = Tree.child(s, i, "obj");
        if (quoted >= 0) {
          said.andNot(Tree.subtree(s, i));
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
    chain.addAll(asides.employers(s, head, chain.get(0)));
    for (int child : Asides.clauses(s, head)) {
      boolean cites = words.act(s, child) == Act.QUOTE;
      int quoted = cites ? Tree.child(s, child, "obj") : -1;
      if (quoted >= 0) {
        chain.add(0, reader.read(s, quoted));
      } else if (cites || Tree.child(s, child, "ccomp") < 0) {
        chain.addAll(asides.outlets(s, Tree.subtree(s, child)));
      }
    }
    return chain;
  }

  /** A speaker and whom a participle behind him names: "according to X, citing Y". */
  List<Mention> speakersCiting(Sentence s, int head) {
    List<Mention> chain = speakers(s, head);
    int end = chain.get(chain.size() - 1).end();
    int citing = Phrases.comma(s, end) ? end + 1 : end;
    boolean cites =
        chain.size() == 1
            && citing < s.size()
            && s.token(citing).tag().equals("VBG")
            && words.act(s, citing) == Act.QUOTE;
    int quoted = cites ? Tree.child(s, citing, "obj") : -1;
    if (quoted >= 0) {
      chain.add(0, reader.read(s, quoted));
    }
    return chain;
  }

  /** Takes from what is said what another says in contrast: "…, although X said". */
  void dropContrast(Sentence s, BitSet said) {
    contents.dropContrast(s, said);
  }

  private static List<String> hedges(Act act) {
    String hedge = HEDGE.get(act);
    return hedge == null ? List.of() : List.of(hedge);
  }

  private Saying saying(
      Sentence s, int verb, Act act, List<Mention> chain, BitSet said, List<String> hedges) {
    boolean feared = contents.feared(s, verb).intersects(said);
    Standing standing =
        act == Act.DENY ? Standing.DENIED : act == Act.DOUBT || feared ? Standing.POSSIBLE : null;
    return new Saying(
        s.index(),
        positions.of(s.index(), verb),
        chain,
        positions.of(s.index(), said),
        standing,
        hedges,
        when(s, verb, said),
        act == Act.TELL && toAll(s, verb));
  }

  /** "Told reporters", "told a news conference". */
  private boolean toAll(Sentence s, int verb) {
    int listener = Tree.child(s, verb, "obj", "iobj");
    return listener >= 0 && words.is("press", s.token(listener).lemma());
  }

  private @Nullable Span when(Sentence s, int verb, BitSet said) {
    return asides.of(s, verb, said, -1).stream()
        .map(phrase -> asides.days(s, phrase))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
