package org.sayso.atlas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * Gives every party that a map names a colour of its own: those of the base map in its order, then
 * the others by id, so that the same parties always get the same colours.
 *
 * <p>The colours are those of Okabe and Ito, "Color Universal Design" (2008), the most distinct
 * first; what is left over goes grey, so that no two sides that matter look alike.
 */
public final class Legend {

  private static final List<String> COLOURS =
      List.of("#d55e00", "#0072b2", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#b8a900");

  private static final List<String> GREYS = List.of("#4d4d4d", "#8c8c8c", "#6b6b6b");

  private Legend() {}

  /**
   * The sides in the order of the legend, each with a name and a colour.
   *
   * @param named the sides of the base map
   * @param parties ids of all parties that are to be told apart
   */
  public static List<BaseMap.Side> of(List<BaseMap.Side> named, Collection<String> parties) {
    Map<String, BaseMap.Side> sides = new LinkedHashMap<>();
    named.forEach(side -> sides.put(side.party(), side));
    for (String party : new TreeSet<>(parties)) {
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

  /** An id such as {@code border-guard} as words. */
  private static String spoken(String id) {
    String words = id.replace('-', ' ');
    return words.isEmpty() ? id : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
