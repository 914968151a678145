package org.sayso.geofile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.WKBWriter;

/** Makes small files of every kind that imports read. */
public final class Made {

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private Made() {}

  /** A square with a south-western corner at a point, in degrees. */
  public static Polygon square(double lon, double lat, double side) {
    return SHAPES.createPolygon(
        new Coordinate[] {
          new Coordinate(lon, lat),
          new Coordinate(lon, lat + side),
          new Coordinate(lon + side, lat + side),
          new Coordinate(lon + side, lat),
          new Coordinate(lon, lat)
        });
  }

  /** A feature with properties and an area. */
  public record Feature(Map<String, String> properties, Geometry shape) {}

  /** A feature; the strings are names and values in turn. */
  public static Feature feature(Geometry shape, String... properties) {
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < properties.length; i += 2) {
      all.put(properties[i], properties[i + 1]);
    }
    return new Feature(all, shape);
  }

  public static Path text(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }

  public static Path text(Path file, String text, Charset charset) throws IOException {
    return Files.writeString(file, text, charset);
  }

  public static Path geoJson(Path file, List<Feature> features) throws IOException {
    StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[");
    String between = "";
    for (Feature each : features) {
      text.append(between).append("{\"type\":\"Feature\",\"properties\":").append(json(each));
      text.append(",\"geometry\":").append(ShapeText.write(each.shape)).append('}');
      between = ",\n";
    }
    return text(file, text.append("]}").toString());
  }

  private static String json(Feature feature) {
    StringBuilder text = new StringBuilder("{");
    String between = "";
    for (Map.Entry<String, String> each : feature.properties.entrySet()) {
      String value =
          each.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      text.append(between)
          .append('"')
          .append(each.getKey())
          .append("\":\"")
          .append(value)
          .append('"');
      between = ",";
    }
    return text.append('}').toString();
  }

  /** TopoJSON on a grid of hundredths of degrees, an arc a ring, every second one backwards. */
  public static Path topoJson(Path file, List<Feature> features) throws IOException {
    StringBuilder arcs = new StringBuilder();
    StringBuilder objects = new StringBuilder();
    for (int i = 0; i < features.size(); i++) {
      List<Coordinate> ring =
          new ArrayList<>(
              List.of(((Polygon) features.get(i).shape).getExteriorRing().getCoordinates()));
      boolean backwards = i % 2 == 1;
      if (backwards) {
        Collections.reverse(ring);
      }
      StringBuilder arc = new StringBuilder();
      long x = 0;
      long y = 0;
      for (Coordinate c : ring) {
        long nextX = Math.round(c.getX() * 100);
        long nextY = Math.round(c.getY() * 100);
        arc.append(arc.length() == 0 ? "" : ",").append('[').append(nextX - x).append(',');
        arc.append(nextY - y).append(']');
        x = nextX;
        y = nextY;
      }
      arcs.append(i == 0 ? "" : ",").append('[').append(arc).append(']');
      objects.append(i == 0 ? "" : ",").append("{\"type\":\"Polygon\",\"properties\":");
      objects.append(json(features.get(i))).append(",\"arcs\":[[").append(backwards ? ~i : i);
      objects.append("]]}");
    }
    return text(
        file,
        "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.01,0.01],\"translate\":[0,0]},\"arcs\":["
            + arcs
            + "],\"objects\":{\"areas\":{\"type\":\"GeometryCollection\",\"geometries\":["
            + objects
            + "]}}}");
  }

  /** A shapefile with its table; the endings are added to the path. */
  public static Path shapefile(Path stem, List<Feature> features) throws IOException {
    Files.writeString(stem.resolveSibling(stem.getFileName() + ".cpg"), "UTF-8");
    Files.write(stem.resolveSibling(stem.getFileName() + ".dbf"), dbf(features));
    return Files.write(stem.resolveSibling(stem.getFileName() + ".shp"), shp(features));
  }

  static byte[] shp(List<Feature> features) {
    ByteBuffer out = ByteBuffer.allocate(1 << 20);
    out.putInt(0, 9994).putInt(24, 0);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, 5);
    out.position(100);
    for (int i = 0; i < features.size(); i++) {
      int at = out.position();
      out.position(at + 8);
      shape(out, features.get(i).shape);
      out.order(ByteOrder.BIG_ENDIAN);
      out.putInt(at, i + 1).putInt(at + 4, (out.position() - at - 8) / 2);
      out.order(ByteOrder.LITTLE_ENDIAN);
    }
    byte[] bytes = new byte[out.position()];
    out.flip().get(bytes);
    return bytes;
  }

  private static void shape(ByteBuffer out, Geometry shape) {
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Polygon polygon = (Polygon) shape.getGeometryN(i).norm();
      rings.add(polygon.getExteriorRing());
      for (int j = 0; j < polygon.getNumInteriorRing(); j++) {
        rings.add(polygon.getInteriorRingN(j));
      }
    }
    out.putInt(5).putDouble(0).putDouble(0).putDouble(0).putDouble(0);
    out.putInt(rings.size());
    out.putInt(rings.stream().mapToInt(LinearRing::getNumPoints).sum());
    int start = 0;
    for (LinearRing ring : rings) {
      out.putInt(start);
      start += ring.getNumPoints();
    }
    for (LinearRing ring : rings) {
      for (Coordinate c : ring.getCoordinates()) {
        out.putDouble(c.getX()).putDouble(c.getY());
      }
    }
  }

  static byte[] dbf(List<Feature> features) {
    List<String> columns = List.copyOf(features.get(0).properties.keySet());
    int width = 60;
    int header = 32 + 32 * columns.size() + 1;
    int row = 1 + width * columns.size();
    ByteBuffer out = ByteBuffer.allocate(header + row * features.size());
    out.order(ByteOrder.LITTLE_ENDIAN).put((byte) 3).putInt(4, features.size());
    out.putShort(8, (short) header).putShort(10, (short) row).position(32);
    for (String column : columns) {
      out.put(ByteBuffer.allocate(32).put(column.getBytes(StandardCharsets.US_ASCII)).array());
      out.put(out.position() - 32 + 11, (byte) 'C').put(out.position() - 32 + 16, (byte) width);
    }
    out.put((byte) 0x0D);
    for (Feature each : features) {
      out.put((byte) ' ');
      for (String column : columns) {
        byte[] value = each.properties.getOrDefault(column, "").getBytes(StandardCharsets.UTF_8);
        out.put(value).put(" ".repeat(width - value.length).getBytes(StandardCharsets.US_ASCII));
      }
    }
    return out.array();
  }

  public static Path geoPackage(Path file, List<Feature> features) throws SQLException {
    List<String> columns = List.copyOf(features.get(0).properties.keySet());
    try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement sql = database.createStatement()) {
      sql.execute("CREATE TABLE gpkg_contents (table_name TEXT, data_type TEXT, srs_id INTEGER)");
      sql.execute(
          "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, srs_id INTEGER)");
      sql.execute("INSERT INTO gpkg_contents VALUES ('areas', 'features', 4326)");
      sql.execute("INSERT INTO gpkg_geometry_columns VALUES ('areas', 'geom', 4326)");
      sql.execute("CREATE TABLE areas (geom BLOB, " + String.join(" TEXT, ", columns) + " TEXT)");
      String places = "?" + ", ?".repeat(columns.size());
      try (PreparedStatement row =
          database.prepareStatement("INSERT INTO areas VALUES (" + places + ")")) {
        for (Feature each : features) {
          byte[] shape = new WKBWriter().write(each.shape);
          byte[] header = {'G', 'P', 0, 1, (byte) 0xE6, 0x10, 0, 0};
          row.setBytes(1, ByteBuffer.allocate(8 + shape.length).put(header).put(shape).array());
          for (int i = 0; i < columns.size(); i++) {
            row.setString(i + 2, each.properties.get(columns.get(i)));
          }
          row.execute();
        }
      }
    }
    return file;
  }

  /** A zip of parts by name. */
  public static Path zip(Path file, Map<String, byte[]> parts) throws IOException {
    return Files.write(file, zipped(parts));
  }

  static byte[] zipped(Map<String, byte[]> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  /** A workbook of one sheet, its words half shared and half in the cells. */
  public static Path workbook(Path file, String sheet, List<List<String>> rows) throws IOException {
    StringBuilder cells = new StringBuilder();
    StringBuilder shared = new StringBuilder();
    int strings = 0;
    for (int r = 0; r < rows.size(); r++) {
      cells.append("<row r=\"").append(r + 1).append("\">");
      for (int c = 0; c < rows.get(r).size(); c++) {
        String value = escaped(rows.get(r).get(c));
        String at = (char) ('A' + c) + Integer.toString(r + 1);
        if (value.isEmpty()) {
          continue;
        } else if (value.matches("[1-9][\\d.]*(E\\d)?")) {
          cells.append("<c r=\"").append(at).append("\"><v>").append(value).append("</v></c>");
        } else if (c % 2 == 0) {
          cells.append("<c r=\"").append(at).append("\" t=\"s\"><v>").append(strings++);
          cells.append("</v></c>");
          shared.append("<si><t>").append(value).append("</t><rPh><t>no</t></rPh></si>");
        } else {
          cells.append("<c r=\"").append(at).append("\" t=\"inlineStr\"><is><t>").append(value);
          cells.append("</t></is></c>");
        }
      }
      cells.append("</row>");
    }
    return zip(file, bookOf(sheet, cells.toString(), shared.toString()));
  }

  static Map<String, byte[]> bookOf(String sheet, String rows, String shared) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    String space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    parts.put(
        "xl/workbook.xml",
        bytes(
            "<workbook "
                + space
                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                + "<sheets><sheet name=\""
                + sheet
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        bytes(
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
                + "</Relationships>"));
    parts.put("xl/sharedStrings.xml", bytes("<sst " + space + ">" + shared + "</sst>"));
    parts.put(
        "xl/worksheets/sheet1.xml",
        bytes("<worksheet " + space + "><sheetData>" + rows + "</sheetData></worksheet>"));
    return parts;
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }

  /** Several areas as one. */
  static MultiPolygon together(Polygon... parts) {
    return SHAPES.createMultiPolygon(parts);
  }

  /** A square with a square hole. */
  static Polygon holed(double lon, double lat) {
    return SHAPES.createPolygon(
        square(lon, lat, 1).getExteriorRing(),
        new LinearRing[] {square(lon + 0.25, lat + 0.25, 0.5).getExteriorRing()});
  }
}
