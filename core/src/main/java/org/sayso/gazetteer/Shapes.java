package org.sayso.gazetteer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sayso.pack.PackFolder;

/** The outlines of a conflict's areas and of the land around them, as GeoJSON text. */
public final class Shapes {

  private static final Pattern FEATURE =
      Pattern.compile("\\{.*\"id\":\"(?<id>[^\"]+)\".*\"geometry\":(?<geometry>\\{.*})},?");

  private final Map<String, String> imported;
  private final Map<String, String> provinces;
  private final Map<String, String> cells;
  private final List<String> baseMap;

  private Shapes(PackFolder pack) {
    this.imported = byId(lines(pack, PackFolder.IMPORTED + "/shapes.geojson"));
    this.provinces = byId(lines(pack, "provinces.geojson"));
    this.cells = byId(lines(pack, "cells.geojson"));
    this.baseMap = features(lines(pack, "basemap.geojson"));
    provinces.keySet().removeAll(imported.keySet());
    cells.keySet().removeAll(imported.keySet());
  }

  /** The shapes of a conflict pack, bundled or in a folder; empty where it has none. */
  public static Shapes conflict(String pack) {
    return of(PackFolder.of(pack));
  }

  /** The shapes of a pack; an imported one stands in place of the pack's own, cell or not. */
  public static Shapes of(PackFolder pack) {
    return new Shapes(pack);
  }

  /** The geometry of an area, a GeoJSON object; nothing for places that have no outline. */
  public Optional<String> geometry(String id) {
    return Stream.of(imported, provinces, cells)
        .map(m -> m.get(id))
        .filter(Objects::nonNull)
        .findFirst();
  }

  /**
   * Whether an outline was computed from points, so that a map must call it approximate: it is the
   * land that is nearer to the area's point than to any other area's.
   */
  public boolean approximate(String id) {
    return cells.containsKey(id);
  }

  /** Ids of all areas that have an outline: provinces, cells, what was imported. */
  public List<String> ids() {
    return Stream.of(provinces, cells, imported).flatMap(m -> m.keySet().stream()).toList();
  }

  /**
   * GeoJSON features for the ground of the map: the country itself (property {@code role} is {@code
   * country}), then its neighbours cut off at the map's edge ({@code neighbour}), each with its
   * {@code name}.
   */
  public List<String> baseMap() {
    return baseMap;
  }

  private static Map<String, String> byId(List<String> lines) {
    Map<String, String> geometries = new TreeMap<>();
    for (String line : lines) {
      Matcher feature = FEATURE.matcher(line);
      if (feature.matches()) {
        geometries.put(feature.group("id"), feature.group("geometry"));
      }
    }
    return geometries;
  }

  private static List<String> features(List<String> lines) {
    return lines.stream()
        .filter(l -> l.startsWith("{\"type\":\"Feature\","))
        .map(l -> l.endsWith(",") ? l.substring(0, l.length() - 1) : l)
        .toList();
  }

  private static List<String> lines(PackFolder pack, String file) {
    return pack.text(file).lines().toList();
  }
}
