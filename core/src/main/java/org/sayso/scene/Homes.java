package org.sayso.scene;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;
import org.sayso.pack.WordClasses;
import org.sayso.party.PartyBook;
import org.sayso.party.PartyMention;
import org.sayso.text.Sentence;
import org.sayso.text.Text;

/**
 * Tells which country a report is about: the one that it names most often, by itself, its people,
 * its capital, its places, or parties that fight nowhere else.
 */
public final class Homes {

  /** A place tells most, the name of a state less, which may be a guest's, and its troops least. */
  private static final long PLACE = 4;

  private static final long NAME = 2;
  private static final long GUEST = 1;

  /** So many times as much as any other is one told of that is clearly meant. */
  private static final int CLEAR = 2;

  /** So many words before a country's name may say that it is a neighbour's. */
  private static final int NEAR = 3;

  private final Nations nations;
  private final WordClasses words;
  private final PartyBook states;
  private final Map<String, ConflictPack> packs = new HashMap<>();
  private final Map<String, PartyBook> names = new HashMap<>();
  private final PartyBook groups;
  private final Map<String, String> lands = new HashMap<>();

  /**
   * What a report is about.
   *
   * @param state id of the party that is the country's state; null where no country is named
   * @param pack the pack of the conflict there; null where there is none
   */
  public record Home(@Nullable String state, @Nullable ConflictPack pack) {}

  /**
   * Knows the conflicts at hand and the states of the world.
   *
   * @param packs the conflicts
   * @param world the names of the world's parties
   * @param words who is armed
   */
  public Homes(List<ConflictPack> packs, ConflictPack world, Nations nations, WordClasses words) {
    this.words = words;
    this.nations = nations;
    this.states = PartyBook.ofStates(nations);
    for (ConflictPack pack : packs) {
      Nations.Nation nation = nations.named(pack.country());
      String state = nation == null ? pack.country() : nation.party();
      this.packs.put(state, pack);
      this.names.put(state, PartyBook.distinctive(pack, world));
    }
    this.groups = PartyBook.ofNames(world);
    world.aliases().stream()
        .filter(name -> name.sort() == PartyName.Sort.HOME)
        .forEach(name -> lands.put(name.party(), state(name.words())));
  }

  /**
   * The home of a report. The names of places at hand decide where one country is clearly ahead and
   * told of besides; else all names of the world are asked, since a village may bear the name of a
   * town elsewhere.
   *
   * @param near how many names in it surely mean places in each country, by the country's name
   * @param all the same by all places of the world
   */
  public Home of(Text text, Map<String, Long> near, Supplier<PlaceReader.Countries> all) {
    Map<String, Long> named = named(text);
    Map<String, Long> counts = withLocal(named, near, named);
    Map<String, Long> seats = seats(text);
    String first = ahead(counts, "");
    boolean told = first != null && named.containsKey(first) && hasPlace(first, near);
    if (!told || !isClear(counts) || seats.containsKey(first)) {
      PlaceReader.Countries countries = all.get();
      Map<String, Long> world = new HashMap<>(countries.world());
      world.forEach(
          (country, n) -> seats.computeIfPresent(state(country), (s, m) -> n > m ? null : m));
      world.keySet().removeIf(country -> seats.containsKey(state(country)));
      Set<String> sat = sat(text, named);
      world.keySet().removeIf(country -> sat.contains(state(country)));
      named.keySet().removeAll(seats.keySet());
      Map<String, Long> wide = with(named, world);
      counts = withLocal(wide, countries.local(), named);
    }
    String most = ahead(counts, "");
    return new Home(most, most == null ? null : packs.get(most));
  }

  /**
   * How often each state is told of by itself, its people, its capital or its own parties. Where
   * the writer sat counts only where nothing else does but a guest or two: "a X militant".
   */
  private Map<String, Long> named(Text text) {
    List<Sentence> told = text.sentences().stream().filter(s -> !Datelines.isOne(s)).toList();
    Map<String, Long> named = named(told);
    boolean guests = named.values().stream().allMatch(times -> times == GUEST);
    return guests
        ? named(text.sentences().stream().filter(s -> named.isEmpty() || !isSeat(s)).toList())
        : named;
  }

  /** Whether only a capital tells of a state there: "MOSCOW (Wire) -". */
  private boolean isSeat(Sentence sentence) {
    return Datelines.isOne(sentence)
        && states.states(sentence).stream().anyMatch(s -> nations.isSeat(s.form(sentence)));
  }

  /** The states of the datelines alone, which are none of the others that are told of. */
  private Set<String> sat(Text text, Map<String, Long> told) {
    List<Sentence> datelines = text.sentences().stream().filter(Datelines::isOne).toList();
    Set<String> sat = new HashSet<>(datelines.isEmpty() ? Set.of() : named(datelines).keySet());
    sat.removeAll(told.keySet());
    return sat;
  }

  /**
   * How often states are named of which nothing but the capital is, and less often than another
   * state is named itself: a town of that other one may bear the capital's name.
   */
  private Map<String, Long> seats(Text text) {
    Map<String, Long> seats = new HashMap<>();
    Map<String, Long> selves = new HashMap<>();
    for (Sentence sentence : text.sentences()) {
      for (PartyMention state : states.states(sentence)) {
        boolean seat = nations.isSeat(state.form(sentence));
        (seat ? seats : selves).merge(state.party(), 1L, Long::sum);
      }
    }
    seats.keySet().removeAll(selves.keySet());
    seats.keySet().removeAll(packs.keySet());
    long most = selves.values().stream().mapToLong(Long::longValue).max().orElse(0);
    seats.values().removeIf(times -> times > most || most < CLEAR);
    return seats;
  }

  private Map<String, Long> named(List<Sentence> sentences) {
    Map<String, Long> counts = new TreeMap<>();
    for (Sentence sentence : sentences) {
      for (PartyMention state : states.states(sentence)) {
        if (isNeighbour(sentence, state)) {
          continue;
        }
        boolean troops = state.end() < sentence.size() && isForce(sentence, state.end());
        counts.merge(state.party(), troops ? GUEST : NAME, Long::sum);
      }
    }
    names.forEach(
        (state, book) -> {
          int own = book.ownNames(sentences);
          if (own > 0) {
            counts.merge(state, NAME * own, Long::sum);
          }
        });
    Set<String> homes = counts.size() > 1 ? Set.of() : homes(sentences);
    if (homes.size() == 1 && homes.containsAll(counts.keySet())) {
      homes.forEach(state -> counts.merge(state, CLEAR * PLACE, Long::sum));
    }
    return counts;
  }

  /** The states of the countries that groups of the report fight in and nowhere else. */
  private Set<String> homes(List<Sentence> sentences) {
    return groups.ownParties(sentences).stream()
        .filter(lands::containsKey)
        .map(lands::get)
        .collect(Collectors.toSet());
  }

  /** Whether a place of the state's is told of: else it may be but a guest or a neighbour. */
  private boolean hasPlace(@Nullable String state, Map<String, Long> places) {
    return places.keySet().stream().anyMatch(country -> state(country).equals(state));
  }

  /** With the places of countries that are named too, where any is. */
  private Map<String, Long> withLocal(
      Map<String, Long> counts, Map<String, Long> places, Map<String, Long> named) {
    Map<String, Long> told = new HashMap<>(places);
    told.keySet().removeIf(country -> !named.isEmpty() && !named.containsKey(state(country)));
    return with(counts, told);
  }

  private Map<String, Long> with(Map<String, Long> counts, Map<String, Long> places) {
    Map<String, Long> all = new TreeMap<>(counts);
    places.forEach((country, number) -> all.merge(state(country), PLACE * number, Long::sum));
    return all;
  }

  private String state(String country) {
    Nations.Nation nation = nations.named(country);
    return nation == null ? country : nation.party();
  }

  /** Whether one country is told of more than twice as much as any other. */
  private static boolean isClear(Map<String, Long> counts) {
    String first = ahead(counts, "");
    String second = first == null ? null : ahead(counts, first);
    return first != null
        && (second == null
            || counts.getOrDefault(first, 0L) > CLEAR * counts.getOrDefault(second, 0L));
  }

  /** The state that is told of most, but for one; null where there is none. */
  private static @Nullable String ahead(Map<String, Long> counts, String but) {
    return counts.keySet().stream()
        .filter(state -> !state.equals(but))
        .max(
            Comparator.<String>comparingLong(state -> counts.getOrDefault(state, 0L))
                .thenComparing(Comparator.reverseOrder()))
        .orElse(null);
  }

  /** Whether the word makes what a state's name stands before a guest's: its troops, its jets. */
  private boolean isForce(Sentence sentence, int word) {
    String lemma = sentence.token(word).lemma();
    return words.is("armed", lemma) || words.is("thing", lemma) || words.is("weapon", lemma);
  }

  /** "Near the border with X", "the X border": X is another country than the one told of. */
  private boolean isNeighbour(Sentence sentence, PartyMention state) {
    int name = state.begin();
    int next = state.end();
    if (next < sentence.size() && sentence.token(next).lemma().matches("border|frontier")) {
      return true;
    }
    for (int i = Math.max(0, name - NEAR); i < name; i++) {
      if (words.is("neighbour-cue", sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }
}
