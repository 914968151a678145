package org.sayso.atlas;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Scheme;
import org.sayso.geofile.ShapeText;
import org.sayso.geopackage.GeoBlob;

/** The rows of what an atlas is drawn on: areas, outlines, sides, ways of counting. */
final class GroundRows {

  private final Sql sql;

  GroundRows(Sql sql) {
    this.sql = sql;
  }

  /** Puts this ground in the place of what is there, but for its sides, title and attribution. */
  void put(BaseMap base) throws SQLException {
    for (String table : List.of("areas", "rtree_areas_geom", "outlines", "schemes")) {
      sql.run("DELETE FROM " + table);
    }
    int position = 0;
    for (BaseMap.Area area : base.areas()) {
      put(area, position++);
    }
    position = 0;
    for (BaseMap.Outline outline : base.outlines()) {
      sql.run(
          "INSERT INTO outlines VALUES (?, ?, ?, ?)",
          position + 1,
          GeoBlob.area(ShapeText.read(outline.shape())),
          position++,
          outline.name());
    }
    position = 0;
    for (Scheme scheme : base.schemes()) {
      sql.run(
          "INSERT INTO schemes VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          position + 1,
          position++,
          scheme.id(),
          scheme.kind().code(),
          scheme.count(),
          scheme.year(),
          scheme.definition(),
          Json.ofStrings(List.copyOf(new TreeSet<>(scheme.units()))));
    }
  }

  private void put(BaseMap.Area area, int position) throws SQLException {
    Place place = area.place();
    String shape = area.shape();
    Geometry geometry = shape == null ? null : ShapeText.read(shape);
    sql.run(
        "INSERT INTO areas VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        position + 1,
        geometry == null ? null : GeoBlob.area(geometry),
        position,
        place.id(),
        place.name(),
        place.kind().code(),
        place.parent(),
        Json.ofStrings(place.path()),
        place.lat(),
        place.lon(),
        place.radiusKm(),
        area.approximate());
    if (geometry != null) {
      Envelope box = geometry.getEnvelopeInternal();
      sql.run(
          "INSERT INTO rtree_areas_geom VALUES (?, ?, ?, ?, ?)",
          position + 1,
          box.getMinX(),
          box.getMaxX(),
          box.getMinY(),
          box.getMaxY());
    }
  }

  /** Gives colours to the sides of the ground and to every party that the atlas names. */
  void sides(BaseMap base) throws SQLException {
    Set<String> parties = new TreeSet<>();
    parties.addAll(sql.all("SELECT DISTINCT party FROM involved", row -> row.text("party")));
    parties.addAll(sql.all("SELECT DISTINCT party FROM testimony", row -> row.text("party")));
    parties.addAll(
        sql.all(
            "SELECT DISTINCT j.key AS party FROM holding h, json_each(h.chances) j",
            row -> row.text("party")));
    Set<String> named = new TreeSet<>();
    base.sides().forEach(side -> named.add(side.party()));
    sql.run("DELETE FROM parties");
    int position = 0;
    for (BaseMap.Side side : Legend.of(base.sides(), parties)) {
      sql.run(
          "INSERT INTO parties VALUES (?, ?, ?, ?, ?, ?)",
          position + 1,
          position++,
          side.party(),
          side.name(),
          side.colour(),
          named.contains(side.party()));
    }
  }

  /** The ground as it was put, with the sides of every party and their colours. */
  static BaseMap read(Sql sql, Manifest manifest) throws SQLException {
    return new BaseMap(
        manifest.text(Manifest.TITLE),
        sql.all("SELECT * FROM areas ORDER BY position", GroundRows::area),
        sql.all(
            "SELECT * FROM outlines ORDER BY position",
            row -> new BaseMap.Outline(row.text("name"), String.valueOf(shape(row)))),
        sql.all(
            "SELECT * FROM parties ORDER BY position",
            row -> new BaseMap.Side(row.text("id"), row.text("name"), row.textOrNull("colour"))),
        manifest.list(Manifest.ATTRIBUTION),
        sql.all("SELECT * FROM schemes ORDER BY position", GroundRows::scheme));
  }

  private static BaseMap.Area area(Row row) throws SQLException {
    return new BaseMap.Area(AtlasRows.place(row), shape(row), row.flag("approximate"));
  }

  private static @Nullable String shape(Row row) throws SQLException {
    Geometry geometry = GeoBlob.read(row.bytes("geom"));
    return geometry == null ? null : ShapeText.write(geometry);
  }

  private static Scheme scheme(Row row) throws SQLException {
    return new Scheme(
        row.text("id"),
        PlaceKind.of(row.text("kind")),
        (int) row.whole("count"),
        (int) row.whole("year"),
        row.text("definition"),
        Set.copyOf(Json.readStrings(row.text("units"))));
  }
}
