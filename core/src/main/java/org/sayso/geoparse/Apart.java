package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Vicinity;
import org.sayso.report.Span;
import org.sayso.text.Sentence;
import org.sayso.toponym.Distance;
import org.sayso.toponym.Distances;
import org.sayso.toponym.Mention;
import org.sayso.world.World;
import org.sayso.world.World.Named;

/** Which names a report puts so far from which others: "Sibut, 190 km north of Bangui". */
final class Apart {

  private static final double SLACK = 0.35;
  private static final double LEAST_KM = 25;

  private final World world;
  private final Map<Span, Spot> bySpan = new HashMap<>();
  private final Map<Span, Distance> byName = new HashMap<>();

  Apart(World world, Distances distances, String text, List<Spot> spots) {
    this.world = world;
    spots.forEach(spot -> bySpan.put(spot.span(), spot));
    int first = 0;
    while (first < spots.size()) {
      Sentence sentence = spots.get(first).sentence();
      int end = first;
      List<Mention> mentions = new ArrayList<>();
      while (end < spots.size() && spots.get(end).sentence() == sentence) {
        mentions.add(spots.get(end++).mention());
      }
      if (mentions.size() > 1) {
        for (Distance distance : distances.in(text, SpotWords.row(sentence), mentions)) {
          Mention of = distance.of();
          if (of != null && distance.km() != null) {
            byName.put(of.span(), distance);
          }
        }
      }
      first = end;
    }
  }

  /** Whether the report has it elsewhere than all places of that name are. */
  boolean misses(Spot spot) {
    return byName.containsKey(spot.span())
        && spot.named().stream().noneMatch(named -> fits(spot, named.place()));
  }

  /** Whether a place is about as far off as the report has it; false where it says nothing. */
  boolean fits(Spot spot, int place) {
    Distance distance = byName.get(spot.span());
    Spot anchor = distance == null ? null : bySpan.get(distance.anchor().span());
    Double km = distance == null ? null : distance.km();
    return anchor != null && anchor.named().stream().anyMatch(from -> agrees(place, from, km));
  }

  private boolean agrees(int place, Named from, @Nullable Double km) {
    return km != null
        && from.place() != place
        && Math.abs(apart(place, from.place()) - km) <= Math.max(LEAST_KM, SLACK * km);
  }

  private double apart(int one, int other) {
    return Vicinity.apart(world.lat(one), world.lon(one), world.lat(other), world.lon(other));
  }
}
