package org.sayso.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.ConflictPack.DatedKind;
import org.sayso.pack.ConflictPack.PartyKind;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;

/**
 * What the parties of a war are on a day, by the packs; where those are silent by the bundled lists
 * of armed groups and of states.
 */
public final class PartyKinds {

  /** The id of people without arms in every pack. */
  public static final String CIVILIANS = "civilians";

  private final Map<String, String> titles = new HashMap<>();
  private final Map<String, List<DatedKind>> kinds = new HashMap<>();
  private final Map<String, String> natures = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();

  private PartyKinds(Map<String, String> named, List<DatedKind> dated, List<ConflictPack> packs) {
    titles.putAll(named);
    dated.forEach(kind -> kinds.computeIfAbsent(kind.party(), p -> new ArrayList<>()).add(kind));
    for (ConflictPack pack : packs) {
      pack.titles().forEach(titles::putIfAbsent);
      pack.kinds()
          .forEach(kind -> kinds.computeIfAbsent(kind.party(), p -> new ArrayList<>()).add(kind));
      pack.aliases().stream()
          .filter(name -> name.sort() == PartyName.Sort.NATURE)
          .forEach(name -> natures.putIfAbsent(name.party(), name.words()));
    }
    Nations nations = Nations.english();
    for (String name : nations.names()) {
      Nations.Nation nation = nations.named(name);
      if (nation != null) {
        states.putIfAbsent(nation.party(), nation.name());
      }
    }
  }

  /**
   * By the packs of these names.
   *
   * @throws org.sayso.pack.PackException where one is not there, or on a bad entry
   */
  public static PartyKinds of(List<String> packs) {
    List<ConflictPack> all = new ArrayList<>();
    packs.forEach(name -> all.add(ConflictPack.named(name)));
    all.add(ConflictPack.world());
    return new PartyKinds(Map.of(), List.of(), all);
  }

  /**
   * As an atlas says.
   *
   * @param titles how readers are shown the parties, by id
   * @param kinds what they are on which days
   */
  public static PartyKinds of(Map<String, String> titles, List<DatedKind> kinds) {
    return new PartyKinds(titles, kinds, List.of(ConflictPack.world()));
  }

  /** What readers are shown for a party: its title, else its id as words. */
  public String title(String party) {
    String title = titles.get(party);
    if (title != null) {
      return title;
    }
    String state = states.get(party);
    String words = state == null ? party.replace('-', ' ') : state;
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /**
   * What a party is.
   *
   * @param country name of the country that it acts in, or null where unknown
   * @return null where no list says, or only that it is armed
   */
  public @Nullable PartyKind kind(String party, LocalDate day, @Nullable String country) {
    if (party.equals(CIVILIANS)) {
      return PartyKind.CIVILIANS;
    }
    for (DatedKind kind : kinds.getOrDefault(party, List.of())) {
      if (kind.holds(day)) {
        return kind.kind();
      }
    }
    String state = states.get(party);
    if (state != null && country != null) {
      return state.equals(country) ? PartyKind.STATE : PartyKind.FOREIGN;
    }
    return null;
  }

  /** Whether a party is no state and does not fight for one, so far as the lists say. */
  public boolean isNonState(String party, LocalDate day, @Nullable String country) {
    PartyKind kind = kind(party, day, country);
    return kind == null
        ? "armed".equals(natures.get(party))
        : kind == PartyKind.REBELS || kind == PartyKind.FOREIGN;
  }
}
