package org.sayso.geofile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** An area as the text of a GeoJSON geometry, with four decimals: about ten metres. */
public final class ShapeText {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final double FINENESS = 1e4;
  private static final int LEAST = 4;

  private ShapeText() {}

  /**
   * The area of a geometry's text, as packs hold it.
   *
   * @throws IllegalArgumentException where it is none
   */
  public static Geometry read(String text) {
    try {
      return Objects.requireNonNull(
          new JsonShapes("shape", 0).geometry(JSON.readTree(text)), "no area");
    } catch (JsonProcessingException | BadFile | NullPointerException e) {
      throw new IllegalArgumentException("not a GeoJSON geometry: " + e.getMessage(), e);
    }
  }

  /** The text of an area; rings too small to be drawn are left out, but for the only one. */
  public static String write(Geometry area) {
    StringBuilder text = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
    String between = "";
    for (int i = 0; i < area.getNumGeometries(); i++) {
      String polygon = polygon((Polygon) area.getGeometryN(i));
      if (!polygon.isEmpty()) {
        text.append(between).append(polygon);
        between = ",";
      }
    }
    return text.append("]}").toString();
  }

  private static String polygon(Polygon polygon) {
    StringBuilder text = new StringBuilder(ring(polygon.getExteriorRing()));
    if (text.isEmpty()) {
      return "";
    }
    for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
      String hole = ring(polygon.getInteriorRingN(i));
      text.append(hole.isEmpty() ? "" : ",").append(hole);
    }
    return "[" + text + "]";
  }

  private static String ring(LinearRing ring) {
    StringBuilder text = new StringBuilder("[");
    String before = "";
    int points = 0;
    for (Coordinate c : ring.getCoordinates()) {
      String point = "[" + number(c.getX()) + "," + number(c.getY()) + "]";
      if (!point.equals(before)) {
        text.append(points++ == 0 ? "" : ",").append(point);
        before = point;
      }
    }
    return points < LEAST ? "" : text.append("]").toString();
  }

  private static String number(double degrees) {
    double rounded = Math.round(degrees * FINENESS) / FINENESS;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
