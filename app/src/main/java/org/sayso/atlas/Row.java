package org.sayso.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row as read: columns by name, each as the type that the schema gives it. */
final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  /** A text column that is never null. */
  String text(String column) throws SQLException {
    String value = results.getString(column);
    if (value == null) {
      throw new SQLException("no " + column);
    }
    return value;
  }

  @Nullable String textOrNull(String column) throws SQLException {
    return results.getString(column);
  }

  boolean flag(String column) throws SQLException {
    return results.getInt(column) != 0;
  }

  @Nullable Boolean flagOrNull(String column) throws SQLException {
    boolean value = flag(column);
    return results.wasNull() ? null : value;
  }

  int integer(String column) throws SQLException {
    return results.getInt(column);
  }

  double real(String column) throws SQLException {
    return results.getDouble(column);
  }

  @Nullable Double realOrNull(String column) throws SQLException {
    double value = real(column);
    return results.wasNull() ? null : value;
  }

  LocalDate day(String column) throws SQLException {
    return LocalDate.parse(text(column));
  }

  @Nullable LocalDate dayOrNull(String column) throws SQLException {
    String value = textOrNull(column);
    return value == null ? null : LocalDate.parse(value);
  }
}
