package org.sayso.exchange;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a map of an atlas is drawn with.
 *
 * @param title what the map is about
 * @param outlines the shapes of areas by their ids
 * @param colours {@code #rrggbb} of parties by their ids
 * @param attribution whom the shapes are owed to, one line each
 */
public record Ground(
    String title,
    Map<String, Outline> outlines,
    Map<String, String> colours,
    List<String> attribution) {

  /** Nothing but points. */
  public static final Ground NONE = new Ground("", Map.of(), Map.of(), List.of());

  private static final String GREY = "#8c8c8c";

  /**
   * The shape of an area.
   *
   * @param geometry as a GeoJSON geometry
   * @param approximate whether it was computed from points and is no surveyed boundary
   */
  public record Outline(String geometry, boolean approximate) {}

  /** Copies the collections. */
  public Ground {
    outlines = Map.copyOf(outlines);
    colours = Map.copyOf(colours);
    attribution = List.copyOf(attribution);
  }

  /** The shape of a holding's place, or a point where only that is known. */
  Outline outline(HoldingRow row) {
    Outline outline = outlines.get(row.place().id());
    return outline == null ? new Outline(point(row), false) : outline;
  }

  private static String point(HoldingRow row) {
    return "{\"type\":\"Point\",\"coordinates\":["
        + row.place().lon()
        + ","
        + row.place().lat()
        + "]}";
  }

  /** The colour of a party; grey for one that has none, and for nobody. */
  String colour(@Nullable String party) {
    return party == null ? GREY : colours.getOrDefault(party, GREY);
  }
}
