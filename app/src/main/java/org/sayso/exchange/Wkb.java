package org.sayso.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** GeoJSON geometries as well-known binary (ISO 19125-1, little-endian, two dimensions). */
final class Wkb {

  private static final int LITTLE_ENDIAN = 1;
  private static final int POINT = 1;
  private static final int POLYGON = 3;
  private static final int MULTI_POLYGON = 6;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private double west = Double.POSITIVE_INFINITY;
  private double south = Double.POSITIVE_INFINITY;
  private double east = Double.NEGATIVE_INFINITY;
  private double north = Double.NEGATIVE_INFINITY;

  /**
   * A geometry's bytes and the box around it.
   *
   * @param type GeoJSON's name of its type
   * @param bytes well-known binary
   * @param box west, south, east, north, in degrees
   */
  record Shape(String type, byte[] bytes, double[] box) {}

  /** Throws {@link IllegalArgumentException} on a geometry that is no point and no area. */
  static Shape of(JsonNode geometry) {
    Wkb wkb = new Wkb();
    String type = geometry.path("type").asText();
    JsonNode coordinates = geometry.path("coordinates");
    switch (type) {
      case "Point" -> {
        wkb.header(POINT);
        wkb.position(coordinates);
      }
      case "Polygon" -> wkb.polygon(coordinates);
      case "MultiPolygon" -> {
        wkb.header(MULTI_POLYGON);
        wkb.number(coordinates.size());
        coordinates.forEach(wkb::polygon);
      }
      default -> throw new IllegalArgumentException("no point and no area: " + type);
    }
    double[] box = {wkb.west, wkb.south, wkb.east, wkb.north};
    return new Shape(type, wkb.out.toByteArray(), box);
  }

  private void polygon(JsonNode rings) {
    header(POLYGON);
    number(rings.size());
    for (JsonNode ring : rings) {
      number(ring.size());
      ring.forEach(this::position);
    }
  }

  private void position(JsonNode position) {
    double x = position.path(0).doubleValue();
    double y = position.path(1).doubleValue();
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
    ByteBuffer both = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    out.writeBytes(both.putDouble(x).putDouble(y).array());
  }

  private void header(int type) {
    out.write(LITTLE_ENDIAN);
    number(type);
  }

  private void number(int value) {
    out.writeBytes(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array());
  }
}
