package org.sayso.party;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.PartyName;

/**
 * The names of some lists of parties on any day. Between two days on which a name begins or ceases
 * to hold the names are the same, and made once. Threads may share it.
 */
final class DatedNames {

  private final List<List<PartyName>> lists;

  /** The days since when some name holds, or no longer holds. */
  private final TreeSet<LocalDate> turns = new TreeSet<>();

  private final Map<Optional<LocalDate>, PartyNames> bySince = new ConcurrentHashMap<>();

  DatedNames(List<List<PartyName>> lists) {
    this.lists = lists;
    lists.stream().flatMap(List::stream).forEach(this::turnsOf);
  }

  private void turnsOf(PartyName name) {
    if (name.from() != null) {
      turns.add(name.from());
    }
    if (name.until() != null) {
      turns.add(name.until().plusDays(1));
    }
  }

  /**
   * The names that hold on a day.
   *
   * @param day a day, or null where unknown: then all names are taken
   */
  PartyNames on(@Nullable LocalDate day) {
    return bySince.computeIfAbsent(
        Optional.ofNullable(day).map(this::since),
        since -> PartyNames.of(lists, since.orElse(null)));
  }

  private LocalDate since(LocalDate day) {
    LocalDate turn = turns.floor(day);
    return turn == null ? LocalDate.MIN : turn;
  }
}
