package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.List;
import org.sayso.toponym.PlaceLinks;
import org.sayso.world.World;

/** Which names a report puts inside which others: "X in Y", "X, Y", where a list has it so. */
final class Containers {

  private final World world;
  private final List<Spot> spots;
  private final PlaceLinks links;

  Containers(World world, String text, List<Spot> spots) {
    this.world = world;
    this.spots = spots;
    this.links = new PlaceLinks(text, spots.stream().map(Spot::mention).toList());
  }

  /** The index of the mention that is said to hold that one, or -1. */
  int of(int index) {
    List<Integer> told = new ArrayList<>(links.holders(index));
    if (links.comma(index)) {
      told.add(index + 1);
    }
    for (int holder : told) {
      if (spots.get(holder).use() != Toponym.Use.PEOPLE
          && holds(spots.get(holder), spots.get(index))) {
        return holder;
      }
    }
    return -1;
  }

  private boolean holds(Spot outer, Spot inner) {
    return inner.named().stream()
        .anyMatch(
            i ->
                outer.named().stream()
                    .anyMatch(o -> o.place() != i.place() && world.within(i.place(), o.place())));
  }
}
