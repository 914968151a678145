package org.sayso.geofile;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Reads a shapefile (ESRI Shapefile Technical Description, July 1998) with its table beside it. */
final class Shapefile {

  private static final int HEADER = 100;
  private static final Set<Integer> POINTS = Set.of(1, 11, 21);
  private static final Set<Integer> POLYGONS = Set.of(5, 15, 25);
  private static final int BOX = 32;

  private final Part part;
  private final Limits limits;

  private Shapefile(Part part, Limits limits) {
    this.part = part;
    this.limits = limits;
  }

  /** Its rows with their shapes. */
  static Sheet read(Part part, Limits limits) throws BadFile {
    byte[] table = part.beside().get("dbf");
    if (table == null) {
      throw new BadFile(part.name(), "has no .dbf beside it, which holds the names; put it there");
    }
    byte[] projection = part.beside().get("prj");
    if (projection != null && projected(projection)) {
      throw new BadFile(
          part.name(), "is not in degrees (see its .prj); export it in WGS 84 (EPSG:4326)");
    }
    byte[] declared = part.beside().get("cpg");
    List<Map<String, String>> fields =
        Dbf.read(
            part.name().replaceAll("(?i)shp$", "dbf"),
            table,
            declared == null ? null : new String(declared, StandardCharsets.US_ASCII),
            limits);
    return new Shapefile(part, limits).sheet(fields);
  }

  private static boolean projected(byte[] projection) {
    String text = new String(projection, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT);
    return text.contains("PROJCS");
  }

  private Sheet sheet(List<Map<String, String>> fields) throws BadFile {
    ByteBuffer bytes = ByteBuffer.wrap(part.bytes());
    Set<String> columns = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    int at = HEADER;
    while (at + 8 <= bytes.capacity()) {
      long number = rows.size() + 1L;
      int length = bytes.getInt(at + 4);
      if (length < 2 || at + 8 + 2L * length > bytes.capacity()) {
        throw fault(number, "is cut off; fetch it again");
      }
      if (number > fields.size()) {
        throw fault(number, "has more shapes than its .dbf has rows; fetch both again");
      }
      Geometry shape = shape(bytes.slice(at + 8, 2 * length), number);
      Map<String, String> row = fields.get((int) number - 1);
      columns.addAll(row.keySet());
      rows.add(MapJson.row(part.name(), number, row, shape, limits));
      at += 8 + 2 * length;
    }
    if (rows.size() < fields.size()) {
      throw fault(rows.size() + 1L, "is cut off: its .dbf has more rows; fetch it again");
    }
    return new Sheet(part.name(), List.copyOf(columns), rows);
  }

  private BadFile fault(long number, String fault) {
    return new BadFile(part.name(), number, fault);
  }

  private @Nullable Geometry shape(ByteBuffer record, long number) throws BadFile {
    record.order(ByteOrder.LITTLE_ENDIAN);
    try {
      int type = record.getInt();
      if (POINTS.contains(type)) {
        return SoundShape.FACTORY.createPoint(point(record));
      }
      return POLYGONS.contains(type) ? polygons(record, number) : null;
    } catch (BufferUnderflowException e) {
      throw fault(number, "is shorter than it says; fetch it again");
    }
  }

  private static Coordinate point(ByteBuffer record) {
    return new Coordinate(record.getDouble(), record.getDouble());
  }

  private Geometry polygons(ByteBuffer record, long number) throws BadFile {
    record.position(record.position() + Math.min(BOX, record.remaining()));
    int parts = record.getInt();
    int points = record.getInt();
    if (parts < 1 || points < 1 || 4L * parts + 16L * points > record.remaining()) {
      throw fault(number, "is shorter than it says; fetch it again");
    }
    int[] starts = new int[parts + 1];
    for (int i = 0; i < parts; i++) {
      starts[i] = record.getInt();
    }
    starts[parts] = points;
    JsonShapes shapes = new JsonShapes(part.name(), number);
    List<LinearRing> rings = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      if (starts[i] < 0 || starts[i] > starts[i + 1] || starts[i + 1] > points) {
        throw fault(number, "its parts are out of order; export it again");
      }
      List<Coordinate> ring = new ArrayList<>(starts[i + 1] - starts[i]);
      for (int j = starts[i]; j < starts[i + 1]; j++) {
        ring.add(point(record));
      }
      rings.add(shapes.ring(ring));
    }
    return assembled(rings);
  }

  /** Outer rings run clockwise, holes against it; a hole goes to the smallest ring around it. */
  private static Geometry assembled(List<LinearRing> rings) {
    List<LinearRing> shells = new ArrayList<>();
    List<LinearRing> holes = new ArrayList<>();
    rings.forEach(r -> (Orientation.isCCW(r.getCoordinates()) ? holes : shells).add(r));
    List<List<LinearRing>> inside = new ArrayList<>();
    shells.forEach(s -> inside.add(new ArrayList<>()));
    for (LinearRing hole : holes) {
      int best = -1;
      for (int i = 0; i < shells.size(); i++) {
        boolean smaller = best < 0 || area(shells.get(i)) < area(shells.get(best));
        best = smaller && around(shells.get(i), hole) ? i : best;
      }
      if (best < 0) {
        shells.add(hole);
        inside.add(new ArrayList<>());
      } else {
        inside.get(best).add(hole);
      }
    }
    Polygon[] polygons = new Polygon[shells.size()];
    for (int i = 0; i < polygons.length; i++) {
      polygons[i] =
          SoundShape.FACTORY.createPolygon(shells.get(i), inside.get(i).toArray(new LinearRing[0]));
    }
    return SoundShape.FACTORY.createMultiPolygon(polygons);
  }

  private static double area(LinearRing ring) {
    return ring.getEnvelopeInternal().getArea();
  }

  private static boolean around(LinearRing shell, LinearRing hole) {
    return shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
        && PointLocation.isInRing(hole.getCoordinateN(0), shell.getCoordinates());
  }
}
