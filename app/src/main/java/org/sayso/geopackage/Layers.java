package org.sayso.geopackage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/**
 * Makes a GeoPackage of an SQLite file: the tables that list its layers, and a spatial index for
 * those that are drawn.
 *
 * <p>The standard wants triggers that keep an index in step; they call functions that only spatial
 * programs bring along. So they are taken away while Sayso writes, which keeps the index itself
 * ({@link SpatialIndex}), and are put back at the end.
 */
public final class Layers {

  /** "GPKG", at the place where SQLite files name their application. */
  public static final int APPLICATION_ID = 0x47504B47;

  /** Version 1.3 of the standard, which programs of some years ago know too. */
  private static final int VERSION = 10300;

  private final Connection connection;

  /** Of an open database. */
  public Layers(Connection connection) {
    this.connection = connection;
  }

  /** Marks an empty database as a GeoPackage and makes the tables that every one has. */
  public void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
      statement.executeUpdate("PRAGMA user_version = " + VERSION);
      statement.executeUpdate(text("geopackage.sql"));
    }
  }

  /**
   * Lists a table or view with a column {@code geom} in WGS 84.
   *
   * @param type what its shapes are, such as {@code POINT}
   */
  public void features(String table, String type, String description) throws SQLException {
    contents(table, "features", description, GeoBlob.WGS_84);
    run(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', ?, ?, 0, 0)",
        table,
        type,
        GeoBlob.WGS_84);
  }

  /** Lists a table or view without shapes. */
  public void attributes(String table, String description) throws SQLException {
    contents(table, "attributes", description, 0);
  }

  private void contents(String table, String type, String description, int system)
      throws SQLException {
    run(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change,"
            + " srs_id) VALUES (?, ?, ?, ?, '1970-01-01T00:00:00.000Z', nullif(?, 0))",
        table,
        type,
        table,
        description,
        system);
  }

  /** Gives a layer a spatial index, empty as the layer still is. */
  public void index(String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "CREATE VIRTUAL TABLE rtree_" + table + "_geom USING rtree(id, minx, maxx, miny, maxy)");
    }
    run(
        "INSERT INTO gpkg_extensions VALUES (?, 'geom', 'gpkg_rtree_index',"
            + " 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')",
        table);
  }

  /** Says when the contents were last changed (ISO 8601, UTC), and how far each layer reaches. */
  public void changed(String when) throws SQLException {
    run("UPDATE gpkg_contents SET last_change = ?", when);
    try (Statement statement = connection.createStatement();
        ResultSet indexed =
            statement.executeQuery(
                "SELECT table_name FROM gpkg_extensions WHERE extension_name ="
                    + " 'gpkg_rtree_index' ORDER BY table_name")) {
      while (indexed.next()) {
        String table = indexed.getString(1);
        run(
            "UPDATE gpkg_contents SET (min_x, min_y, max_x, max_y) = (SELECT min(minx), min(miny),"
                + " max(maxx), max(maxy) FROM rtree_"
                + table
                + "_geom) WHERE table_name = ?",
            table);
      }
    }
  }

  /** Puts back the triggers by which spatial programs keep the indexes in step. */
  public void handOver() throws SQLException {
    triggers(text("rtree-triggers.sql"));
  }

  /** Takes the triggers away, so that rows can be written without a spatial program. */
  public void takeOver() throws SQLException {
    triggers(
        text("rtree-triggers.sql")
            .replaceAll("CREATE TRIGGER (\\S+)[^;]*(?s:.*?)END;", "DROP TRIGGER IF EXISTS $1;"));
  }

  private void triggers(String template) throws SQLException {
    try (Statement statement = connection.createStatement();
        Statement each = connection.createStatement();
        ResultSet indexed =
            statement.executeQuery(
                "SELECT table_name FROM gpkg_extensions WHERE extension_name ="
                    + " 'gpkg_rtree_index' ORDER BY table_name")) {
      while (indexed.next()) {
        each.executeUpdate(template.replace("{t}", indexed.getString(1)));
      }
    }
  }

  private void run(String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  private static String text(String resource) {
    try (InputStream in = Layers.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
