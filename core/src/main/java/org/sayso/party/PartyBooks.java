package org.sayso.party;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.Nations;
import org.sayso.pack.PartyName;
import org.sayso.source.Parties;

/** Gives each report its book of names. Threads may share it. */
public final class PartyBooks {

  private final Nations nations;
  private final Map<String, DatedNames> byPack;
  private final DatedNames abroad;
  private final PartyNames homeWords;

  /**
   * The books of some conflicts and of the rest of the world.
   *
   * @param packs the conflicts' own names, which go before the world's
   * @param world the names of the world's parties
   * @param nations the states of the world
   * @param homeWords what a state and its forces are called without its name: "the army"
   */
  public PartyBooks(
      List<ConflictPack> packs, ConflictPack world, Nations nations, Collection<String> homeWords) {
    this.nations = nations;
    this.byPack =
        packs.stream()
            .collect(
                Collectors.toMap(
                    ConflictPack::name,
                    pack -> new DatedNames(List.of(pack.aliases(), world.aliases()))));
    List<PartyName> known = packs.stream().flatMap(PartyBooks::ofArmedGroups).toList();
    this.abroad = new DatedNames(List.of(world.aliases(), known));
    List<PartyName> words = homeWords.stream().map(PartyBooks::ofWhicheverState).toList();
    this.homeWords = PartyNames.of(List.of(words), null);
  }

  /** What armed groups of a conflict with a pack are called, who may fight in another, too. */
  private static Stream<PartyName> ofArmedGroups(ConflictPack pack) {
    PartyNames first = PartyNames.of(List.of(pack.aliases()), LocalDate.MIN);
    return pack.aliases().stream()
        .filter(a -> first.nature(a.party()) == Parties.Nature.ARMED)
        .filter(a -> a.sort() == PartyName.Sort.NATURE || isTitle(a, pack));
  }

  private static boolean isTitle(PartyName name, ConflictPack pack) {
    return name.sort() == PartyName.Sort.OWN
        && name.words().equals(PartyName.fold(pack.titles().getOrDefault(name.party(), "")));
  }

  private static PartyName ofWhicheverState(String words) {
    return new PartyName("", PartyName.fold(words), null, null, PartyName.Sort.GENERAL, false, "");
  }

  /**
   * The names of a conflict that has a pack.
   *
   * @param pack one of the packs that these books were made of
   * @param day day of publication, or null where unknown: then all names are taken
   */
  public PartyBook of(ConflictPack pack, @Nullable LocalDate day) {
    PartyNames names = Objects.requireNonNull(byPack.get(pack.name())).on(day);
    return new PartyBook(names, PartyNames.NONE, nations, !pack.country().isEmpty(), names.state());
  }

  /**
   * The names of a conflict without a pack.
   *
   * @param home id of the state that the report is about, or null where unknown
   * @param day day of publication, or null where unknown: then all names are taken
   */
  public PartyBook abroad(@Nullable String home, @Nullable LocalDate day) {
    return new PartyBook(abroad.on(day), homeWords, nations, home != null, home);
  }
}
