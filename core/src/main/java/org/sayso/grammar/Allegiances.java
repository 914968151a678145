package org.sayso.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyMention;
import org.sayso.predicate.Grammar;
import org.sayso.source.Parties;
import org.sayso.text.Sentence;

/**
 * Who armed people are that are told by the one they follow, "forces loyal to the president",
 * "gunmen belonging to the X", by the one they fight, "groups opposed to the X", or by what they
 * carry, "men with guns".
 */
final class Allegiances {

  /** The words from "rebels" to the end of "rebels of the X front". */
  private static final int LONGEST_NAME = 8;

  private static final Pattern LOYAL =
      Pattern.compile("[Pp]ro-(\\p{Lu}.*)|(\\p{Lu}.*)-(?:loyal|loyalist)");

  private final Sentence sentence;
  private final Grammar grammar;
  private final WordClasses words;
  private final PartyBook parties;
  private final List<PartyMention> mentions;

  Allegiances(Sentence sentence, Grammar grammar, WordClasses words, PartyBook parties) {
    this.sentence = sentence;
    this.grammar = grammar;
    this.words = words;
    this.parties = parties;
    this.mentions = parties.in(sentence);
  }

  /**
   * The party that the people at a head follow; nothing where that is not said.
   *
   * @param partyAt the party of a phrase by its own words
   */
  Optional<PartyMention> of(int head, IntFunction<Optional<PartyMention>> partyAt) {
    return Stream.of("armed", "rolling", "aircraft")
            .anyMatch(sort -> words.is(sort, grammar.lemma(head)))
        ? followed(head).flatMap(f -> party(f, partyAt).stream()).findFirst()
        : Optional.empty();
  }

  private Stream<Integer> followed(int head) {
    return Stream.concat(sworn(head), supposed(head));
  }

  /** What is joined to the one whom the people at a head follow, as others are to them. */
  Stream<Integer> followedBy(int head) {
    return words.is("armed", grammar.lemma(head))
        ? sworn(head).flatMap(f -> grammar.children(f, "conj").stream())
        : Stream.of();
  }

  /**
   * Of "gunmen suspected to be X", "men believed to be members of the X" what they are taken for.
   */
  private Stream<Integer> supposed(int head) {
    return grammar.children(head, "acl", "amod", "acl:relcl").stream()
        .filter(c -> c > head && words.is("supposed", grammar.lemma(c)))
        .flatMap(c -> grammar.children(c, "xcomp", "obl", "nmod").stream())
        .filter(c -> c > head && sentence.token(c).tag().startsWith("NN"));
  }

  private Stream<Integer> sworn(int head) {
    return grammar.children(head, "amod", "acl", "acl:relcl").stream()
        .filter(c -> c > head && words.is("adherent", grammar.lemma(c)))
        .flatMap(c -> Stream.of(grammar.by(c, "to"), grammar.by(head, "to")))
        .flatMap(f -> f.stream().filter(t -> t > head));
  }

  private Optional<PartyMention> party(int leader, IntFunction<Optional<PartyMention>> partyAt) {
    Optional<PartyMention> own = isName(leader) ? Optional.of(unknown(leader)) : Optional.empty();
    return person(leader)
        .or(() -> isUnseated(leader) ? own : partyAt.apply(leader))
        .or(() -> state(leader))
        .or(() -> led(leader, partyAt))
        .or(() -> own);
  }

  /** "President X" stands for the state, but for one who was ousted. */
  private Optional<PartyMention> state(int leader) {
    String home = parties.state();
    boolean rules =
        Stream.concat(Stream.of(leader), grammar.children(leader, "compound", "appos").stream())
            .anyMatch(t -> words.is("head-of-state", grammar.lemma(t)));
    return home != null && rules && !isUnseated(leader)
        ? Optional.of(new PartyMention(leader, leader + 1, home, false))
        : Optional.empty();
  }

  /** "Former president X", who holds no office by which he stands for others. */
  private boolean isUnseated(int leader) {
    return IntStream.range(begin(leader), leader)
        .mapToObj(grammar::lemma)
        .anyMatch(l -> words.is("of-old", l) || words.is("unseated", l));
  }

  /** "Army chief X" stands for the army. */
  private Optional<PartyMention> led(int leader, IntFunction<Optional<PartyMention>> partyAt) {
    int first = begin(leader);
    int chief = first > 0 && sentence.head(first - 1) == first ? first - 1 : first;
    return IntStream.range(chief, leader)
        .filter(t -> !isName(t) && words.is("state-force", grammar.lemma(t)))
        .mapToObj(partyAt)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<PartyMention> person(int leader) {
    Parties.Side side = parties.person(name(leader));
    String id = side == null ? null : side.id();
    return id == null
        ? Optional.empty()
        : Optional.of(new PartyMention(begin(leader), leader + 1, id, true));
  }

  private PartyMention unknown(int leader) {
    return new PartyMention(begin(leader), leader + 1, PartyName.unknownId(name(leader)), true);
  }

  /**
   * Of "groups fighting the X", "militias opposed to the X" the X, where that is no state, and of
   * "opponents of the X" whoever it is.
   */
  Optional<PartyMention> foe(int head) {
    if (words.is("opponent", grammar.lemma(head))) {
      return grammar.by(head, "of").stream().flatMap(this::named).findFirst();
    }
    return grammar.children(head, "acl", "amod", "acl:relcl").stream()
        .filter(c -> c > head && words.is("opposing", grammar.lemma(c)))
        .flatMap(
            c ->
                Stream.of(
                    grammar.children(c, "obj"),
                    grammar.by(c, "against"),
                    grammar.by(c, "to"),
                    grammar.by(head, "to")))
        .flatMap(List::stream)
        .flatMap(this::named)
        .filter(p -> !p.party().equals(parties.state()))
        .findFirst();
  }

  /** The party at a word, or that it is said to be known as. */
  private Stream<PartyMention> named(int token) {
    return Stream.concat(
            Stream.of(token),
            grammar.children(token, "acl").stream()
                .flatMap(c -> sentence.children(c).stream())
                .flatMap(c -> Stream.concat(Stream.of(c), grammar.children(c, "nsubj").stream())))
        .flatMap(t -> mentions.stream().filter(p -> p.covers(t)));
  }

  private boolean isName(int token) {
    return sentence.token(token).tag().startsWith("NNP");
  }

  private int begin(int leader) {
    int begin = leader;
    while (begin > 0 && sentence.head(begin - 1) == leader) {
      begin--;
    }
    return begin;
  }

  /** The name that ends at a word, without the titles before it. */
  private String name(int leader) {
    StringBuilder name = new StringBuilder(sentence.token(leader).form());
    for (int i = leader - 1; i >= 0 && isName(i) && !words.is("title", grammar.lemma(i)); i--) {
      name.insert(0, sentence.token(i).form() + " ");
    }
    return name.toString();
  }

  /** "Men with guns", "youths wielding machetes". */
  boolean bearArms(int people) {
    Stream<Integer> bearing =
        grammar.children(people, "acl").stream()
            .filter(c -> c > people && words.is("bearing", grammar.lemma(c)))
            .flatMap(c -> Stream.of(grammar.children(c, "obj"), grammar.by(c, "with")))
            .flatMap(List::stream);
    return Stream.concat(grammar.by(people, "with").stream(), bearing)
        .anyMatch(w -> words.is("small-arm", grammar.lemma(w)));
  }

  /** "Armed men", "men with guns". */
  boolean areArmed(int people) {
    return grammar.children(people, "amod").stream()
            .anyMatch(a -> words.is("bearing-arms", grammar.lemma(a)))
        || bearArms(people);
  }

  /** Of "a column of heavily armed militants" the militants, whom it is made up of; or -1. */
  int membersOf(int body) {
    return words.is("collective", grammar.lemma(body)) && !isName(body)
        ? grammar.by(body, "of").stream()
            .filter(m -> !isName(m) && (isFighting(m) || grammar.isOf("rolling", m)))
            .findFirst()
            .orElse(-1)
        : -1;
  }

  /**
   * Of "the rebels of X", "a force from the X front", "residents of X" the last word of X, by which
   * they are called; else the head.
   */
  int namedBehind(int head) {
    return isName(head)
        ? head
        : Stream.of(grammar.by(head, "of"), grammar.by(head, "from"))
            .flatMap(List::stream)
            .filter(n -> n > head && n - head <= LONGEST_NAME && isNameOfFolk(n))
            .filter(n -> isParty(n) || grammar.children(n, "conj").isEmpty()) // "from X and Y"
            .filter(n -> IntStream.range(head + 1, n).allMatch(this::isWithinName))
            .max(Integer::compare)
            .orElse(head);
  }

  private boolean isParty(int name) {
    return mentions.stream().anyMatch(p -> p.covers(name));
  }

  private boolean isNameOfFolk(int noun) {
    boolean folk =
        words.is("groupish", grammar.lemma(noun)) || words.is("kin", grammar.lemma(noun));
    return isName(noun)
        || folk && grammar.children(noun, "compound", "amod").stream().anyMatch(this::isName);
  }

  private boolean isWithinName(int token) {
    String tag = sentence.token(token).tag();
    return tag.matches("NN.*|JJ|DT|IN|HYPH|:|POS") || sentence.token(token).form().equals("-");
  }

  private boolean isFighting(int people) {
    String lemma = grammar.lemma(people);
    return words.is("armed", lemma) && !words.is("groupish", lemma)
        || words.is("civilian", lemma) && areArmed(people);
  }

  /**
   * Of "Assad's troops", "Haftar forces", "President X's men" and "X's government" the side of the
   * one whose they are.
   */
  Optional<PartyMention> ruledBy(int men) {
    boolean states =
        words.is("of-a-state", grammar.lemma(men))
            || grammar.children(men, "amod").stream()
                .anyMatch(a -> words.is("of-a-ruler", grammar.lemma(a)));
    boolean forces = words.is("state-force", grammar.lemma(men));
    return isName(men) || words.is("kin", grammar.lemma(men))
        ? Optional.empty()
        : loyalists(men).or(() -> owned(men, states, forces)).or(() -> allied(men));
  }

  private Optional<PartyMention> owned(int men, boolean states, boolean forces) {
    return grammar.children(men, "nmod:poss", "compound").stream()
        .filter(c -> c < men && sentence.token(c).tag().equals("NNP") && !isOpposed(c))
        .flatMap(
            c ->
                person(c)
                    .or(() -> surname(c))
                    .or(() -> forces ? state(c) : Optional.empty())
                    .or(() -> states && isOwner(c) ? home(c) : Optional.empty())
                    .stream())
        .findFirst();
  }

  /** "Coalition planes": those who fly together, whoever leads them. */
  private Optional<PartyMention> allied(int planes) {
    return grammar.children(planes, "compound").stream()
        .filter(
            c ->
                words.is("alliance", grammar.lemma(c))
                    && words.is("aircraft", grammar.lemma(planes)))
        .map(c -> new PartyMention(c, c + 1, grammar.lemma(c), false))
        .findFirst();
  }

  /** "Pro-Haftar forces", "Haftar-loyal fighters": the side of the one whom they follow. */
  private Optional<PartyMention> loyalists(int men) {
    return grammar.children(men, "amod", "compound").stream()
        .filter(c -> c < men)
        .flatMap(
            c -> {
              Matcher loyal = LOYAL.matcher(sentence.token(c).form());
              String name = loyal.matches() ? loyal.replaceFirst("$1$2") : "";
              Parties.Side side = name.isEmpty() ? null : parties.person(name);
              String id = side == null ? null : side.id();
              return id == null ? Stream.empty() : Stream.of(new PartyMention(c, c + 1, id, true));
            })
        .findFirst();
  }

  /** The X of "anti - X fighters". */
  private boolean isOpposed(int name) {
    return name > 0 && sentence.token(name - 1).form().equals("-");
  }

  private boolean isOwner(int owner) {
    return sentence.relation(owner).equals("nmod:poss");
  }

  private Optional<PartyMention> home(int token) {
    return Optional.ofNullable(parties.state())
        .map(state -> new PartyMention(token, token + 1, state, false));
  }

  private Optional<PartyMention> surname(int name) {
    return Optional.ofNullable(parties.person(sentence.token(name).form()))
        .map(Parties.Side::id)
        .map(id -> new PartyMention(name, name + 1, id, true));
  }

  /**
   * Of "General X, who commands the Y", "his deputy X" and a well-known name, told as one of two at
   * war, the side.
   */
  Optional<PartyMention> leader(int head, IntFunction<Optional<PartyMention>> partyAt) {
    List<Integer> names =
        Stream.concat(Stream.of(head), grammar.children(head, "appos").stream())
            .filter(this::isName)
            .toList();
    int first = sentence.relation(head).equals("conj") ? sentence.head(head) : head;
    boolean oneOfTwo =
        grammar.children(first, "case").stream().anyMatch(c -> grammar.lemma(c).equals("between"));
    return names.isEmpty() || !oneOfTwo
        ? Optional.empty()
        : Stream.concat(Stream.of(head), names.stream())
            .flatMap(n -> grammar.children(n, "acl:relcl").stream())
            .filter(c -> words.is("leading", grammar.lemma(c)))
            .filter(c -> grammar.children(c, "nsubj").stream().allMatch(this::isWho))
            .flatMap(c -> grammar.children(c, "obj").stream())
            .flatMap(o -> partyAt.apply(o).stream())
            .findFirst()
            .or(() -> names.stream().flatMap(n -> person(n).stream()).findFirst());
  }

  /** Of "the army, led by X, and the Y", whom the parse has joined to X, the Y. */
  Stream<Integer> besideLeader(int men) {
    return grammar.children(men, "acl", "amod").stream()
        .filter(c -> c > men && words.is("leading", grammar.lemma(c)))
        .flatMap(c -> grammar.by(c, "by").stream())
        .flatMap(leader -> grammar.children(leader, "conj").stream())
        .filter(c -> !isName(c) || !grammar.children(c, "det").isEmpty());
  }

  private boolean isWho(int subject) {
    return grammar.lemma(subject).equals("who");
  }

  /** "The forces of two rival generals": those of neither alone. */
  boolean areRivals(int head) {
    return sentence.token(head).tag().endsWith("S")
        && grammar.children(head, "amod").stream()
            .anyMatch(a -> words.is("rival", grammar.lemma(a)));
  }

  /** Of "militia from the Garre clan", "gunmen hailing from the X tribe" the clan, the tribe. */
  Stream<Integer> origins(int head) {
    return Stream.concat(Stream.of(head), grammar.children(head, "acl").stream())
        .filter(at -> at == head || words.is("hailing", grammar.lemma(at)))
        .flatMap(at -> Stream.of(grammar.by(at, "from"), grammar.by(at, "of")))
        .flatMap(List::stream)
        .filter(at -> at > head);
  }

  /** "The Islamic Front", "the Lions Brigade": by its last word no place. */
  boolean isBand(int name) {
    String lemma = sentence.token(name).form().toLowerCase(Locale.ROOT);
    return words.is("armed", lemma) || words.is("groupish", lemma);
  }

  /**
   * Of "fighters made up of M23 rebels", "a force comprising Tutsi militias" those it is made of.
   */
  Optional<PartyMention> madeUpOf(int head, IntFunction<Optional<PartyMention>> partyAt) {
    return grammar.children(head, "acl").stream()
        .filter(c -> words.is("composed", grammar.lemma(c)))
        .flatMap(
            c ->
                Stream.concat(grammar.by(c, "of").stream(), grammar.children(c, "obj").stream())
                    .filter(part -> part > c))
        .flatMap(c -> Stream.concat(Stream.of(c), grammar.children(c, "conj").stream()))
        .flatMap(c -> partyAt.apply(c).stream())
        .findFirst();
  }
}
