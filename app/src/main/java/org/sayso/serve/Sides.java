package org.sayso.serve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/**
 * Every party that the page names, with a colour of its own: those of the base map in its order,
 * then the others by id, so that the same parties always get the same colours.
 *
 * <p>The colours are those of Okabe and Ito, "Color Universal Design" (2008), the most distinct
 * first; what is left over goes grey, so that no two sides that matter look alike.
 */
final class Sides {

  private static final List<String> COLOURS =
      List.of("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b8a900");

  private static final List<String> GREYS = List.of("#4d4d4d", "#8c8c8c", "#6b6b6b");

  private Sides() {}

  /** The sides in the order of the legend, each with a name and a colour. */
  static List<BaseMap.Side> of(Atlas atlas, BaseMap base) {
    Map<String, BaseMap.Side> sides = new LinkedHashMap<>();
    base.sides().forEach(side -> sides.put(side.party(), side));
    for (String party : parties(atlas)) {
      sides.putIfAbsent(party, new BaseMap.Side(party, spoken(party), null));
    }
    return coloured(List.copyOf(sides.values()));
  }

  private static List<BaseMap.Side> coloured(List<BaseMap.Side> sides) {
    List<String> free = new ArrayList<>(COLOURS);
    sides.forEach(side -> free.remove(String.valueOf(side.colour()).toLowerCase(Locale.ROOT)));
    List<BaseMap.Side> coloured = new ArrayList<>();
    int next = 0;
    for (BaseMap.Side side : sides) {
      String colour = side.colour() != null ? side.colour() : colour(free, next++);
      coloured.add(new BaseMap.Side(side.party(), side.name(), colour));
    }
    return coloured;
  }

  private static String colour(List<String> free, int place) {
    return place < free.size() ? free.get(place) : GREYS.get((place - free.size()) % GREYS.size());
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

  /** An id such as {@code border-guard} as words. */
  private static String spoken(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
