package org.sayso.geopackage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;

/**
 * A shape as a GeoPackage holds it: well-known binary behind a header of its own (clause 2.1.3). A
 * point has no envelope in its header, an area has one.
 */
public final class GeoBlob {

  /** WGS 84, longitude and latitude in degrees. */
  public static final int WGS_84 = 4326;

  private static final int[] BOX_BYTES = {0, 32, 48, 48, 64};
  private static final int SHORT_HEADER = 8;
  private static final int LITTLE_ENDIAN = 1;
  private static final int WITH_BOX = 2;
  private static final GeometryFactory FACTORY = new GeometryFactory();

  private GeoBlob() {}

  /** A point in WGS 84. */
  public static byte[] point(double lon, double lat) {
    return blob(FACTORY.createPoint(new Coordinate(lon, lat)));
  }

  /** An area in WGS 84, always as one of several polygons, so that a layer has one type. */
  public static byte[] area(Geometry area) {
    return blob(
        area instanceof Polygon one
            ? FACTORY.createMultiPolygon(new Polygon[] {one})
            : (MultiPolygon) area);
  }

  private static byte[] blob(Geometry shape) {
    byte[] binary = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(shape);
    boolean boxed = !(shape instanceof Point);
    int header = SHORT_HEADER + (boxed ? BOX_BYTES[1] : 0);
    ByteBuffer blob = ByteBuffer.allocate(header + binary.length).order(ByteOrder.LITTLE_ENDIAN);
    blob.put((byte) 'G').put((byte) 'P').put((byte) 0);
    blob.put((byte) (LITTLE_ENDIAN | (boxed ? WITH_BOX : 0))).putInt(WGS_84);
    if (boxed) {
      Envelope box = shape.getEnvelopeInternal();
      blob.putDouble(box.getMinX()).putDouble(box.getMaxX());
      blob.putDouble(box.getMinY()).putDouble(box.getMaxY());
    }
    return blob.put(binary).array();
  }

  /**
   * The shape of a blob.
   *
   * @throws ParseException where its header or what is behind it is none
   */
  public static Geometry read(byte[] blob, GeometryFactory factory) throws ParseException {
    int flags = blob.length > SHORT_HEADER && blob[0] == 'G' && blob[1] == 'P' ? blob[3] : -1;
    int box = flags < 0 ? BOX_BYTES.length : (flags >> 1) & 7;
    if (box >= BOX_BYTES.length || SHORT_HEADER + BOX_BYTES[box] > blob.length) {
      throw new ParseException("no GeoPackage header");
    }
    byte[] binary = new byte[blob.length - SHORT_HEADER - BOX_BYTES[box]];
    System.arraycopy(blob, SHORT_HEADER + BOX_BYTES[box], binary, 0, binary.length);
    return new WKBReader(factory).read(binary);
  }

  /** The shape of a blob of our own, or null for none; throws on one that is damaged. */
  public static @Nullable Geometry read(byte @Nullable [] blob) {
    if (blob == null) {
      return null;
    }
    try {
      return read(blob, FACTORY);
    } catch (ParseException e) {
      throw new IllegalStateException("a damaged shape: " + e.getMessage(), e);
    }
  }
}
