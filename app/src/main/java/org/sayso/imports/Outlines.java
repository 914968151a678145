package org.sayso.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geofile.ShapeText;
import org.sayso.imports.Additions.Outline;

/**
 * Draws the outlines that a map shows: simplified together, so that neighbours keep one border (JTS
 * coverage simplification, after Visvalingam and Whyatt 1993), and joined to those of provinces.
 */
final class Outlines {

  /** About 200 metres, in degrees: finer than a map of a country shows. */
  private static final double FINENESS = 0.002;

  private static final String READ = "read";
  private static final String JOINED = "joined";

  private final Map<PlaceKind, Map<String, Drawn>> drawn = new LinkedHashMap<>();

  private int size;

  private record Drawn(Geometry shape, String source) {}

  /** Takes the outline of an area; of two in one file, that with more points. */
  void add(Place area, Geometry shape, String source) {
    drawn
        .computeIfAbsent(area.kind(), k -> new LinkedHashMap<>())
        .merge(area.id(), new Drawn(shape, source), Outlines::better);
  }

  private static Drawn better(Drawn old, Drawn other) {
    boolean coarser = other.shape.getNumPoints() < old.shape.getNumPoints();
    return old.source.equals(other.source) && coarser ? old : other;
  }

  /** How many areas got one so far. */
  int size() {
    return size;
  }

  /** Puts the outlines taken since the last time among the additions, those of a kind together. */
  void simplifyInto(Additions additions) {
    for (Map<String, Drawn> level : drawn.values()) {
      size += level.size();
      List<String> ids = List.copyOf(level.keySet());
      Geometry[] all = level.values().stream().map(Drawn::shape).toArray(Geometry[]::new);
      Geometry[] simple = CoverageSimplifier.simplify(all, FINENESS);
      for (int i = 0; i < simple.length; i++) {
        String id = ids.get(i);
        Geometry kept = simple[i].isEmpty() ? all[i] : simple[i];
        additions.shapes.put(
            id,
            new Outline(ShapeText.write(kept), READ, Objects.requireNonNull(level.get(id)).source));
      }
    }
    drawn.clear();
  }

  /**
   * Gives provinces the outline of their districts, where every district of one has its own:
   * borders of two sources would not meet.
   */
  static void join(Gazetteer gazetteer, Additions additions) {
    additions.shapes.values().removeIf(s -> s.made().equals(JOINED));
    for (Place province : gazetteer.all()) {
      boolean drawn = additions.shapes.containsKey(province.id());
      if (province.kind() == PlaceKind.PROVINCE && !drawn && !gazetteer.remote(province.id())) {
        join(province, gazetteer, additions);
      }
    }
  }

  private static void join(Place province, Gazetteer gazetteer, Additions additions) {
    List<Geometry> parts = new ArrayList<>();
    String source = "";
    for (Place district : gazetteer.children(province.id())) {
      Outline outline = additions.shapes.get(district.id());
      boolean counts = district.kind() == PlaceKind.DISTRICT;
      if (counts && outline == null && !gazetteer.later(district.id())) {
        return;
      }
      if (counts && outline != null) {
        parts.add(ShapeText.read(outline.geometry()));
        source = outline.source();
      }
    }
    if (!parts.isEmpty()) {
      Geometry whole = OverlayNGRobust.union(parts);
      additions.shapes.put(province.id(), new Outline(ShapeText.write(whole), JOINED, source));
    }
  }
}
