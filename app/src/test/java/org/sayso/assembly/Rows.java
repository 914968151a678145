package org.sayso.assembly;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every row of every table and view of an atlas, in a fixed order, so that two can be compared. */
final class Rows {

  /** What SQLite keeps for itself behind a full-text or spatial index. */
  private static final String OWN =
      "name LIKE 'sqlite_%' OR name GLOB '*_search_*' OR name GLOB 'rtree_*_geom_*'";

  private static final int SHOWN = 400;

  private Rows() {}

  /** The rows by table; the indexes are held against their tables on the way. */
  static SortedMap<String, List<String>> of(Path file) throws SQLException {
    SortedMap<String, List<String>> rows = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      List<String> tables = new ArrayList<>();
      try (ResultSet names =
          statement.executeQuery(
              "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND NOT ("
                  + OWN
                  + ") ORDER BY name")) {
        while (names.next()) {
          tables.add(names.getString(1));
        }
      }
      for (String table : tables) {
        if (table.endsWith("_search")) {
          statement.executeUpdate(
              "INSERT INTO " + table + " (" + table + ", rank) VALUES ('integrity-check', 1)");
        }
        rows.put(table, of(statement, table));
      }
    }
    return rows;
  }

  /** The rows that only one of two files has, shortened; none where the files say the same. */
  static List<String> difference(
      SortedMap<String, List<String>> one, SortedMap<String, List<String>> other) {
    List<String> lines = new ArrayList<>();
    Set<String> tables = new TreeSet<>(one.keySet());
    tables.addAll(other.keySet());
    for (String table : tables) {
      List<String> first = new ArrayList<>(one.getOrDefault(table, List.of()));
      List<String> second = new ArrayList<>(other.getOrDefault(table, List.of()));
      Set<String> both = new HashSet<>(first);
      both.retainAll(new HashSet<>(second));
      first.stream().filter(r -> !both.contains(r)).forEach(r -> lines.add(table + " - " + cut(r)));
      second.stream()
          .filter(r -> !both.contains(r))
          .forEach(r -> lines.add(table + " + " + cut(r)));
      if (first.size() != second.size()) {
        lines.add(table + ": " + first.size() + " and " + second.size() + " rows");
      }
    }
    return lines;
  }

  private static String cut(String row) {
    return row.substring(0, Math.min(SHOWN, row.length()));
  }

  private static List<String> of(Statement statement, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet results = statement.executeQuery("SELECT * FROM " + table)) {
      int columns = results.getMetaData().getColumnCount();
      while (results.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= columns; i++) {
          Object value = results.getObject(i);
          row.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value);
          row.append('|');
        }
        rows.add(row.toString());
      }
    }
    rows.sort(null);
    return rows;
  }
}
