package org.sayso.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Shapes;
import org.sayso.geofile.ShapeText;

/** Tells which area of a pack a point lies in, as far as the pack's shapes are no guesses. */
final class AreaFinder {

  /** So far outside every outline a point may lie and still belong to the nearest: about 10 km. */
  private static final double ASTRAY = 0.1;

  private final Map<PlaceKind, STRtree> trees = new LinkedHashMap<>();
  private final Map<String, PreparedGeometry> shapes = new LinkedHashMap<>();

  private record Area(String id, PreparedGeometry shape) {}

  /** Knows the shapes of provinces and districts, but for approximate ones. */
  AreaFinder(Gazetteer gazetteer, Shapes all) {
    trees.put(PlaceKind.PROVINCE, new STRtree());
    trees.put(PlaceKind.DISTRICT, new STRtree());
    for (String id : all.ids()) {
      Place place = gazetteer.byId(id).orElse(null);
      STRtree tree = place == null ? null : trees.get(place.kind());
      String text = all.geometry(id).orElse("");
      if (tree != null && !text.isEmpty() && !all.approximate(id)) {
        Geometry shape = ShapeText.read(text);
        PreparedGeometry prepared = PreparedGeometryFactory.prepare(shape);
        shapes.put(id, prepared);
        tree.insert(shape.getEnvelopeInternal(), new Area(id, prepared));
      }
    }
  }

  /** The area of a kind that a point lies in, or nearly so; nothing where none is near. */
  Optional<String> at(Geometry point, PlaceKind kind) {
    STRtree tree = trees.get(kind);
    if (tree == null || tree.isEmpty()) {
      return Optional.empty();
    }
    Envelope around = new Envelope(point.getEnvelopeInternal());
    around.expandBy(ASTRAY);
    List<Area> near = new ArrayList<>();
    for (Object each : tree.query(around)) {
      near.add((Area) each);
    }
    return near.stream()
        .filter(a -> a.shape.covers(point))
        .findFirst()
        .or(
            () ->
                near.stream()
                    .filter(a -> distance(a, point) < ASTRAY)
                    .min(Comparator.comparingDouble(a -> distance(a, point))))
        .map(Area::id);
  }

  private static double distance(Area area, Geometry point) {
    return area.shape.getGeometry().distance(point);
  }

  /** Whether the area has a shape of its own that is no guess. */
  boolean knows(String id) {
    return shapes.containsKey(id);
  }

  /** Whether the area's own shape, which is no guess, covers the point; false where it has none. */
  boolean covers(String id, @Nullable Geometry point) {
    PreparedGeometry shape = shapes.get(id);
    return shape != null && point != null && shape.covers(point);
  }
}
