package org.sayso.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Stance;

/**
 * A claim as a simple count takes it: somebody holds the place from a day on.
 *
 * @param day last day on which what is said can have happened
 * @param party who holds
 */
public record Vote(LocalDate day, String party) {

  /** The votes on each place, by day; what speaks against one of two parties is for the other. */
  public static Map<String, List<Vote>> of(Collection<Bearing> bearings) {
    Map<String, Set<String>> parties = new TreeMap<>();
    for (Bearing bearing : bearings) {
      for (Stance stance : Stance.settled(bearing.claim())) {
        parties.computeIfAbsent(bearing.place().id(), p -> new TreeSet<>()).add(stance.party());
      }
    }
    Map<String, List<Vote>> votes = new TreeMap<>();
    bearings.stream()
        .sorted(Bearing.ORDER)
        .forEach(
            bearing -> {
              String place = bearing.place().id();
              List<Vote> all = votes.computeIfAbsent(place, p -> new ArrayList<>());
              for (Stance stance : Stance.settled(bearing.claim())) {
                holder(stance, parties.getOrDefault(place, Set.of()))
                    .forEach(party -> all.add(new Vote(bearing.day(), party)));
              }
            });
    votes.values().removeIf(List::isEmpty);
    return votes;
  }

  private static List<String> holder(Stance stance, Set<String> parties) {
    if (stance.direction() == Direction.FOR) {
      return List.of(stance.party());
    }
    List<String> others = parties.stream().filter(p -> !p.equals(stance.party())).toList();
    return others.size() == 1 ? others : List.of();
  }
}
