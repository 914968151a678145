package org.sayso.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The outlines of a conflict's areas and of the land around them, as GeoJSON text. */
public final class Shapes {

  private static final Pattern FEATURE =
      Pattern.compile("\\{.*\"id\":\"(?<id>[^\"]+)\".*\"geometry\":(?<geometry>\\{.*})},?");

  private final Map<String, String> provinces;
  private final Map<String, String> cells;
  private final List<String> baseMap;

  private Shapes(Map<String, String> provinces, Map<String, String> cells, List<String> baseMap) {
    this.provinces = provinces;
    this.cells = cells;
    this.baseMap = List.copyOf(baseMap);
  }

  /** The shapes of a bundled conflict pack; empty where it has none. */
  public static Shapes conflict(String pack) {
    String folder = "/packs/conflicts/" + pack + "/";
    return new Shapes(
        byId(lines(folder + "provinces.geojson")),
        byId(lines(folder + "cells.geojson")),
        features(lines(folder + "basemap.geojson")));
  }

  /** The geometry of an area, a GeoJSON object; nothing for places that have no outline. */
  public Optional<String> geometry(String id) {
    return Optional.ofNullable(provinces.getOrDefault(id, cells.get(id)));
  }

  /**
   * Whether an outline was computed from points, so that a map must call it approximate: it is the
   * land that is nearer to the area's point than to any other area's.
   */
  public boolean approximate(String id) {
    return cells.containsKey(id);
  }

  /** Ids of all areas that have an outline, in order. */
  public List<String> ids() {
    return Stream.concat(provinces.keySet().stream(), cells.keySet().stream()).toList();
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

  private static List<String> lines(String file) {
    try (InputStream in = Shapes.class.getResourceAsStream(file)) {
      return in == null
          ? List.of()
          : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read bundled pack file " + file, e);
    }
  }
}
