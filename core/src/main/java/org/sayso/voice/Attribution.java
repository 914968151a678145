package org.sayso.voice;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.Standing;
import org.sayso.report.Span;
import org.sayso.source.Antecedents;
import org.sayso.source.FullNames;
import org.sayso.source.Mention;
import org.sayso.source.Mention.Shape;
import org.sayso.source.MentionReader;
import org.sayso.source.Parties;
import org.sayso.source.Source;
import org.sayso.source.SourceKey;
import org.sayso.source.SourceKind;
import org.sayso.source.VoiceWords;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.text.Tree;

/** Who says so: for each token of one report, the chain of sources behind it. */
public final class Attribution {

  /**
   * A denial of what the report told before, without telling it again ("denied the reports").
   *
   * @param sentence index of the sentence
   * @param token its cue
   * @param chain who denies, from the innermost out
   * @param own whether they only deny that it was they ("denied responsibility for it")
   * @param here whether nothing is meant that other sentences tell
   */
  public record Denial(int sentence, int token, List<Source> chain, boolean own, boolean here) {

    /** Copies the list. */
    public Denial {
      chain = List.copyOf(chain);
    }
  }

  /**
   * A remark that a side was asked and gave no answer.
   *
   * @param sentence index of the sentence
   * @param who the side as printed
   * @param parties ids of its parties, as far as known
   */
  public record NoReply(int sentence, String who, List<String> parties) {

    /** Copies the list. */
    public NoReply {
      parties = List.copyOf(parties);
    }
  }

  /** The last sentence that may say of a whole report whose it is: behind headline and dateline. */
  private static final int LEAD = 4;

  private final Text text;
  private final Positions positions;
  private final List<Saying> sayings;
  private final List<List<Source>> chains;
  private final NoReplies unanswered;
  private final @Nullable String publisher;
  private final VoiceWords words;
  private final Chains links;

  /** Words of doubt; looked for when a voice is first asked for, as what follows is. */
  private @Nullable Hedges hedges;

  private @Nullable List<NoReply> noReplies;
  private @Nullable List<Source> wire;

  /** When each saying was said; worked out when it is first asked for. */
  private @Nullable List<Optional<Span>> days;

  /** The sayings whose cue stands in each sentence. */
  private final List<List<Integer>> told = new ArrayList<>();

  /** The sayings some of whose words stand in each sentence. */
  private final List<List<Integer>> holding = new ArrayList<>();

  private Attribution(Text text, VoiceWords words, Parties parties, @Nullable String publisher) {
    this.text = text;
    this.words = words;
    this.publisher = publisher;
    this.positions = new Positions(text);
    MentionReader reader = new MentionReader(text, words, parties);
    this.sayings = new SayingReader(text, words, reader, positions).all();
    text.sentences().forEach(s -> told.add(new ArrayList<>()));
    text.sentences().forEach(s -> holding.add(new ArrayList<>()));
    for (int i = 0; i < sayings.size(); i++) {
      told.get(sayings.get(i).sentence()).add(i);
      hold(i, sayings.get(i).content());
    }
    List<Mention> speakers =
        sayings.stream()
            .filter(x -> !x.speakers().isEmpty())
            .map(x -> x.speakers().get(0))
            .toList();
    this.links =
        new Chains(
            words,
            new FullNames(text, reader),
            new Antecedents(text, reader, words, speakers),
            sayings);
    this.chains = chains();
    this.unanswered = new NoReplies(text, words, reader, positions);
  }

  /**
   * Reads one report.
   *
   * @param publisher the outlet that printed it, which no chain then holds; null where unknown
   */
  public static Attribution of(
      Text text, VoiceWords words, Parties parties, @Nullable String publisher) {
    return new Attribution(text, words, parties, publisher);
  }

  /** Notes which sentences a saying's words lie in. */
  private void hold(int saying, BitSet content) {
    int sentence = -1;
    for (int at = content.nextSetBit(0); at >= 0; at = content.nextSetBit(next(sentence))) {
      sentence = positions.sentenceAt(at);
      holding.get(sentence).add(saying);
    }
  }

  private int next(int sentence) {
    return positions.of(sentence + 1, 0);
  }

  private List<List<Source>> chains() {
    for (List<Integer> ofSentence : told) {
      links.take(ofSentence.stream().map(sayings::get).toList());
    }
    links.lend(sayings);
    return sayings.stream().map(links::of).toList();
  }

  /**
   * The outlet that the lead says reports it all, where no other outlet is cited: "…, officials
   * said, DPA reported"; or null.
   */
  private @Nullable String leading() {
    List<String> outlets =
        sayings.stream()
            .flatMap(saying -> saying.speakers().stream())
            .filter(speaker -> speaker.shape() == Shape.OUTLET && speaker.named())
            .map(speaker -> SourceKey.outlet(words, speaker.text()))
            .distinct()
            .toList();
    int lead = lead();
    for (int i = 0; i < sayings.size() && sayings.get(i).sentence() <= lead; i++) {
      List<Mention> speakers = sayings.get(i).speakers();
      Mention last = speakers.isEmpty() ? null : speakers.get(speakers.size() - 1);
      boolean whole = outlets.size() == 1 && covers(sayings.get(i));
      if (last != null && last.shape() == Shape.OUTLET && last.named() && whole) {
        return itself(sayings.get(i)) ? last.text() : null;
      }
    }
    return null;
  }

  /** The first sentence that is no headline and no dateline; or -1. */
  private int lead() {
    return text.sentences().stream()
        .filter(s -> s.index() <= LEAD && s.span().in(text.raw()).endsWith("."))
        .mapToInt(Sentence::index)
        .findFirst()
        .orElse(-1);
  }

  /** Whether nearly all of its sentence is said. */
  private boolean covers(Saying saying) {
    return 2 * saying.content().cardinality() > text.sentences().get(saying.sentence()).size();
  }

  /**
   * Whether the outlet, which stands last, reports and did not merely listen; one that only "said"
   * so, or quoted somebody, is one speaker among others.
   */
  private boolean itself(Saying saying) {
    List<Mention> speakers = saying.speakers();
    int cue = saying.cue() - positions.of(saying.sentence(), 0);
    String lemma = text.sentences().get(saying.sentence()).token(cue).lemma();
    return speakers.size() == 1
        ? !words.is("say", lemma) && !words.is("quote", lemma)
        : !words.is("quote", lemma) && speakers.get(speakers.size() - 1).begin() < cue;
  }

  private Hedges hedges() {
    if (hedges == null) {
      hedges = new Hedges(text, words, positions);
    }
    return hedges;
  }

  /** The agencies whose copy the report is, as one link; empty where it is nobody's. */
  private List<Source> wire() {
    if (wire == null) {
      List<String> agencies =
          new Wire(words).in(text.raw()).stream().filter(name -> !isPublisher(name)).toList();
      String caller = agencies.isEmpty() ? unanswered.caller(i -> !around(i).isEmpty()) : null;
      caller = agencies.isEmpty() && caller == null ? leading() : caller;
      wire = wire(caller == null ? agencies : List.of(caller));
    }
    return wire;
  }

  /** The agencies as one link, the publisher left out. */
  private List<Source> wire(List<String> agencies) {
    List<Source> all = new ArrayList<>();
    for (String agency : agencies) {
      all.add(Source.publisher(words.shortest(agency, text.raw())));
    }
    List<Source> others = links.without(all, publisher);
    return others.isEmpty()
        ? List.of()
        : List.of(others.get(0).beside(others.subList(1, others.size())));
  }

  /** The publisher by its initials or a longer name: "(X Digital Media)" below a report of X. */
  private boolean isPublisher(String agency) {
    boolean longer =
        publisher != null
            && !words.agency(agency)
            && VoiceWords.fold(agency).startsWith(VoiceWords.fold(publisher) + " ");
    return longer || agency.equals(Wire.initials(publisher));
  }

  /** On whose word a token of a sentence rests. */
  public Voice at(int sentence, int token) {
    int position = positions.of(sentence, token);
    List<Source> chain = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>();
    Standing standing = null;
    Span when = null;
    for (int i : around(position)) {
      Saying saying = sayings.get(i);
      links.join(chain, chains.get(i));
      all.addAll(saying.hedges());
      standing = standing == null ? saying.standing() : standing;
      when = when == null ? days(i) : when;
    }
    all.addAll(hedges().at(position).stream().sorted().toList());
    boolean own = links.without(chain, publisher).isEmpty();
    return new Voice(
        complete(chain),
        own,
        standing,
        List.copyOf(all),
        when,
        teller(sentence, position),
        isNamedBehind(sentence, token));
  }

  private boolean isNamedBehind(int sentence, int token) {
    int saying = saying(sentence, token);
    List<Mention> speakers = saying < 0 ? List.of() : sayings.get(saying).speakers();
    return !speakers.isEmpty()
        && !speakers.get(0).pointsBack()
        && speakers.get(0).sentence() == sentence
        && speakers.get(0).begin() > token;
  }

  /** Who says what the word at a position is a cue for, by way of whom; empty where it is none. */
  private List<Source> teller(int sentence, int position) {
    for (int i : told.get(sentence)) {
      if (sayings.get(i).cue() == position && !chains.get(i).isEmpty()) {
        return complete(chains.get(i));
      }
    }
    return List.of();
  }

  /** The time beside a saying or, without one, beside what its speaker said before it in there. */
  private @Nullable Span days(int saying) {
    if (days == null) {
      days = days();
    }
    return days.get(saying).orElse(null);
  }

  private List<Optional<Span>> days() {
    List<Optional<Span>> all = new ArrayList<>();
    Map<String, Span> told = new HashMap<>();
    for (int i = 0; i < sayings.size(); i++) {
      if (i > 0 && paragraph(i) != paragraph(i - 1)) {
        told.clear();
      }
      List<Source> chain = chains.get(i);
      String speaker = chain.isEmpty() ? "" : SourceKey.of(words, chain.get(0));
      Span when = sayings.get(i).when();
      if (when != null && !chain.isEmpty()) {
        told.put(speaker, when);
      }
      all.add(Optional.ofNullable(when != null ? when : told.get(speaker)));
    }
    return all;
  }

  private int paragraph(int saying) {
    return text.sentences().get(sayings.get(saying).sentence()).paragraph();
  }

  /**
   * The saying that a token is told in, as a number in the report; -1 for the outlet's own word.
   */
  public int saying(int sentence, int token) {
    List<Integer> all = around(positions.of(sentence, token));
    return all.isEmpty() ? -1 : all.get(0);
  }

  /** The sayings whose words hold that position, the innermost first. */
  private List<Integer> around(int position) {
    List<Integer> all = new ArrayList<>();
    for (int i : holding.get(positions.sentenceAt(position))) {
      if (sayings.get(i).content().get(position)) {
        all.add(i);
      }
    }
    all.sort(Comparator.comparingInt(i -> sayings.get(i).content().cardinality()));
    return all;
  }

  private List<Source> complete(List<Source> chain) {
    List<Source> all = new ArrayList<>();
    chain.forEach(link -> all.add(isWire(link) ? wire().get(0) : link));
    links.join(all, wire());
    return links.without(all, publisher);
  }

  private boolean isWire(Source link) {
    return link.kind() == SourceKind.OUTLET
        && !wire().isEmpty()
        && SourceKey.same(words, link, wire().get(0));
  }

  /** Denials of what was told before, which tell nothing themselves. */
  public List<Denial> denials() {
    List<Denial> all = new ArrayList<>();
    for (int i = 0; i < sayings.size(); i++) {
      Saying saying = sayings.get(i);
      boolean denied = saying.standing() == Standing.DENIED;
      boolean own = denied && isOwnPart(saying);
      if (own || denied && (bare(saying) || pointsBack(saying)) || callsUntrue(saying)) {
        int token = saying.cue() - positions.of(saying.sentence(), 0);
        boolean here = isCharge(saying.sentence(), token);
        all.add(new Denial(saying.sentence(), token, complete(chains.get(i)), own, here));
      }
    }
    return all;
  }

  /**
   * "X accuses Y of plotting, which Y denies", "denied Y's claim that A": that, and nothing that
   * was told before.
   */
  private boolean isCharge(int sentence, int token) {
    Sentence s = text.sentences().get(sentence);
    int above = s.relation(token).equals("acl:relcl") ? s.head(token) : -1;
    while (above >= 0 && !words.is("accuse", s.token(above).lemma())) {
      above = s.head(above);
    }
    int claim = Tree.child(s, token, "obj", "nsubj:pass");
    return above >= 0 || claim >= 0 && Contents.clauseOf(s, claim) >= 0;
  }

  /** "This is not true", "that is a lie": what was told before is denied. */
  private boolean callsUntrue(Saying saying) {
    BitSet content = saying.content();
    for (int at = content.nextSetBit(0); at >= 0; at = content.nextSetBit(at + 1)) {
      Sentence s = text.sentences().get(positions.sentenceAt(at));
      int token = at - positions.of(s.index(), 0);
      int subject = Tree.child(s, token, "nsubj");
      boolean points =
          subject >= 0
              && words.is("pointer", VoiceWords.fold(s.token(subject).form()))
              && Tree.child(s, token, "cop") >= 0
              && Tree.child(s, token, "ccomp", "csubj", "xcomp") < 0;
      boolean no = points && Tree.negated(s, token);
      if (points && words.is(no ? "true" : "untrue", s.token(token).lemma())) {
        return true;
      }
    }
    return false;
  }

  /** "Which the army denied", "something that he denied", "they deny it": what was told before. */
  private boolean pointsBack(Saying saying) {
    Sentence s = text.sentences().get(saying.sentence());
    int verb = saying.cue() - positions.of(s.index(), 0);
    int told = s.head(verb);
    int object = Tree.child(s, verb, "obj");
    boolean which = object >= 0 && s.token(object).lemma().equals("which");
    boolean clause = told >= 0 && Tree.is(s, verb, "acl");
    String noun = clause ? s.token(told).lemma() : "";
    boolean it = object > verb && words.is("pointer", VoiceWords.fold(s.token(object).form()));
    boolean charge = Contents.isCharge(s, verb, Tree.child(s, verb, "nsubj"), words);
    int subject = Tree.exact(s, verb, "nsubj:pass");
    int claim = subject < 0 ? object : subject;
    boolean another = claim >= 0 && saying.content().isEmpty() && isHearsay(s, claim);
    boolean points =
        which || it || charge || another || words.is("hearsay", noun) || noun.equals("something");
    boolean branded = words.is("brand", s.token(verb).lemma()); // "called it a lie"
    return points && (branded || saying.content().cardinality() <= 1);
  }

  /** "The report", "the charge": what others say. */
  private boolean isHearsay(Sentence s, int noun) {
    String lemma = s.token(noun).lemma();
    return words.is("hearsay", lemma) || words.is("chargeable", lemma);
  }

  /** "Denied responsibility for the attack", "any part in it". */
  private boolean isOwnPart(Saying saying) {
    Sentence s = text.sentences().get(saying.sentence());
    int object = Tree.child(s, saying.cue() - positions.of(s.index(), 0), "obj");
    return object >= 0 && words.is("own-part", s.token(object).lemma());
  }

  /** Whether no more is denied than "the reports" or "the claim". */
  private boolean bare(Saying saying) {
    BitSet content = saying.content();
    Sentence s = text.sentences().get(saying.sentence());
    boolean pointer = false;
    for (int t = 0; t < s.size(); t++) {
      if (content.get(positions.of(s.index(), t))) {
        boolean clause = Tree.verb(s, t);
        pointer |= isHearsay(s, t);
        if (clause) {
          return false;
        }
      }
    }
    return pointer;
  }

  /** The names of the persons and outlets that speak, and of the publisher; the longest first. */
  public List<String> names() {
    Set<String> names = new LinkedHashSet<>();
    if (publisher != null) {
      names.add(publisher);
    }
    for (List<Source> chain : chains) {
      for (Source source : chain) {
        boolean person = source.role() != null || source.isPrivate();
        if (!source.anonymous() && (person || source.kind() == SourceKind.OUTLET)) {
          names.add(String.valueOf(source.text()));
        }
      }
    }
    sayings.stream()
        .flatMap(saying -> saying.speakers().stream())
        .filter(speaker -> speaker.shape() == Shape.PERSON && speaker.named())
        .filter(speaker -> speaker.role() != null)
        .forEach(speaker -> names.add(speaker.role() + " " + speaker.text()));
    return names.stream().sorted(Comparator.comparing(String::length).reversed()).toList();
  }

  /** Remarks that a side was asked and gave no answer. */
  public List<NoReply> noReplies() {
    if (noReplies == null) {
      noReplies = unanswered.all();
    }
    return noReplies;
  }
}
