package org.sayso.scene;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
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
  private static final long TROOPS = 1;

  /** So many words before a country's name may say that it is a neighbour's. */
  private static final int NEAR = 3;

  private final Nations nations;
  private final WordClasses words;
  private final PartyBook states;
  private final Map<String, ConflictPack> packs = new HashMap<>();
  private final Map<String, PartyBook> names = new HashMap<>();

  /**
   * What a report is about.
   *
   * @param state id of the party that is the country's state; null where no country is named
   * @param pack the pack of the conflict there; null where there is none
   * @param clear whether no other country is named nearly as often
   */
  public record Home(@Nullable String state, @Nullable ConflictPack pack, boolean clear) {}

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
  }

  /**
   * The home of a report.
   *
   * @param places how many names in it surely mean places in each country, by the country's name
   */
  public Home of(Text text, Map<String, Long> places) {
    Map<String, Long> counts = new TreeMap<>();
    for (Sentence sentence : text.sentences()) {
      for (PartyMention state : states.states(sentence)) {
        if (isNeighbour(sentence, state.begin())) {
          continue;
        }
        boolean troops = state.end() < sentence.size() && isForce(sentence, state.end());
        counts.merge(state.party(), troops ? TROOPS : NAME, Long::sum);
      }
    }
    places.forEach(
        (country, number) -> {
          Nations.Nation nation = nations.named(country);
          counts.merge(nation == null ? country : nation.party(), PLACE * number, Long::sum);
        });
    names.forEach(
        (state, book) -> counts.merge(state, NAME * book.ownNames(text.sentences()), Long::sum));
    String most = null;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      boolean more = most == null || count.getValue() > counts.getOrDefault(most, 0L);
      most = count.getValue() > 0 && more ? count.getKey() : most;
    }
    return most == null
        ? new Home(null, null, false)
        : new Home(most, packs.get(most), isClear(most, counts));
  }

  private static boolean isClear(String most, Map<String, Long> counts) {
    long first = counts.getOrDefault(most, 0L);
    return counts.entrySet().stream()
        .filter(count -> !count.getKey().equals(most))
        .allMatch(count -> first >= 2 * count.getValue());
  }

  /** Whether the word makes what a state's name stands before a guest's: its troops, its jets. */
  private boolean isForce(Sentence sentence, int word) {
    String lemma = sentence.token(word).lemma();
    return words.is("armed", lemma) || words.is("thing", lemma) || words.is("weapon", lemma);
  }

  /** "Near the border with X", "bordering X": X is another country than the one told of. */
  private boolean isNeighbour(Sentence sentence, int name) {
    for (int i = Math.max(0, name - NEAR); i < name; i++) {
      if (words.is("neighbour-cue", sentence.token(i).lemma())) {
        return true;
      }
    }
    return false;
  }
}
