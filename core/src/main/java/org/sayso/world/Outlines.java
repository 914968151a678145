package org.sayso.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The simplified outlines of areas, from Natural Earth; no boundary of record. */
public final class Outlines {

  private static final String FOLDER = "/packs/world/shapes/";
  private static final double THOUSANDTHS = 1e3;

  /** So many points that two outlines share make them neighbours. */
  private static final int BORDER = 2;

  private final Map<String, List<String>> polygons;

  private Outlines(Map<String, List<String>> polygons) {
    this.polygons = polygons;
  }

  /** The outlines of all countries. */
  public static Outlines countries() {
    return read("countries");
  }

  /**
   * The outlines of a country's first-level areas; not all areas of all countries have one.
   *
   * @param country two-letter code, such as SD
   */
  public static Outlines provinces(String country) {
    return read(country);
  }

  private static Outlines read(String name) {
    Map<String, List<String>> polygons = new TreeMap<>();
    try (InputStream in = Outlines.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (in != null) {
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line : reader.lines().toList()) {
          String[] parts = line.split("\t");
          polygons.put(parts[0], List.of(parts).subList(1, parts.length));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled outlines of " + name, e);
    }
    return new Outlines(polygons);
  }

  /** Ids of the areas that have an outline, in order. */
  public Set<String> ids() {
    return Collections.unmodifiableSet(polygons.keySet());
  }

  /** An area's outline as a GeoJSON geometry; throws where it has none. */
  public String geometry(String id) {
    List<String> texts = new ArrayList<>();
    for (String polygon : of(id)) {
      List<String> rings = new ArrayList<>();
      for (String ring : polygon.split(" ")) {
        rings.add("[" + String.join(",", points(ring)) + "]");
      }
      texts.add("[" + String.join(",", rings) + "]");
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", texts) + "]}";
  }

  /** Ids of the areas that share a border with that one. */
  public List<String> neighbours(String id) {
    Set<String> own = corners(id);
    List<String> found = new ArrayList<>();
    for (String other : polygons.keySet()) {
      Set<String> shared = corners(other);
      shared.retainAll(own);
      if (!other.equals(id) && shared.size() >= BORDER) {
        found.add(other);
      }
    }
    return found;
  }

  private List<String> of(String id) {
    List<String> found = polygons.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no outline of " + id);
    }
    return found;
  }

  private Set<String> corners(String id) {
    Set<String> corners = new HashSet<>();
    for (String polygon : of(id)) {
      for (String ring : polygon.split(" ")) {
        corners.addAll(points(ring));
      }
    }
    return corners;
  }

  /** The points of a ring, written by the encoded polyline algorithm (Google, 2005). */
  private static List<String> points(String ring) {
    List<String> points = new ArrayList<>();
    int[] at = new int[2];
    int axis = 0;
    int shift = 0;
    int value = 0;
    for (int i = 0; i < ring.length(); i++) {
      int five = ring.charAt(i) - 63;
      value |= (five & 31) << shift;
      shift += 5;
      if (five < 32) {
        at[axis] += (value & 1) == 1 ? ~(value >> 1) : value >> 1;
        if (axis == 1) {
          points.add(
              String.format(Locale.ROOT, "[%s,%s]", at[1] / THOUSANDTHS, at[0] / THOUSANDTHS));
        }
        axis = 1 - axis;
        shift = 0;
        value = 0;
      }
    }
    return points;
  }
}
