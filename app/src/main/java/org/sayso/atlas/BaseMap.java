package org.sayso.atlas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Scheme;

/**
 * The ground that an atlas is drawn on: areas with their shapes, the outlines around them, and how
 * the sides are called and coloured.
 *
 * @param title what the map is about, in a few words: the country or the conflict
 * @param areas provinces and districts, whether or not anything is said of them
 * @param outlines the countries around, drawn as background only
 * @param sides the parties in the order in which colours are given out
 * @param attribution whom the geography is owed to, one line each
 * @param schemes the ways of counting areas that sources use
 */
public record BaseMap(
    String title,
    List<Area> areas,
    List<Outline> outlines,
    List<Side> sides,
    List<String> attribution,
    List<Scheme> schemes) {

  /** Bare ground: nothing is drawn beneath the claims. */
  public static final BaseMap NONE =
      new BaseMap("", List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public BaseMap {
    schemes = List.copyOf(schemes);
    areas = List.copyOf(areas);
    outlines = List.copyOf(outlines);
    sides = List.copyOf(sides);
    attribution = List.copyOf(attribution);
  }

  /** Ground on which no way of counting is known. */
  public BaseMap(
      String title,
      List<Area> areas,
      List<Outline> outlines,
      List<Side> sides,
      List<String> attribution) {
    this(title, areas, outlines, sides, attribution, List.of());
  }

  /**
   * An area of the map.
   *
   * @param place the area
   * @param shape its GeoJSON geometry, or null where only its point is known
   * @param approximate whether the shape is a share of the area around it and no surveyed boundary
   */
  public record Area(Place place, @Nullable String shape, boolean approximate) {}

  /**
   * A neighbouring country.
   *
   * @param name what it is called on the map
   * @param shape its GeoJSON geometry, as far as it is to be seen
   */
  public record Outline(String name, String shape) {}

  /**
   * A party as the map names it.
   *
   * @param party the party's id in claims
   * @param name what readers are shown
   * @param colour {@code #rrggbb}, or null to be given the next colour that is safe for the
   *     colour-blind
   */
  public record Side(String party, String name, @Nullable String colour) {

    /** Throws {@link IllegalArgumentException} on a colour that is not six hexadecimal digits. */
    public Side {
      if (colour != null && !colour.matches("#[0-9a-fA-F]{6}")) {
        throw new IllegalArgumentException("not a colour: " + colour);
      }
    }
  }
}
