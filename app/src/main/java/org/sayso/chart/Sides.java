package org.sayso.chart;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Legend;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** Every party that the page names, with a colour of its own. */
final class Sides {

  private Sides() {}

  /** The sides in the order of the legend, each with a name and a colour. */
  static List<BaseMap.Side> of(Atlas atlas, BaseMap base) {
    return Legend.of(base.sides(), parties(atlas));
  }

  private static TreeSet<String> parties(Atlas atlas) {
    TreeSet<String> parties = new TreeSet<>();
    for (Timeline timeline : atlas.timelines()) {
      for (Holding holding : timeline.holdings()) {
        parties.addAll(holding.probabilities().keySet());
        holding.because().forEach(support -> parties.add(support.party()));
      }
    }
    for (Claim claim : atlas.reviewed()) {
      collect(claim.actor(), parties);
      collect(claim.target(), parties);
    }
    return parties;
  }

  private static void collect(@Nullable PartyRef ref, TreeSet<String> into) {
    if (ref != null) {
      into.add(ref.party());
      ref.with().forEach(with -> collect(with, into));
    }
  }
}
