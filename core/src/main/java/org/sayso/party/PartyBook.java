package org.sayso.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;
import org.sayso.report.Span;
import org.sayso.source.Parties;
import org.sayso.text.Sentence;
import org.sayso.text.Token;

/** The names of a conflict's parties as they hold for one report: on its day, in its country. */
public final class PartyBook implements Parties {

  private static final int LONGEST_NATION = 5;

  /** Tags of words that are no names. */

  /** What stands before "the state" where that is a place. */
  private static final Set<String> WHERE =
      Set.of("in", "across", "throughout", "into", "within", "inside", "around", "flee", "leave");

  /** What a place has, and no government: "most of the state". */
  private static final Set<String> PARTS =
      Set.of("most", "much", "part", "half", "rest", "capital", "north", "south", "east", "west");

  /** What some countries' provinces are called, as the country itself is. */
  private static final String PROVINCE = "state";

  private final PartyNames names;
  private final PartyNames introduced;
  private final PartyNames homeWords;
  private final Nations nations;
  private final boolean homeKnown;
  private final @Nullable String state;

  /**
   * A book over names that are shared.
   *
   * @param introduced names that the report itself gives, beside the shared ones
   * @param homeWords what the state and its forces are called without a name, whoever it is
   * @param state id of the state that the report is about, or null where unknown
   */
  private PartyBook(
      PartyNames names,
      PartyNames introduced,
      PartyNames homeWords,
      Nations nations,
      boolean homeKnown,
      @Nullable String state) {
    this.names = names;
    this.introduced = introduced;
    this.homeWords = homeWords;
    this.nations = nations;
    this.homeKnown = homeKnown;
    this.state = state;
  }

  /** A book over names that are shared. */
  PartyBook(
      PartyNames names,
      PartyNames homeWords,
      Nations nations,
      boolean homeKnown,
      @Nullable String state) {
    this(names, PartyNames.NONE, homeWords, nations, homeKnown, state);
  }

  /** The same book with the names that a report introduces, which no list need have. */
  PartyBook with(PartyNames more) {
    return new PartyBook(names, more, homeWords, nations, homeKnown, state);
  }

  /** Whether it is the name of a state, or of its people. */
  boolean isNation(String name) {
    return nation(name) != null;
  }

  /** Only the states of the world, for {@link #states}. */
  public static PartyBook ofStates(Nations nations) {
    return new PartyBook(PartyNames.NONE, PartyNames.NONE, nations, false, null);
  }

  /**
   * Only the names by which a pack's conflict is told from others: those that no other conflict's
   * parties bear, guests from abroad left out.
   */
  public static PartyBook distinctive(ConflictPack pack, ConflictPack world) {
    PartyNames all = PartyNames.of(List.of(pack.aliases()), null);
    Set<String> shared = world.aliases().stream().map(PartyName::words).collect(Collectors.toSet());
    List<PartyName> own =
        pack.aliases().stream()
            .filter(a -> a.sort() == PartyName.Sort.OWN && !shared.contains(a.words()))
            .filter(a -> all.nature(a.party()) != Nature.FOREIGN)
            .toList();
    PartyNames names = PartyNames.of(List.of(own), null);
    return new PartyBook(names, PartyNames.NONE, Nations.NONE, false, null);
  }

  /** Only the names of a list, of all days, for {@link #ownParties}. */
  public static PartyBook ofNames(ConflictPack pack) {
    PartyNames names = PartyNames.of(List.of(pack.aliases()), null);
    return new PartyBook(names, PartyNames.NONE, Nations.NONE, false, null);
  }

  @Override
  public @Nullable Side side(String words) {
    Side known = names.side(words);
    if (known != null) {
      return known.nature() == Nature.STATE ? atHomeOrAbroad(String.valueOf(known.id())) : known;
    }
    if (state != null && homeWords.side(words) != null) {
      return atHomeOrAbroad(state);
    }
    Nations.Nation nation = nation(words);
    return nation == null || !homeKnown ? introduced(words) : atHomeOrAbroad(nation.party());
  }

  private @Nullable Side introduced(String words) {
    return listed(introduced.side(words));
  }

  /** With what a list says of the party that a report's own words name. */
  private @Nullable Side listed(@Nullable Side told) {
    String id = told == null ? null : told.id();
    if (told == null || id == null) {
      return null;
    }
    Nature nature = names.has(id) ? names.nature(id) : told.nature();
    return nature == Nature.STATE ? atHomeOrAbroad(id) : new Side(id, nature);
  }

  /** A state is the one that the report is about or, where that is another, a foreign one. */
  private Side atHomeOrAbroad(String party) {
    boolean home = !homeKnown || party.equals(state);
    return new Side(party, home ? Nature.STATE : Nature.FOREIGN);
  }

  private Nations.@Nullable Nation nation(String words) {
    return nations.named(words);
  }

  /** Whether a pack or the list of states has the party. */
  public boolean isKnown(String party) {
    return names.has(party) || homeWords != PartyNames.NONE && party.equals(state);
  }

  /** What a party is to the country; {@link Nature#OTHER} where neither pack nor report says. */
  public Nature nature(String party) {
    return names.has(party) ? names.nature(party) : introduced.nature(party);
  }

  /** The states that a sentence names, or whose people or capital it names, in order. */
  public List<PartyMention> states(Sentence sentence) {
    List<PartyMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int end = nationEnd(sentence, i);
      Nations.Nation nation = end > i ? nation(form(sentence, i, end)) : null;
      if (nation != null) {
        found.add(new PartyMention(i, end, nation.party(), true));
      }
      i = Math.max(i + 1, end);
    }
    return found;
  }

  private int nationEnd(Sentence sentence, int from) {
    Token first = sentence.token(from);
    if (!first.capital() || !nations.mayBegin(first.usual())) {
      return from;
    }
    for (int to = Math.min(sentence.size(), from + LONGEST_NATION); to > from; to--) {
      if (nation(form(sentence, from, to)) != null) {
        return to;
      }
    }
    return from;
  }

  static String form(Sentence sentence, int from, int to) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      form.append(i == from ? "" : " ").append(sentence.token(i).usual());
    }
    return form.toString();
  }

  @Override
  public boolean homeKnown() {
    return homeKnown;
  }

  @Override
  public @Nullable String state() {
    return state;
  }

  @Override
  public @Nullable Side person(String name) {
    String folded = PartyName.fold(name);
    Side known = names.person(folded);
    return known == null ? listed(introduced.person(folded)) : known;
  }

  /** The side of a well-known person whose name ends a phrase: "former minister Omar Bello". */
  public Optional<String> personIn(String phrase) {
    List<String> words = List.of(phrase.split(" "));
    for (int from = 0; from + 1 < words.size(); from++) {
      Side side = person(String.join(" ", words.subList(from, words.size())));
      if (side != null && side.id() != null) {
        return Optional.of(side.id());
      }
    }
    return Optional.empty();
  }

  /** The names in a sentence, the longest at each place, in order, not overlapping. */
  public List<PartyMention> in(Sentence sentence) {
    List<PartyMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      PartyMention mention = at(sentence, i);
      if (mention != null) {
        found.add(mention);
      }
      i = mention == null ? i + 1 : mention.end();
    }
    return found;
  }

  /** The longest name there; of two of one length that of the lists. */
  private @Nullable PartyMention at(Sentence sentence, int i) {
    if (isProvince(sentence, i) || isDistrict(sentence, i)) {
      return null;
    }
    String folded = PartyName.fold(sentence.token(i).form());
    PartyNames.Name listed =
        longer(names.at(sentence, i, folded), introduced.at(sentence, i, folded));
    PartyNames.Name word = state == null ? null : homeWords.at(sentence, i, folded);
    if (word != null && word.words().size() == 1 && isNoState(sentence, i)) {
      word = null;
    }
    if (word != null && (listed == null || word.words().size() > listed.words().size())) {
      return new PartyMention(i, i + word.words().size(), String.valueOf(state), word.own());
    }
    return listed == null
        ? null
        : new PartyMention(i, i + listed.words().size(), listed.party(), listed.own());
  }

  private static PartyNames.@Nullable Name longer(
      PartyNames.@Nullable Name listed, PartyNames.@Nullable Name told) {
    return listed == null || told != null && told.words().size() > listed.words().size()
        ? told
        : listed;
  }

  /** "Katsina state", "Islamic State": no state that fights there. */
  private static boolean isProvince(Sentence sentence, int i) {
    return isStateWord(sentence, i) && i > 0 && sentence.token(i - 1).tag().startsWith("NNP");
  }

  /** "X local government area": no government that fights there. */
  private static boolean isDistrict(Sentence sentence, int i) {
    return i > 0
        && i + 1 < sentence.size()
        && sentence.token(i).form().equalsIgnoreCase("government")
        && sentence.token(i - 1).form().equalsIgnoreCase("local")
        && sentence.token(i + 1).form().equalsIgnoreCase("area");
  }

  /** "The southern state", "a state of emergency", "state television": as little one. */
  private static boolean isNoState(Sentence sentence, int i) {
    if (!isStateWord(sentence, i)) {
      return false;
    }
    boolean described =
        i > 0 && sentence.token(i - 1).tag().startsWith("JJ") && !sentence.token(i - 1).capital();
    boolean last = i + 1 == sentence.size();
    boolean beside =
        !last && sentence.token(i + 1).tag().startsWith("NN") && !sentence.token(i + 1).capital();
    return described
        || beside
        || isWhere(sentence, i)
        || !last && sentence.token(i + 1).form().equals("of");
  }

  /**
   * "Killed in the state", "fled the state", "most of the state": of a country that has several.
   */
  private static boolean isWhere(Sentence sentence, int i) {
    String before = i < 2 ? "" : sentence.token(i - 2).lemma();
    boolean part = before.equals("of") && i > 2 && PARTS.contains(sentence.token(i - 3).lemma());
    return (part || WHERE.contains(before)) && sentence.token(i - 1).lemma().matches("the|this");
  }

  private static boolean isStateWord(Sentence sentence, int i) {
    return sentence.token(i).form().equalsIgnoreCase(PROVINCE);
  }

  /** Where a sentence names parties by their own names. */
  public List<Span> spans(Sentence sentence) {
    return in(sentence).stream()
        .filter(PartyMention::own)
        .map(m -> sentence.token(m.begin()).span().cover(sentence.token(m.end() - 1).span()))
        .toList();
  }

  /** What hears of each name of a party. */
  public interface Sighting {
    /** The party of that id is named with those words there. */
    void named(Span span, String party, String text);
  }

  /**
   * Tells of every name of a party in a sentence, in order; "Xish troops" are no name of the state
   * whose troops are meant without more.
   *
   * @param states the states that the sentence names
   */
  public void each(String raw, Sentence sentence, List<PartyMention> states, Sighting sighting) {
    for (PartyMention m : in(sentence)) {
      boolean others =
          states.stream().anyMatch(s -> s.end() == m.begin() && !s.party().equals(m.party()));
      if (m.own() || !others) {
        Span span = sentence.token(m.begin()).span().cover(sentence.token(m.end() - 1).span());
        sighting.named(span, m.party(), span.in(raw));
      }
    }
  }

  /** How many times the report names a party by its own name, as one, with a capital. */
  public int ownNames(List<Sentence> sentences) {
    return (int) sentences.stream().flatMap(this::own).count();
  }

  /** The parties that the report so names, each once. */
  public Set<String> ownParties(List<Sentence> sentences) {
    return sentences.stream()
        .flatMap(this::own)
        .map(PartyMention::party)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Stream<PartyMention> own(Sentence sentence) {
    return in(sentence).stream().filter(m -> m.own() && isCapital(sentence, m));
  }

  private static boolean isCapital(Sentence sentence, PartyMention name) {
    return IntStream.range(name.begin(), name.end()).anyMatch(i -> sentence.token(i).capital());
  }

  /** The party that a name stands for, be it a state's, or nothing where it is unknown. */
  public Optional<String> party(String name) {
    return names
        .party(name)
        .or(() -> homeWords.party(name).map(none -> state))
        .or(() -> Optional.ofNullable(nation(name)).map(Nations.Nation::party))
        .or(() -> introduced.party(name));
  }
}
