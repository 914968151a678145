package org.sayso.geofile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.geom.util.GeometryFixer;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/** Lets shapes through that can be reckoned with: points and areas in degrees, sound in outline. */
final class SoundShape {

  static final GeometryFactory FACTORY = new GeometryFactory();

  private static final double EAST = 180.001;
  private static final double NORTH = 90.001;

  private SoundShape() {}

  /**
   * The shape, mended where that was asked for; null where it is neither point nor area.
   *
   * @throws BadFile on a coordinate that is no number or no degree, and on an outline that crosses
   *     itself
   */
  static @Nullable Geometry of(@Nullable Geometry shape, String file, long row, Limits limits)
      throws BadFile {
    if (shape == null
        || shape.isEmpty()
        || !(shape instanceof Polygonal || shape instanceof Point)) {
      return null;
    }
    requireDegrees(shape, file, row);
    if (shape instanceof Point) {
      return shape;
    }
    TopologyValidationError error = new IsValidOp(shape).getValidationError();
    if (error == null) {
      return shape;
    }
    if (!limits.repair()) {
      Coordinate at = error.getCoordinate();
      throw new BadFile(
          file,
          row,
          String.format(
              Locale.ROOT,
              "the outline is not sound: %s at %.4f, %.4f (longitude, latitude); mend it, or have it"
                  + " mended with --repair",
              error.getMessage().toLowerCase(Locale.ROOT),
              at.getX(),
              at.getY()));
    }
    Geometry mended = areas(GeometryFixer.fix(shape));
    if (mended.isEmpty()) {
      throw new BadFile(file, row, "the outline has no area; mend it, or take the row out");
    }
    return mended;
  }

  /** What is an area of the shape; mending may leave lines beside it. */
  private static Geometry areas(Geometry shape) {
    if (shape instanceof Polygonal) {
      return shape;
    }
    List<Polygon> found = new ArrayList<>();
    for (int i = 0; i < shape.getNumGeometries(); i++) {
      Geometry part = shape.getGeometryN(i);
      if (part instanceof Polygonal) {
        for (int j = 0; j < part.getNumGeometries(); j++) {
          found.add((Polygon) part.getGeometryN(j));
        }
      }
    }
    return FACTORY.createMultiPolygon(found.toArray(new Polygon[0]));
  }

  private static void requireDegrees(Geometry shape, String file, long row) throws BadFile {
    for (Coordinate c : shape.getCoordinates()) {
      if (!Double.isFinite(c.getX()) || !Double.isFinite(c.getY())) {
        throw new BadFile(
            file, row, "a coordinate is no number; export the file again, or take the row out");
      }
    }
    Envelope box = shape.getEnvelopeInternal();
    if (box.getMaxX() > EAST
        || box.getMinX() < -EAST
        || box.getMaxY() > NORTH
        || box.getMinY() < -NORTH) {
      throw new BadFile(
          file,
          row,
          "its coordinates are no degrees; export the file in WGS 84 (EPSG:4326), longitude first");
    }
  }
}
