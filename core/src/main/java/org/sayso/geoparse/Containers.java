package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.toponym.PlaceLinks;
import org.sayso.world.World;

/** Which names a report puts inside which others: "X in Y", "X, Y", where a list has it so. */
final class Containers {

  private static final Pattern APPOSED = Pattern.compile("\\s*,\\s*(?:the|a|an) (?:[a-z-]+ ){0,2}");
  private static final Pattern SORT =
      Pattern.compile(
          " (?:[a-z-]+ ){0,2}(?:capital|city|town|port|village|district|province|region|state)\\b");

  private final World world;
  private final String text;
  private final List<Spot> spots;
  private final PlaceLinks links;

  Containers(World world, String text, List<Spot> spots) {
    this.world = world;
    this.spots = spots;
    this.text = text;
    this.links = new PlaceLinks(text, spots.stream().map(Spot::mention).toList());
  }

  /** The index of the mention that is said to hold that one, or -1. */
  int of(int index) {
    List<Integer> told = new ArrayList<>(links.holders(index));
    if (links.comma(index)) {
      told.add(index + 1);
    }
    int opener = links.opener(index);
    if (opener >= 0) {
      told.add(opener);
    }
    for (int holder : told) {
      if (spots.get(holder).use() != Toponym.Use.PEOPLE
          && holds(spots.get(holder), spots.get(index))) {
        return holder;
      }
    }
    return people(index) ? index + 1 : -1;
  }

  /** "Tripoli, the Libyan capital": the people's country holds it. */
  private boolean people(int index) {
    if (index + 1 >= spots.size()
        || spots.get(index + 1).use() != Toponym.Use.PEOPLE
        || spots.get(index).sentence() != spots.get(index + 1).sentence()) {
      return false;
    }
    Spot inner = spots.get(index);
    Spot people = spots.get(index + 1);
    return APPOSED.matcher(text.substring(inner.span().end(), people.span().begin())).matches()
        && SORT.matcher(text).region(people.span().end(), text.length()).lookingAt()
        && holds(people, inner);
  }

  private boolean holds(Spot outer, Spot inner) {
    return inner.named().stream()
        .anyMatch(
            i ->
                outer.named().stream()
                    .anyMatch(o -> o.place() != i.place() && world.within(i.place(), o.place())));
  }
}
