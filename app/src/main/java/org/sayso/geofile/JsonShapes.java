package org.sayso.geofile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Makes shapes of the coordinates of GeoJSON (RFC 7946, section 3.1) and of rings like them. */
final class JsonShapes {

  private static final int LEAST = 4;

  private final String file;
  private final long row;

  /** For the shapes of one feature. */
  JsonShapes(String file, long row) {
    this.file = file;
    this.row = row;
  }

  /** The point or area of a geometry; null for lines and for none. */
  @Nullable Geometry geometry(JsonNode geometry) throws BadFile {
    JsonNode coordinates = geometry.path("coordinates");
    return switch (geometry.path("type").asText()) {
      case "Point" -> SoundShape.FACTORY.createPoint(coordinate(coordinates));
      case "Polygon" -> polygon(rings(coordinates));
      case "MultiPolygon" -> {
        List<List<List<Coordinate>>> polygons = new ArrayList<>();
        for (JsonNode each : list(coordinates)) {
          polygons.add(rings(each));
        }
        yield polygons(polygons);
      }
      default -> null;
    };
  }

  /** An area of several polygons, each of its outer ring and its holes. */
  Geometry polygons(List<List<List<Coordinate>>> all) throws BadFile {
    List<Polygon> made = new ArrayList<>();
    for (List<List<Coordinate>> each : all) {
      made.add(polygon(each));
    }
    return SoundShape.FACTORY.createMultiPolygon(made.toArray(new Polygon[0]));
  }

  /** An area of one outer ring and its holes. */
  Polygon polygon(List<List<Coordinate>> rings) throws BadFile {
    if (rings.isEmpty()) {
      throw fault("an area has no outline");
    }
    LinearRing[] holes = new LinearRing[rings.size() - 1];
    for (int i = 0; i < holes.length; i++) {
      holes[i] = ring(rings.get(i + 1));
    }
    return SoundShape.FACTORY.createPolygon(ring(rings.get(0)), holes);
  }

  /** A closed ring; throws {@link BadFile} where it is open or has fewer than four points. */
  LinearRing ring(List<Coordinate> points) throws BadFile {
    boolean closed =
        points.size() >= LEAST && points.get(0).equals2D(points.get(points.size() - 1));
    if (!closed) {
      throw fault("an outline is not closed or has fewer than four points");
    }
    return SoundShape.FACTORY.createLinearRing(points.toArray(new Coordinate[0]));
  }

  private List<List<Coordinate>> rings(JsonNode polygon) throws BadFile {
    List<List<Coordinate>> rings = new ArrayList<>();
    for (JsonNode ring : list(polygon)) {
      List<Coordinate> points = new ArrayList<>(ring.size());
      for (JsonNode point : list(ring)) {
        points.add(coordinate(point));
      }
      rings.add(points);
    }
    return rings;
  }

  private JsonNode list(JsonNode node) throws BadFile {
    if (!node.isArray()) {
      throw fault("coordinates are missing or not nested as GeoJSON nests them");
    }
    return node;
  }

  Coordinate coordinate(JsonNode point) throws BadFile {
    if (!point.path(0).isNumber() || !point.path(1).isNumber()) {
      throw fault("a coordinate is no number");
    }
    return new Coordinate(point.path(0).asDouble(), point.path(1).asDouble());
  }

  BadFile fault(String what) {
    return new BadFile(file, row, what + "; export the file again, or take the row out");
  }
}
