package org.sayso.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.sayso.atlas.BaseMap;
import org.sayso.query.Box;

/** The areas of the atlas with their shapes, and its parties; read once, for it never changes. */
final class Ground {

  private static final GeometryFactory SHAPES = new GeometryFactory();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, BaseMap.Area> areas = new HashMap<>();
  private final Map<String, Geometry> shapes = new HashMap<>();
  private final Map<String, BaseMap.Side> sides = new HashMap<>();
  private final Envelope extent = new Envelope();

  Ground(BaseMap base) {
    base.sides().forEach(side -> sides.put(side.party(), side));
    for (BaseMap.Area area : base.areas()) {
      if (area.shape() != null) {
        Geometry shape = shape(area.shape());
        areas.put(area.place().id(), area);
        shapes.put(area.place().id(), shape);
        extent.expandToInclude(shape.getEnvelopeInternal());
      }
    }
  }

  /** An area with a shape, or null where the place has none. */
  BaseMap.@Nullable Area area(String place) {
    return areas.get(place);
  }

  /** A party as the map names it, or null for one that it does not. */
  BaseMap.@Nullable Side side(@Nullable String party) {
    return party == null ? null : sides.get(party);
  }

  /** How far all areas reach, west, south, east, north; the whole earth where there are none. */
  List<Double> extent() {
    return extent.isNull()
        ? List.of(-180.0, -90.0, 180.0, 90.0)
        : List.of(extent.getMinX(), extent.getMinY(), extent.getMaxX(), extent.getMaxY());
  }

  /** Ids of the areas whose shape a box touches. */
  Set<String> within(Box box) {
    List<Geometry> parts = new ArrayList<>();
    if (box.west() > box.east()) {
      parts.add(rectangle(box.west(), box.south(), 180, box.north()));
      parts.add(rectangle(-180, box.south(), box.east(), box.north()));
    } else {
      parts.add(rectangle(box.west(), box.south(), box.east(), box.north()));
    }
    Set<String> within = new HashSet<>();
    shapes.forEach(
        (id, shape) -> {
          if (parts.stream().anyMatch(shape::intersects)) {
            within.add(id);
          }
        });
    return within;
  }

  private static Geometry rectangle(double west, double south, double east, double north) {
    return SHAPES.toGeometry(new Envelope(west, east, south, north));
  }

  /** A polygon or several as GeoJSON has them. */
  private static Geometry shape(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      List<Polygon> polygons = new ArrayList<>();
      JsonNode coordinates = node.path("coordinates");
      if (node.path("type").asText().equals("MultiPolygon")) {
        coordinates.forEach(one -> polygons.add(polygon(one)));
      } else {
        polygons.add(polygon(coordinates));
      }
      return SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the atlas holds a shape that is no JSON", e);
    }
  }

  private static Polygon polygon(JsonNode rings) {
    List<LinearRing> all = new ArrayList<>();
    for (JsonNode ring : rings) {
      List<Coordinate> corners = new ArrayList<>();
      ring.forEach(at -> corners.add(new Coordinate(at.get(0).asDouble(), at.get(1).asDouble())));
      all.add(SHAPES.createLinearRing(corners.toArray(Coordinate[]::new)));
    }
    LinearRing[] holes = all.subList(1, all.size()).toArray(LinearRing[]::new);
    return SHAPES.createPolygon(all.get(0), holes);
  }
}
