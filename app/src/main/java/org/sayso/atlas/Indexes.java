package org.sayso.atlas;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indexes of the tables that grow with the reports. */
final class Indexes {

  private static final Pattern NAME = Pattern.compile("INDEX IF NOT EXISTS (\\w+)");

  private final Connection connection;

  /** Of an open atlas. */
  Indexes(Connection connection) {
    this.connection = connection;
  }

  /** Makes those that are not there. */
  void create() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(Schema.text("indexes.sql"));
    }
  }

  /** Takes all of them away. */
  void drop() throws SQLException {
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(Schema.text("indexes.sql"));
    while (name.find()) {
      names.add(name.group(1));
    }
    try (Statement statement = connection.createStatement()) {
      for (String each : names) {
        statement.executeUpdate("DROP INDEX IF EXISTS " + each);
      }
    }
  }
}
