package org.sayso.grammar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.NumberMention;
import org.sayso.quantity.Quantity;
import org.sayso.report.Span;
import org.sayso.text.Sentence;

/** Reads the noun phrases of one sentence: what each stands for, and who else is joined to it. */
public final class Phrases {

  /** "A brigade of the army in X": so many phrases may stand between. */
  private static final int DEEPEST = 2;

  private static final Set<String> ARTICLES = Set.of("a", "an", "the");
  private static final Set<Phrase.Type> PEOPLE = Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE);
  private static final Set<Phrase.Type> COUNTED =
      Set.of(Phrase.Type.PARTY, Phrase.Type.PEOPLE, Phrase.Type.THING, Phrase.Type.PRONOUN);

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final List<PlaceName> places;
  private final List<NumberMention> numbers;
  private final Counts counts;
  private final PartyHeads heads;
  private final ProperNames properNames;
  private final Naming naming;
  private final Parts parts;
  private final Strengths strengths;
  private final List<Span> times;
  private final @Nullable Phrase[] known;

  public Phrases(
      String raw,
      Sentence sentence,
      Grammar grammar,
      WordClasses words,
      PartyBook parties,
      List<PlaceName> places,
      List<NumberMention> numbers,
      List<Span> times) {
    this.raw = raw;
    this.times = times;
    this.known = new Phrase[sentence.size()];
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.places = places;
    this.numbers = numbers;
    this.counts = new Counts(sentence, words, numbers);
    this.parts = new Parts(sentence, words, this::conjuncts, h -> nameCovering(h).isPresent());
    this.heads = new PartyHeads(raw, sentence, grammar, words, parties, places, numbers);
    this.properNames = new ProperNames(sentence, grammar, words, heads);
    this.naming = new Naming(sentence, grammar, words, heads, this::isTime);
    this.strengths = new Strengths(sentence, grammar, words, heads);
  }

  /** The phrase at a head and all that are joined to it by "and", in order. */
  public List<Phrase> joined(int head) {
    List<Phrase> found = new ArrayList<>();
    for (int h : conjuncts(head)) {
      found.addAll(members(h));
    }
    return found;
  }

  /** X and Y of "Z and other towns, including X and Y", "towns such as X and Y". */
  public List<Phrase> included(int head) {
    Set<Integer> all = conjuncts(head);
    all.removeIf(h -> h != head && !words.is("area", grammar.lemma(h)));
    return all.stream()
        .flatMap(h -> Stream.concat(including(h).stream(), governing(h).flatMap(this::examples)))
        .filter(p -> p.named() || Areas.isOne(p)) // "including a town"
        .toList();
  }

  /** Of "23 people, including 14 civilians" the civilians. */
  public List<Phrase> including(int head) {
    return governing(head)
        .flatMap(h -> Areas.members(grammar, h).stream())
        .flatMap(i -> joined(i).stream())
        .toList();
  }

  /** What "including" may hang on: the noun or, in "took land, including X", its verb. */
  private Stream<Integer> governing(int head) {
    boolean taken = sentence.relation(head).matches("obj|nsubj:pass");
    return taken ? Stream.of(head, sentence.head(head)) : Stream.of(head);
  }

  /** "Towns such as X", "towns like X". */
  private Stream<Phrase> examples(int head) {
    boolean such = head + 1 < sentence.size() && grammar.lemma(head + 1).equals("such");
    boolean several = sentence.token(head).tag().equals("NNS");
    return (several ? grammar.by(head, such ? "as" : "like") : List.<Integer>of())
        .stream().flatMap(i -> joined(i).stream());
  }

  /** Whether it names weapons, vehicles or equipment, also with their owner. */
  public boolean isThing(Phrase phrase) {
    return words.is("thing", phrase.noun());
  }

  /** Whether it counts people who are no party: "14 bodies", "40 prisoners", "bodies". */
  public boolean countsPeople(Phrase phrase) {
    boolean some = phrase.plural() && phrase.reference() == Phrase.Reference.BARE;
    return phrase.number() != null && words.is("counted-people", phrase.noun())
        || some && words.is("found-people", phrase.noun());
  }

  /** Of "at A in B" only A: a name that follows another tells where that one lies. */
  public List<Phrase> innermost(List<Phrase> found) {
    return found.stream().filter(p -> found.stream().noneMatch(q -> q.liesIn(p, raw))).toList();
  }

  /** The phrase at a head alone. */
  public Phrase at(int head) {
    Phrase phrase = known[head];
    phrase = phrase == null ? read(head) : phrase;
    known[head] = phrase;
    return phrase;
  }

  private Phrase read(int head) {
    Optional<PlaceName> own = nameAt(head);
    if (own.isPresent()) {
      return phrase(head, Phrase.Type.PLACE, own.get(), null);
    }
    Optional<PartyMention> party = heads.partyAt(head).filter(p -> !naming.isLine(head));
    if (party.isPresent()) {
      return phrase(head, Phrase.Type.PARTY, null, party.get().party());
    }
    if (naming.isNamed(head) && !properNames.ofPeople(head)) {
      return phrase(head, Phrase.Type.NAME, null, null);
    }
    Phrase.Type type = typeOf(head);
    boolean name =
        type == Phrase.Type.NAME
            || type == Phrase.Type.OTHER && sentence.token(head).tag().equals("NNP");
    Optional<Phrase> person = name ? person(head) : Optional.empty();
    return person
        .map(p -> phrase(head, p.type(), null, p.party()))
        .map(p -> p.number() == null ? p.counted(Strengths.one(p.text())) : p)
        .orElseGet(() -> phrase(head, type, null, null));
  }

  /**
   * Who somebody is by what stands beside his name: "Ahmed Yusuf, a member of the front", "police
   * chief Ahmed Yusuf".
   */
  private Optional<Phrase> person(int name) {
    return grammar.children(name, "appos", "compound").stream()
        .filter(a -> sentence.token(a).tag().matches("NN|NNP"))
        .filter(a -> a < name || sentence.token(a).tag().equals("NN"))
        .map(this::at)
        .filter(p -> PEOPLE.contains(p.type()) || p.type() == Phrase.Type.OFFICIALS)
        .filter(p -> p.type() != Phrase.Type.PEOPLE || !properNames.isOneOfSome(p.head()))
        .findFirst();
  }

  /** People counted by a bare number. */
  public Phrase people(NumberMention number) {
    return Phrase.bare(
        sentence, number.begin(), Phrase.Type.PEOPLE, "people", null, number.quantity());
  }

  /** A party that an area's modifier names: the rebels of "rebel-held". */
  public Phrase party(int head, String party, String text) {
    return Phrase.bare(sentence, head, Phrase.Type.PARTY, text, party, null);
  }

  Set<Integer> conjuncts(int head) {
    Set<Integer> all = new LinkedHashSet<>();
    all.add(head);
    for (int child : heads.joinedTo(head)) {
      if (!sentence.token(child).tag().startsWith("V") && !properNames.isOther(child)) {
        all.addAll(conjuncts(child));
      }
    }
    return all;
  }

  /** "Districts of A, B and C" are A, B and C; "A and B districts" are A and B. */
  private List<Phrase> members(int head) {
    Phrase whole = at(head);
    List<Phrase> sides = heads.sides(whole);
    if (!sides.isEmpty()) {
      return sides;
    }
    List<Phrase> before = namesBefore(head, whole);
    if (whole.type() == Phrase.Type.PLACE) {
      List<Phrase> capital = words.is("centre", grammar.lemma(head)) ? apposed(head) : List.of();
      return capital.isEmpty() ? before : capital;
    }
    boolean centres = words.is("town-centre", grammar.lemma(head)); // "X and Y district centres"
    if (before.size() > 2 && (centres || !Areas.kinds(whole.noun()).isEmpty())) {
      return before.subList(0, before.size() - 1); // "the X and Y regions"
    }
    if (whole.type() == Phrase.Type.NUMBER && whole.number() != null) {
      List<Phrase> counted = countedOf(head, whole);
      if (!counted.isEmpty()) {
        return counted;
      }
    }
    boolean area = whole.type() == Phrase.Type.AREA;
    List<Phrase> people = area ? countedOf(head, whole) : List.of();
    if (people.stream().anyMatch(p -> PEOPLE.contains(p.type()) || strengths.areThem(head, p))) {
      return people; // "half of the population", "most of them"
    }
    boolean gloss = whole.type() == Phrase.Type.FACILITY || area; // "X, the last outpost"
    List<Phrase> same = gloss ? identical(head, whole.plural()) : List.of();
    if (!same.isEmpty()) {
      return same;
    }
    if (area && !words.is("seat", grammar.lemma(head)) // "the capital of X" is not X
        || parts.isOfOthers(whole)) {
      List<Phrase> of = new ArrayList<>();
      for (int child : parts.wholes(head, grammar)) {
        joined(child).stream().filter(p -> parts.unites(whole, p)).forEach(of::add);
      }
      if (!of.isEmpty()) {
        return of.stream().map(p -> parts.carry(whole, p)).toList();
      }
    }
    List<Phrase> listed = area ? apposed(head) : List.of();
    return listed.isEmpty() ? List.of(whole) : listed;
  }

  private List<Phrase> identical(int head, boolean plural) {
    return naming.same(head, plural).stream()
        .flatMap(s -> grammar.has(s, "appos") ? Stream.of(at(s)) : joined(s).stream())
        .filter(Phrase::named)
        .toList();
  }

  /**
   * "230 of the attackers", "47 of 55 missiles": the attackers, and the missiles. "70 percent of
   * the city": the city, in part.
   */
  private List<Phrase> countedOf(int head, Phrase whole) {
    Quantity number = whole.number();
    boolean share = number != null && number.isShare();
    return grammar.by(head, "of").stream()
        .map(this::at)
        .filter(p -> COUNTED.contains(p.type()) || share && Parts.isArea(p) && p.number() == null)
        .map(
            p ->
                Parts.isArea(p)
                    ? p.counted(number).partly(true)
                    : p.counted(strengths.partOf(whole, p.number())))
        .toList();
  }

  private List<Phrase> namesBefore(int head, Phrase whole) {
    List<Phrase> found = new ArrayList<>();
    for (int child : grammar.children(head, "compound", "amod")) {
      for (int h : conjuncts(child)) {
        nameCovering(h)
            .filter(n -> !n.covers(head) && !whole.isCalled(n))
            .ifPresent(n -> found.add(phrase(h, Phrase.Type.PLACE, n, null)));
      }
    }
    found.add(whole);
    if (sentence.token(head).tag().equals("NNS")) {
      listedBefore(found.get(0)).forEach(p -> found.add(0, p));
    }
    return found;
  }

  /** The names of "A, B and C districts" that the parse hung elsewhere, the nearest first. */
  private List<Phrase> listedBefore(Phrase first) {
    List<Phrase> found = new ArrayList<>();
    Optional<PlaceName> at = Optional.ofNullable(first.name());
    while (at.isPresent()) {
      PlaceName right = at.get();
      at =
          places.stream()
              .filter(p -> p.end() == right.begin() - 1 && p.level() == right.level())
              .filter(p -> grammar.lemma(p.end()).equals(","))
              .filter(p -> !grammar.has(p.end() - 1, "case"))
              .findFirst();
      at.ifPresent(p -> found.add(phrase(p.end() - 1, Phrase.Type.PLACE, p, null)));
    }
    return found;
  }

  private List<Phrase> apposed(int head) {
    List<Phrase> listed = new ArrayList<>();
    for (int child : grammar.children(head, "appos")) {
      joined(child).stream()
          .filter(p -> p.named() || p.part() && !listed.isEmpty())
          .forEach(listed::add);
    }
    return listed;
  }

  private Phrase.Type typeOf(int head) {
    String lemma = grammar.lemma(head);
    String tag = sentence.token(head).tag();
    if (strengths.isAnother(head)) {
      return Phrase.Type.NUMBER;
    }
    if (tag.startsWith("PRP")
        || tag.equals("EX")
        || tag.equals("DT") && !ARTICLES.contains(lemma)
        || tag.equals("WP")
        || lemma.equals("there")
        || Parts.areTwo(head, grammar)) {
      return Phrase.Type.PRONOUN;
    }
    if (words.is("part", lemma) && parts.isCut(head, grammar)) {
      return Phrase.Type.AREA;
    }
    if (lemma.equals("one") && head > 0 && grammar.lemma(head - 1).equals("no")) {
      return Phrase.Type.PEOPLE;
    }
    if (numberAt(head).isPresent() || lemma.equals("percent") || strengths.isRest(head)) {
      return isOfThings(head) ? Phrase.Type.THING : Phrase.Type.NUMBER;
    }
    if (heads.isArmed(head) && (words.is("civilian", lemma) || words.is("groupish", lemma))) {
      return Phrase.Type.PARTY;
    }
    if (heads.isOfAGroup(head)) {
      return Phrase.Type.PARTY; // "a rebel leader"
    }
    if (words.is("armed", lemma)) {
      return heads.isUnarmed(head) ? Phrase.Type.OTHER : Phrase.Type.PARTY;
    }
    if (words.is("facility", lemma)) {
      return Phrase.Type.FACILITY;
    }
    if (words.is("area", lemma)) {
      return Phrase.Type.AREA;
    }
    if (words.is("thing", lemma)) {
      return heads.isOfRebels(head) ? Phrase.Type.PARTY : Phrase.Type.THING;
    }
    if (properNames.ofTheState(head)) {
      return Phrase.Type.OFFICIALS;
    }
    if (words.is("civilian", lemma)
        || tag.equals("VBN") && words.is("stricken", lemma)
        || words.is("of-a-group", lemma)
            && grammar.children(head, "compound").stream()
                .anyMatch(c -> grammar.isOf("civilian", c))) {
      return Phrase.Type.PEOPLE; // "the injured", "family members"
    }
    if (grammar.children(head, "amod").stream()
        .map(grammar::lemma)
        .anyMatch(l -> words.is("of-people", l))) {
      return Phrase.Type.PEOPLE;
    }
    if (properNames.ofPeople(head)) {
      return Phrase.Type.PEOPLE;
    }
    boolean name =
        !words.is("place.none", lemma)
            && properNames.at(head)
            && !heads.isBacking(head)
            && !isTime(head)
            && naming.isCountedByNone(head); // "27 AKM-47" are things
    return name ? Phrase.Type.NAME : Phrase.Type.OTHER;
  }

  /** "Destroyed three tanks and captured two": the two are tanks; two may count each other. */
  private boolean isOfThings(int number) {
    int noun = numberAt(number).map(counts::noun).orElse(-1);
    boolean bare = grammar.by(number, "of").isEmpty() && noun >= 0;
    return bare && numberAt(noun).isEmpty() && typeOf(noun) == Phrase.Type.THING;
  }

  private Phrase phrase(
      int head, Phrase.Type type, @Nullable PlaceName name, @Nullable String party) {
    int begin = heads.begin(head);
    int end = type == Phrase.Type.NAME ? naming.end(head) : heads.end(head, type);
    Span span = sentence.token(begin).span().cover(sentence.token(end).span());
    String text = heads.text(begin, end);
    @Nullable String known =
        party == null && (type == Phrase.Type.PARTY || type == Phrase.Type.NAME)
            ? heads.folded(head)
            : party;
    return new Phrase(
        sentence.index(),
        sentence.paragraph(),
        head,
        span,
        text,
        type,
        name,
        known,
        noun(head, type),
        number(type, begin, head),
        inside(head, DEEPEST),
        name != null && !name.isShared() && words.is("part", grammar.lemma(head)),
        naming.reference(head),
        sentence.token(head).tag().endsWith("S"));
  }

  private String noun(int head, Phrase.Type type) {
    Optional<NumberMention> number = type == Phrase.Type.THING ? numberAt(head) : Optional.empty();
    boolean two = type == Phrase.Type.PRONOUN && Parts.areTwo(head, grammar);
    return two ? "both" : grammar.lemma(number.map(counts::noun).orElse(head));
  }

  /** What a phrase lies in, by its own prepositions or by those of what it is part of. */
  private List<PlaceName> inside(int head, int depth) {
    List<PlaceName> found = new ArrayList<>();
    Areas.before(grammar, head).stream()
        .filter(child -> !words.is("faith", grammar.lemma(child)))
        .forEach(c -> nameAt(c).filter(n -> !n.covers(head)).ifPresent(found::add));
    for (String preposition : Areas.LYING) {
      for (int child : grammar.by(head, preposition)) {
        for (int h : conjuncts(child)) {
          List<PlaceName> names = namesOf(h);
          found.addAll(names.isEmpty() && depth > 0 ? inside(h, depth - 1) : names);
        }
      }
    }
    away(head).forEach(p -> Optional.ofNullable(p.name()).ifPresent(found::add));
    return found;
  }

  /** What stands on a word without a preposition: "fought 30 miles north of X". */
  public List<Phrase> away(int governor) {
    return sentence.children(governor).stream()
        .filter(c -> nameCovering(c).filter(n -> n.isMeasured() && !n.covers(governor)).isPresent())
        .map(this::at)
        .toList();
  }

  private List<PlaceName> namesOf(int head) {
    List<PlaceName> found = new ArrayList<>();
    members(head).forEach(p -> Optional.ofNullable(p.name()).ifPresent(found::add));
    if (found.isEmpty() && words.is("area", grammar.lemma(head))) {
      Stream.concat(apposed(head).stream(), included(head).stream())
          .forEach(p -> Optional.ofNullable(p.name()).ifPresent(found::add));
      return found.isEmpty() ? inside(head, DEEPEST) : found;
    }
    return found;
  }

  /** The name that a head carries: its own, or the one before "district", "city" … */
  private Optional<PlaceName> nameAt(int head) {
    return nameCovering(head)
        .filter(n -> !isCount(n, head))
        .or(() -> places.stream().filter(n -> naming.isBefore(head, n)).findFirst());
  }

  /** "Five southern provinces" are five provinces, and not the region that is called so. */
  private boolean isCount(PlaceName name, int head) {
    return Character.isLowerCase(name.text().charAt(0)) && grammar.has(head, "nummod");
  }

  private Optional<PlaceName> nameCovering(int token) {
    return places.stream().filter(n -> n.covers(token)).findFirst();
  }

  private boolean isTime(int token) {
    return times.stream().anyMatch(sentence.token(token).span()::overlaps);
  }

  private @Nullable Quantity number(Phrase.Type type, int begin, int head) {
    Optional<NumberMention> bare = numberAt(head);
    if (type == Phrase.Type.THING && bare.isPresent()) {
      return counts.more(bare.get());
    }
    if (type == Phrase.Type.NUMBER && bare.isPresent()) {
      return counts.of(bare.get());
    }
    if (type == Phrase.Type.NAME && naming.hasNumber(head)) {
      return null; // "18 Base"
    }
    boolean area = type == Phrase.Type.FACILITY || type == Phrase.Type.AREA;
    return heads
        .numberOf(begin, head)
        .filter(n -> !area || !counts.isMeasure(n))
        .map(NumberMention::quantity)
        .or(() -> strengths.of(head, type, naming.reference(head)))
        .orElse(null);
  }

  private Optional<NumberMention> numberAt(int token) {
    boolean owner = sentence.relation(token).equals("nmod:poss"); // "two of the city's 16"
    return numbers.stream()
        .filter(n -> n.begin() <= token && token < n.end() && !owner)
        .findFirst();
  }
}
