package org.sayso.geofile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads TopoJSON: shapes whose outlines are put together of shared arcs, written as steps on a grid
 * (M. Bostock, C. Metcalf, The TopoJSON Format Specification 1.0).
 */
final class TopoJson {

  private final String name;
  private final Limits limits;
  private final List<List<Coordinate>> arcs = new ArrayList<>();

  private TopoJson(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /** One table for each object of the topology. */
  static List<Sheet> read(String name, JsonNode topology, Limits limits) throws BadFile {
    TopoJson reader = new TopoJson(name, limits);
    reader.readArcs(topology.path("arcs"), topology.path("transform"));
    List<Sheet> sheets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : topology.path("objects").properties()) {
      sheets.add(reader.sheet(name + "/" + each.getKey(), each.getValue()));
    }
    return sheets;
  }

  private void readArcs(JsonNode all, JsonNode transform) throws BadFile {
    JsonNode scale = transform.path("scale");
    JsonNode move = transform.path("translate");
    for (JsonNode arc : all) {
      JsonShapes shapes = new JsonShapes(name, 0);
      List<Coordinate> points = new ArrayList<>(arc.size());
      double x = 0;
      double y = 0;
      for (JsonNode point : arc) {
        Coordinate step = shapes.coordinate(point);
        x = transform.isObject() ? x + step.getX() : step.getX();
        y = transform.isObject() ? y + step.getY() : step.getY();
        points.add(
            transform.isObject()
                ? new Coordinate(
                    x * scale.path(0).asDouble() + move.path(0).asDouble(),
                    y * scale.path(1).asDouble() + move.path(1).asDouble())
                : new Coordinate(x, y));
      }
      arcs.add(points);
    }
  }

  private Sheet sheet(String label, JsonNode object) throws BadFile {
    Set<String> columns = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    boolean collection = object.path("type").asText().equals("GeometryCollection");
    for (JsonNode each : collection ? object.path("geometries") : List.of(object)) {
      long number = rows.size() + 1L;
      limits.row(label, number);
      Map<String, String> fields = MapJson.fields(each);
      columns.addAll(fields.keySet());
      rows.add(MapJson.row(label, number, fields, geometry(each, label, number), limits));
    }
    return new Sheet(label, List.copyOf(columns), rows);
  }

  private @Nullable Geometry geometry(JsonNode object, String label, long number) throws BadFile {
    JsonShapes shapes = new JsonShapes(label, number);
    return switch (object.path("type").asText()) {
      case "Polygon" -> shapes.polygon(rings(object.path("arcs"), shapes));
      case "MultiPolygon" -> {
        List<List<List<Coordinate>>> polygons = new ArrayList<>();
        for (JsonNode each : object.path("arcs")) {
          polygons.add(rings(each, shapes));
        }
        yield shapes.polygons(polygons);
      }
      default -> null;
    };
  }

  private List<List<Coordinate>> rings(JsonNode polygon, JsonShapes shapes) throws BadFile {
    List<List<Coordinate>> rings = new ArrayList<>();
    for (JsonNode ring : polygon) {
      List<Coordinate> points = new ArrayList<>();
      for (JsonNode index : ring) {
        List<Coordinate> arc = arc(index, shapes);
        points.addAll(points.isEmpty() ? arc : arc.subList(Math.min(1, arc.size()), arc.size()));
      }
      rings.add(points);
    }
    return rings;
  }

  /** The arc of that number; a negative number, ones complement, is the arc run backwards. */
  private List<Coordinate> arc(JsonNode index, JsonShapes shapes) throws BadFile {
    int number = index.asInt(Integer.MAX_VALUE);
    int at = number < 0 ? ~number : number;
    if (at >= arcs.size()) {
      throw shapes.fault("names an arc that is not there");
    }
    List<Coordinate> arc = new ArrayList<>(arcs.get(at));
    if (number < 0) {
      Collections.reverse(arc);
    }
    return arc;
  }
}
