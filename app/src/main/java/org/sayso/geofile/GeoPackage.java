package org.sayso.geofile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.sayso.geopackage.GeoBlob;
import org.sqlite.SQLiteConfig;

/**
 * Reads the feature tables of a GeoPackage (OGC 12-128r18): an SQLite file whose shapes are
 * well-known binary behind a header. Only true tables are read; views could run for ever.
 */
final class GeoPackage {

  private static final String TABLES =
      "SELECT c.table_name, g.column_name, g.srs_id FROM gpkg_contents c"
          + " JOIN gpkg_geometry_columns g ON g.table_name = c.table_name"
          + " JOIN sqlite_master m ON m.name = c.table_name"
          + " WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY 1";

  private final String name;
  private final Limits limits;

  private record Layer(String table, String shape, int system) {}

  private GeoPackage(String name, Limits limits) {
    this.name = name;
    this.limits = limits;
  }

  /** A table for each layer. */
  static List<Sheet> read(Part part, Limits limits) throws IOException, BadFile {
    Path copy = Files.createTempFile("sayso", ".gpkg");
    try {
      Files.write(copy, part.bytes());
      return new GeoPackage(part.name(), limits).sheets(copy);
    } catch (SQLException e) {
      throw new BadFile(
          part.name(),
          "is no sound GeoPackage ("
              + String.valueOf(e.getMessage()).replaceAll("\\s+", " ")
              + "); fetch it again");
    } finally {
      Files.deleteIfExists(copy);
    }
  }

  private List<Sheet> sheets(Path file) throws SQLException, BadFile {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    List<Sheet> sheets = new ArrayList<>();
    try (Connection database = config.createConnection("jdbc:sqlite:" + file);
        Statement statement = database.createStatement()) {
      statement.execute("PRAGMA trusted_schema = OFF");
      for (Layer layer : layers(statement)) {
        if (layer.system != GeoBlob.WGS_84) {
          throw new BadFile(
              name + "/" + layer.table,
              "is in the system EPSG:" + layer.system + "; export it in WGS 84 (EPSG:4326)");
        }
        sheets.add(sheet(statement, layer));
      }
    }
    return sheets;
  }

  private static List<Layer> layers(Statement statement) throws SQLException {
    List<Layer> layers = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) {
        layers.add(new Layer(found.getString(1), found.getString(2), found.getInt(3)));
      }
    }
    return layers;
  }

  private Sheet sheet(Statement statement, Layer layer) throws SQLException, BadFile {
    String label = name + "/" + layer.table;
    Set<String> columns = new LinkedHashSet<>();
    List<Row> rows = new ArrayList<>();
    String table = '"' + layer.table.replace("\"", "\"\"") + '"';
    try (ResultSet found = statement.executeQuery("SELECT * FROM " + table)) {
      ResultSetMetaData meta = found.getMetaData();
      while (found.next()) {
        long number = rows.size() + 1L;
        limits.row(label, number);
        Map<String, String> fields = new LinkedHashMap<>();
        Geometry shape = null;
        for (int i = 1; i <= meta.getColumnCount(); i++) {
          if (meta.getColumnName(i).equalsIgnoreCase(layer.shape)) {
            shape = geometry(found.getBytes(i), label, number);
          } else if (found.getString(i) != null) {
            fields.put(Sheet.column(meta.getColumnName(i)), found.getString(i));
          }
        }
        columns.addAll(fields.keySet());
        rows.add(MapJson.row(label, number, fields, shape, limits));
      }
    }
    return new Sheet(label, List.copyOf(columns), rows);
  }

  private static @Nullable Geometry geometry(byte @Nullable [] blob, String label, long number)
      throws BadFile {
    if (blob == null) {
      return null;
    }
    try {
      return GeoBlob.read(blob, SoundShape.FACTORY);
    } catch (ParseException | IllegalArgumentException e) {
      throw new BadFile(
          label, number, "its shape cannot be read (" + e.getMessage() + "); export it again");
    }
  }
}
