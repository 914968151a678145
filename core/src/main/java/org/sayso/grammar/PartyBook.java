package org.sayso.grammar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;
import org.sayso.report.Span;
import org.sayso.source.Parties;
import org.sayso.text.Sentence;

/** The names of a conflict's parties as they hold on the day of one report. */
public final class PartyBook implements Parties {

  /** No names at all. */
  public static final PartyBook NONE = new PartyBook(Nations.NONE, null);

  private static final int LONGEST_NATION = 5;
  private static final Pattern GENITIVE = Pattern.compile("(?<=\\w)'(?=s?(?: |$))");

  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private final Map<String, Side> sides = new HashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Side> persons = new HashMap<>();
  private final Map<String, Nature> natures = new HashMap<>();
  private final Nations nations;
  private final @Nullable LocalDate day;
  private boolean homeKnown;

  /** The pack's own country, whose offices the pack alone gives to parties, by their days. */
  private Nations.@Nullable Nation packs;

  private @Nullable String state;

  private record Name(List<String> words, String party, boolean own, boolean capitals) {}

  private PartyBook(Nations nations, @Nullable LocalDate day) {
    this.nations = nations;
    this.day = day;
  }

  /**
   * The names of a conflict that has a pack.
   *
   * @param pack the conflict's own names, which go before the world's
   * @param world the names of the world's parties
   * @param nations the states of the world
   * @param day day of publication, or null where unknown: then all names are taken
   */
  public static PartyBook of(
      ConflictPack pack, ConflictPack world, Nations nations, @Nullable LocalDate day) {
    PartyBook book = new PartyBook(nations, day);
    book.add(pack);
    String state = book.state;
    book.add(world);
    book.state = state; // the world's states are not this country's
    book.homeKnown = !pack.country().isEmpty();
    book.packs = nations.named(pack.country());
    return book.sorted();
  }

  /**
   * The names of a conflict without a pack.
   *
   * @param world the names of the world's parties
   * @param nations the states of the world
   * @param home id of the state that the report is about, or null where unknown
   * @param homeWords what that state and its forces are called without its name: "the army"
   * @param day day of publication, or null where unknown: then all names are taken
   */
  public static PartyBook abroad(
      ConflictPack world,
      Nations nations,
      @Nullable String home,
      Collection<String> homeWords,
      @Nullable LocalDate day) {
    PartyBook book = new PartyBook(nations, day);
    book.add(world);
    book.state = home;
    if (home != null) {
      book.homeKnown = true;
      homeWords.forEach(
          w -> book.name(PartyName.fold(w), new Side(home, Nature.STATE), false, false));
    }
    return book.sorted();
  }

  /** Only the states of the world, for {@link #states}. */
  public static PartyBook ofStates(Nations nations) {
    return new PartyBook(nations, null);
  }

  /**
   * Only the names by which a pack's conflict is told from others: those that no other conflict's
   * parties bear, guests from abroad left out.
   */
  public static PartyBook distinctive(ConflictPack pack, ConflictPack world) {
    PartyBook all = of(pack, pack, Nations.NONE, null);
    Set<String> shared = world.aliases().stream().map(PartyName::words).collect(Collectors.toSet());
    PartyBook book = new PartyBook(Nations.NONE, null);
    for (PartyName alias : pack.aliases()) {
      boolean own = alias.sort() == PartyName.Sort.OWN && !shared.contains(alias.words());
      if (own && all.nature(alias.party()) != Nature.FOREIGN) {
        book.add(alias, new Side(alias.party(), Nature.OTHER));
      }
    }
    return book.sorted();
  }

  private PartyBook sorted() {
    sides.values().forEach(side -> ids.add(String.valueOf(side.id())));
    byFirstWord
        .values()
        .forEach(n -> n.sort((a, b) -> Integer.compare(b.words().size(), a.words().size())));
    return this;
  }

  /** Adds the names of a pack that hold on the day; names that are there already stay. */
  private void add(ConflictPack pack) {
    List<PartyName> held = pack.aliases().stream().filter(a -> a.fits(day)).toList();
    held.stream()
        .filter(a -> a.sort() == PartyName.Sort.NATURE)
        .forEach(
            a ->
                natures.putIfAbsent(a.party(), Nature.valueOf(a.words().toUpperCase(Locale.ROOT))));
    for (PartyName alias : held) {
      add(alias, new Side(alias.party(), natures.getOrDefault(alias.party(), Nature.OTHER)));
    }
  }

  private void add(PartyName alias, Side side) {
    switch (alias.sort()) {
      case PERSON -> persons.putIfAbsent(alias.words(), side);
      case ADJECTIVE -> sides.putIfAbsent(alias.words(), side);
      case NATURE -> {
        boolean first = state == null && side.nature() == Nature.STATE;
        state = first ? alias.party() : state;
      }
      case OWN, GENERAL ->
          name(alias.words(), side, alias.sort() == PartyName.Sort.OWN, alias.capitals());
    }
  }

  /** The words of a name as sentences are cut into them: "people 's army", "u.s. - led". */
  private static List<String> words(String folded) {
    String cut = GENITIVE.matcher(folded).replaceAll(" '").replace(".-", ". - ");
    return Arrays.asList(cut.split(" "));
  }

  private void name(String folded, Side side, boolean own, boolean capitals) {
    List<String> words = words(folded);
    sides.putIfAbsent(folded, side);
    sides.putIfAbsent(String.join(" ", words), side);
    byFirstWord
        .computeIfAbsent(words.get(0), k -> new ArrayList<>())
        .add(new Name(words, String.valueOf(side.id()), own, capitals));
  }

  @Override
  public @Nullable Side side(String words) {
    Side known = sides.get(words);
    if (known != null) {
      return known.nature() == Nature.STATE ? atHomeOrAbroad(String.valueOf(known.id())) : known;
    }
    Nations.Nation nation = nation(words);
    return nation == null || !homeKnown ? null : atHomeOrAbroad(nation.party());
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
    return natures.containsKey(party) || ids.contains(party);
  }

  /** What a party is to the country; {@link Nature#OTHER} where no pack says. */
  public Nature nature(String party) {
    return natures.getOrDefault(party, Nature.OTHER);
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
    if (!Character.isUpperCase(sentence.token(from).form().charAt(0))) {
      return from;
    }
    for (int to = Math.min(sentence.size(), from + LONGEST_NATION); to > from; to--) {
      if (nation(form(sentence, from, to)) != null) {
        return to;
      }
    }
    return from;
  }

  private static String form(Sentence sentence, int from, int to) {
    StringBuilder form = new StringBuilder();
    for (int i = from; i < to; i++) {
      form.append(i == from ? "" : " ").append(sentence.token(i).form());
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
    return persons.get(PartyName.fold(name));
  }

  /** The names in a sentence, the longest at each place, in order, not overlapping. */
  public List<PartyMention> in(Sentence sentence) {
    List<PartyMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      Optional<Name> name = at(sentence, i);
      if (name.isPresent()) {
        int end = i + name.get().words().size();
        found.add(new PartyMention(i, end, name.get().party(), name.get().own()));
        i = end;
      } else {
        i++;
      }
    }
    return found;
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

  /** Tells of every name of a party in a sentence, in order. */
  public void each(String raw, Sentence sentence, Sighting sighting) {
    for (PartyMention m : in(sentence)) {
      Span span = sentence.token(m.begin()).span().cover(sentence.token(m.end() - 1).span());
      sighting.named(span, m.party(), span.in(raw));
    }
  }

  /** How many times the report names a party by its own name, as one, with a capital. */
  public int ownNames(List<Sentence> sentences) {
    return sentences.stream()
        .mapToInt(s -> (int) in(s).stream().filter(m -> m.own() && isCapital(s, m)).count())
        .sum();
  }

  private static boolean isCapital(Sentence sentence, PartyMention name) {
    return IntStream.range(name.begin(), name.end())
        .anyMatch(i -> Character.isUpperCase(sentence.token(i).form().charAt(0)));
  }

  /** The party that a name stands for, be it a state's, or nothing where it is unknown. */
  public Optional<String> party(String name) {
    List<String> words = words(PartyName.fold(name));
    return byFirstWord.getOrDefault(words.get(0), List.of()).stream()
        .filter(n -> n.words().equals(words))
        .map(Name::party)
        .findFirst()
        .or(() -> Optional.ofNullable(nation(name)).map(Nations.Nation::party));
  }

  private Optional<Name> at(Sentence sentence, int i) {
    List<Name> names = byFirstWord.get(PartyName.fold(sentence.token(i).form()));
    return names == null
        ? Optional.empty()
        : names.stream().filter(n -> matches(sentence, i, n)).findFirst();
  }

  private static boolean matches(Sentence sentence, int begin, Name name) {
    List<String> words = name.words();
    String form = sentence.token(begin).form();
    boolean small = name.capitals() && !form.equals(form.toUpperCase(Locale.ROOT));
    if (small || begin + words.size() > sentence.size()) {
      return false;
    }
    for (int k = 1; k < words.size(); k++) {
      if (!PartyName.fold(sentence.token(begin + k).form()).equals(words.get(k))) {
        return false;
      }
    }
    return true;
  }
}
