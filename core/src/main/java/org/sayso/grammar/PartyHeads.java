package org.sayso.grammar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Grammar;
import org.sayso.quantity.NumberMention;
import org.sayso.text.Sentence;

/** Which party a noun phrase is or belongs to, by its own words and by those it hangs on. */
final class PartyHeads {

  private static final Set<String> MODIFIERS =
      Set.of(
          "compound amod nmod:poss det det:predet nummod advmod flat case:poss obl:npmod"
              .split(" "));

  static final Set<String> BEFORE_NOUNS = Set.of("amod", "compound");

  /** What tells one side's forces from another's: "pro-government forces". */
  private static final Pattern FOR_OR_AGAINST = Pattern.compile("(pro|anti)-.+");

  private static final List<String> FORCES = List.of("armed", "officials", "weapon", "thing");

  private static final List<String> OF_REBELS = List.of("state-force", "armed", "member", "thing");

  /** So many words at most lie between a noun for a group and the end of its name. */
  private static final int LONGEST_NAME = 8;

  private static final Pattern LED =
      Pattern.compile(".+-(backed|led|aligned|linked|allied|affiliated|sponsored)");

  private final String raw;
  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final List<PartyMention> parties;
  private final StateForces states;
  private final @Nullable String home;
  private final List<PlaceName> places;
  private final List<NumberMention> numbers;
  private final Allegiances allegiances;
  private final JointForces joint;

  PartyHeads(
      String raw,
      Sentence sentence,
      Grammar grammar,
      WordClasses words,
      PartyBook parties,
      List<PlaceName> places,
      List<NumberMention> numbers) {
    this.raw = raw;
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.parties = parties.in(sentence);
    this.states = new StateForces(sentence, grammar, words, parties, places);
    this.home = parties.state();
    this.places = places;
    this.numbers = numbers;
    this.allegiances = new Allegiances(sentence, grammar, words, parties);
    List<PartyMention> named = Stream.concat(this.parties.stream(), states.all().stream()).toList();
    this.joint = new JointForces(raw, sentence, grammar, words, named, places);
  }

  /**
   * What is joined to a head by "and"; of "the Front for the Rescue of X and the Union for Y" the
   * union, wherever the parse has hung it within the front's name.
   */
  List<Integer> joinedTo(int head) {
    int name = nameBehind(head);
    List<Integer> own = grammar.children(head, "conj").stream().filter(c -> c != name).toList();
    List<Integer> those =
        Stream.concat(
                allegiances.followedBy(head).filter(this::isThose), allegiances.besideLeader(head))
            .toList();
    if (own.isEmpty() && !those.isEmpty()) {
      return those;
    }
    return own.isEmpty()
        ? parties.stream()
            .filter(p -> p.own() && p.covers(head) && p.end() > head + 1)
            .flatMap(p -> IntStream.range(head + 1, p.end()).boxed())
            .flatMap(t -> grammar.children(t, "conj").stream())
            .filter(
                c -> isName(c) && parties.stream().noneMatch(p -> p.covers(head) && p.covers(c)))
            .toList()
        : own;
  }

  /** The name of the party that the phrase at a head is, or belongs to. */
  Optional<PartyMention> partyAt(int head) {
    Optional<PartyMention> covering = parties.stream().filter(p -> p.covers(head)).findFirst();
    if (covering.isPresent() && covering.get().own()) {
      return covering;
    }
    Optional<PartyMention> sworn = allegiances.of(head, this::partyAt);
    if (sworn.isPresent()) {
      return sworn;
    }
    Optional<PartyMention> state =
        states
            .at(head, begin(head))
            .or(() -> states.whose(head))
            .filter(s -> covering.isEmpty() || !s.within(covering.get().begin(), head + 1));
    if (state.isPresent()) {
      return state;
    }
    if (covering.isPresent()) {
      Optional<PartyMention> of = ofParty(head).filter(PartyMention::own);
      return of.or(() -> covering.filter(c -> !states.isOthersState(c, begin(head))))
          .filter(c -> c.own() || senders(head).noneMatch(this::isOthersArmy))
          .or(() -> before(head).filter(PartyMention::own))
          .or(() -> ruledBy(head));
    }
    String lemma = grammar.lemma(head);
    boolean member = words.is("of-a-group", lemma);
    if (words.is("man", lemma) && !member || isThose(head)) {
      return before(head).filter(PartyMention::own).or(() -> ofParty(head)); // "two M23 men"
    }
    if (!member && FORCES.stream().noneMatch(sort -> words.is(sort, lemma))) {
      return kin(head).or(() -> branch(head)).or(() -> allegiances.leader(head, this::partyAt));
    }
    return before(head)
        .or(() -> ofParty(head))
        .or(() -> apposed(head))
        .or(() -> ruledBy(head))
        .or(() -> allegiances.leader(head, this::partyAt));
  }

  private Optional<PartyMention> before(int head) {
    int begin = begin(head);
    return parties.stream()
        .filter(p -> p.within(begin, head))
        .reduce((a, b) -> a.own() && !b.own() ? a : b); // "the X's military wing" is X's
  }

  private Optional<PartyMention> ruledBy(int men) {
    return allegiances.ruledBy(men).filter(p -> isBare(p.begin()));
  }

  /** Of "the armed group Hezbollah" and "rebels, the X," the party that is named behind. */
  private Optional<PartyMention> apposed(int head) {
    return isGroup(head) || isGeneral(head)
        ? beside(head)
            .flatMap(a -> parties.stream().filter(p -> p.own() && p.covers(a)))
            .findFirst()
        : Optional.empty();
  }

  /** What explains a noun from behind it, also where the parse has joined it by a comma alone. */
  private Stream<Integer> beside(int head) {
    return grammar.children(head, "appos", "conj").stream()
        .filter(a -> a > head)
        .filter(
            a -> sentence.relation(a).equals("appos") || grammar.children(head, "conj").size() == 1)
        .filter(a -> IntStream.range(head, a).noneMatch(i -> sentence.token(i).tag().equals("CC")));
  }

  /** The "those" of "the army's soldiers and those of the X". */
  private boolean isThose(int token) {
    return sentence.token(token).form().equalsIgnoreCase("those");
  }

  /** A noun for a group, and no name of one. */
  private boolean isGroup(int head) {
    return !isName(head)
        && !sentence.token(head).tag().endsWith("S")
        && (grammar.isOf("groupish", head) || isGeneral(head));
  }

  /** The name behind "the Islamist group, X", which nobody knows; or -1. */
  private int nameBehind(int head) {
    return isGroup(head)
        ? beside(head)
            .filter(a -> a - head <= LONGEST_NAME && isName(a))
            .filter(a -> places.stream().noneMatch(p -> p.covers(a)))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /** Last token of the phrase at a head: the name behind a noun for a group belongs to it. */
  int end(int head, Phrase.Type type) {
    if (type == Phrase.Type.PEOPLE) {
      return allegiances.namedBehind(head);
    }
    if (type != Phrase.Type.PARTY) {
      return head;
    }
    int rivals =
        grammar.by(head, "of").stream().filter(allegiances::areRivals).findFirst().orElse(-1);
    int last = Math.max(Math.max(nameBehind(head), rivals), allegiances.membersOf(head));
    int theirs = isThose(head) ? grammar.by(head, "of").stream().findFirst().orElse(head) : head;
    return Math.max(allegiances.namedBehind(head), Math.max(theirs, last));
  }

  /** Of "Russian and Ukrainian forces", "government and rebel troops" both; else none. */
  List<Phrase> sides(Phrase men) {
    return joint.of(men);
  }

  /** Whether a word is part of a state's name, or its people's. */
  boolean isOfAState(int token) {
    return states.covers(token);
  }

  /** Whether a word is part of no party's, state's or place's name. */
  boolean isBare(int token) {
    return parties.stream().noneMatch(p -> p.covers(token))
        && !states.covers(token)
        && places.stream().noneMatch(p -> p.covers(token));
  }

  static boolean isBacking(String form) {
    return LED.matcher(form).matches();
  }

  /** "Rwandan-backed": who stands behind a side, and no name of it. */
  boolean isBacking(int modifier) {
    return isBacking(sentence.token(modifier).form());
  }

  private boolean isName(int token) {
    return ProperNames.isName(sentence, token);
  }

  private Optional<PartyMention> ofParty(int head) {
    if (allegiances.foe(head).isPresent()) {
      return Optional.empty();
    }
    for (String preposition : List.of("of", "from", "to")) {
      for (int child : grammar.by(head, preposition)) {
        Optional<PartyMention> of =
            allegiances.areRivals(child)
                ? Optional.empty()
                : named(child, PartyMention::own)
                    .or(() -> states.at(child, begin(child)))
                    .or(() -> preposition.equals("to") ? Optional.empty() : sender(head, child))
                    .or(() -> named(child, p -> !states.isOthersState(p, begin(child))))
                    .or(() -> before(child).filter(PartyMention::own)) // "of the X's wing"
                    .or(() -> within(child))
                    .or(() -> apposed(child));
        if (of.isPresent()) {
          return of;
        }
      }
    }
    return allegiances.madeUpOf(head, this::partyAt);
  }

  /** "The X's northern branch", "the local affiliate of X": X. */
  private Optional<PartyMention> branch(int head) {
    return words.is("branch", grammar.lemma(head))
        ? before(head).or(() -> ofParty(head)).filter(PartyMention::own)
        : Optional.empty();
  }

  /** "The Murle community", "Nuer and Murle communities": a people by its name, and no faith. */
  private Optional<PartyMention> kin(int head) {
    int name = joint.peopleBefore(head);
    return name < 0
        ? Optional.empty()
        : Optional.of(new PartyMention(name, head + 1, foldedWords(begin(head), name), false));
  }

  private Optional<PartyMention> named(int token, Predicate<PartyMention> which) {
    return parties.stream().filter(p -> p.covers(token)).filter(which).findFirst();
  }

  /**
   * Of "soldiers from Chad crossed over", "the army of Chad" Chad, but not of "the X militia from
   * Chad", nor where one pulls the soldiers out from there.
   */
  private Optional<PartyMention> sender(int men, int state) {
    boolean moved =
        sentence.relation(men).equals("obj")
            && grammar.marked(state, "from")
            && !grammar.has(state, "amod");
    boolean army = words.is("state-force", grammar.lemma(men)) && nameBefore(men) < 0;
    return moved || !army
        ? Optional.empty()
        : states.all().stream().filter(s -> s.covers(state)).findFirst();
  }

  /**
   * Of "soldiers from the UN Stabilisation Mission" the UN, whose name the mission's begins with.
   */
  private Optional<PartyMention> within(int body) {
    int begin = begin(body);
    return isName(body)
        ? parties.stream().filter(p -> p.own() && p.within(begin, body)).findFirst()
        : Optional.empty();
  }

  /** "Rebel tanks": a side's, as those of a side with a name are. */
  boolean isOfRebels(int thing) {
    return general(thing) != null && !words.is("aircraft", grammar.lemma(thing));
  }

  /** The folded name of a party that no pack knows: "fighters of the X" and "X fighters" are X. */
  String folded(int head) {
    Optional<PartyMention> people = states.people(head);
    if (people.isPresent()) {
      return people.get().party();
    }
    Optional<PartyMention> foe = allegiances.foe(head);
    if (foe.isPresent()) {
      return "anti-" + foe.get().party();
    }
    int of = ofName(head);
    if (of >= 0) {
      return folded(of);
    }
    Optional<PartyMention> kin =
        Stream.concat(Stream.of(head), allegiances.origins(head))
            .flatMap(o -> kin(o).stream())
            .findFirst();
    if (kin.isPresent()) {
      return kin.get().party();
    }
    Optional<Integer> sender = senders(head).filter(states::isAbroad).findFirst();
    if (sender.isPresent()) {
      return states.folded(sender.get());
    }
    int behind = Math.max(nameBehind(head), allegiances.membersOf(head));
    if (behind >= 0) {
      return folded(behind);
    }
    String rebels = general(head);
    if (rebels != null) {
      return rebels;
    }
    int last = memberOf(head) ? nameBefore(head) : head;
    return foldedWords(Math.min(begin(head), last), last);
  }

  /** Of "rebel forces" and of a bare "rebel" before a noun the rebels; null for other words. */
  private @Nullable String general(int head) {
    if (BEFORE_NOUNS.contains(sentence.relation(head)) && isGeneral(head)) {
      return grammar.lemma(head) + "s";
    }
    String lemma = grammar.lemma(head);
    boolean theirs = OF_REBELS.stream().anyMatch(sort -> words.is(sort, lemma));
    return (theirs || isOfAGroup(head)) && !isName(head)
        ? grammar.children(head, "amod", "compound").stream()
            .filter(c -> c < head && isGeneral(c))
            .map(c -> grammar.lemma(c) + "s")
            .findFirst()
            .orElse(null)
        : null;
  }

  /** "A rebel leader", "its members": of a group that has no other name. */
  boolean isOfAGroup(int head) {
    return words.is("of-a-group", grammar.lemma(head))
        && !isName(head)
        && sentence.children(head).stream()
            .filter(c -> c < head)
            .anyMatch(
                c ->
                    (isGeneral(c) || grammar.isOf("member", c)) // "task force members"
                            && BEFORE_NOUNS.contains(sentence.relation(c))
                        || !words.is("following", grammar.lemma(head)) // whoever follows them
                            && sentence.token(c).form().matches("(?i)its|their|our"));
  }

  private boolean isGeneral(int token) {
    return words.is("armed-group", grammar.lemma(token)) && !isName(token);
  }

  /** Of "fighters of the X", "of the X militia", "soldiers of the X army" the X. */
  private int ofName(int head) {
    if (sentence.token(head).tag().startsWith("NNP")) {
      return -1;
    }
    return Stream.concat(
            grammar.by(head, "of").stream(),
            grammar.by(head, "from").stream().filter(allegiances::isBand))
        .filter(c -> isName(c) || (isGeneral(c) || isOthersArmy(c)) && nameBefore(c) >= 0)
        .filter(c -> places.stream().noneMatch(n -> n.covers(c)))
        .findFirst()
        .orElse(-1);
  }

  /** "The Artsakh army": of somebody who is no state. */
  private boolean isOthersArmy(int army) {
    return states.isAbroad(army)
        || named(army, p -> !p.own() && states.isOthersState(p, begin(army))).isPresent();
  }

  private Stream<Integer> senders(int men) {
    return Stream.of("of", "from").flatMap(p -> grammar.by(men, p).stream());
  }

  /** Whether the head only says that people of the party named before it are meant. */
  private boolean memberOf(int head) {
    return !isName(head)
        && Stream.of("member", "groupish", "kin").anyMatch(sort -> grammar.isOf(sort, head))
        && nameBefore(head) >= 0;
  }

  /** Of "the X rebel group" and "X rebels" the X, which is no place; -1 for none. */
  private int nameBefore(int head) {
    int name = head - 1;
    while (name > 0
        && isGeneral(name)
        && grammar.children(head, "compound", "amod").contains(name)) {
      name--;
    }
    int last = name;
    boolean own =
        name >= 0
            && isName(name)
            && !isBacking(name)
            && sentence.relation(name).equals("compound")
            && sentence.head(name) > name
            && sentence.head(name) <= head
            && places.stream().noneMatch(p -> p.covers(last));
    return own ? name : -1;
  }

  private String foldedWords(int begin, int head) {
    int number = numberOf(begin, head).map(NumberMention::end).orElse(begin);
    int backed = IntStream.range(begin, head).filter(this::isBacking).max().orElse(begin - 1) + 1;
    int from = Math.min(head, Math.max(number, backed));
    boolean unarmed = words.is("civilian", grammar.lemma(head));
    while (from < head && skippedInName(from) && !(unarmed && isArming(from))) {
      from++;
    }
    boolean arms = unarmed && from == head && allegiances.bearArms(head);
    return PartyName.unknownId((arms ? "armed " : "") + text(from, head));
  }

  /** "Armed men", "men with guns", "men wielding machetes". */
  boolean isArmed(int people) {
    return allegiances.areArmed(people);
  }

  /** The "armed" of "armed men", without whom they would be anybody. */
  boolean isArming(int modifier) {
    return words.is("bearing-arms", grammar.lemma(modifier));
  }

  /** "Aid groups", "a rights group": bodies that bear no arms; the "fighter" of "fighter jets". */
  boolean isUnarmed(int head) {
    boolean craft = grammar.is(head, "compound") && grammar.isOf("sort-of-craft", head);
    return craft && grammar.isOf("aircraft", sentence.head(head))
        || states.isOfADistrict(head)
        || grammar.children(head, "compound", "amod").stream()
            .anyMatch(c -> words.is("unarmed", grammar.lemma(c)));
  }

  private boolean skippedInName(int token) {
    String tag = sentence.token(token).tag();
    return tag.matches("DT|CD|PRP.*|W?RB.?|VBG|CC|IN|:|HYPH")
        || states.isScene(token)
        || isBacking(token)
        || words.is("guessed", grammar.lemma(token))
        || tag.startsWith("JJ")
            && !sentence.token(token).capital()
            && !FOR_OR_AGAINST.matcher(sentence.token(token).form()).matches()
            && !words.is("sided", grammar.lemma(token));
  }

  /** First token of the phrase: the leftmost of what modifies the head. */
  int begin(int head) {
    int begin = head;
    for (int child : sentence.children(head)) {
      boolean conjunction =
          grammar.lemma(child).equals("that")
              || sentence.relation(child).equals("advmod") && grammar.has(head, "cop");
      if (child < head && !conjunction && MODIFIERS.contains(sentence.relation(child))) {
        begin = Math.min(begin, begin(child));
      }
    }
    return begin;
  }

  /** The words from one token to another, as printed. */
  String text(int begin, int head) {
    return sentence.token(begin).span().cover(sentence.token(head).span()).in(raw);
  }

  /** The number among the words before a head. */
  Optional<NumberMention> numberOf(int begin, int head) {
    return numbers.stream().filter(n -> n.end() > begin && n.end() <= head + 1).reduce((a, b) -> b);
  }
}
