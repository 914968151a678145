package org.sayso.atlas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row as read: columns by name, each as the type that the schema gives it. */
public final class Row {

  private final ResultSet results;

  Row(ResultSet results) {
    this.results = results;
  }

  /** A text column that is never null; throws where it is. */
  public String text(String column) throws SQLException {
    String value = results.getString(column);
    if (value == null) {
      throw new SQLException("no " + column);
    }
    return value;
  }

  /** A text column, or null. */
  public @Nullable String textOrNull(String column) throws SQLException {
    return results.getString(column);
  }

  /** A truth value; false where there is none. */
  public boolean flag(String column) throws SQLException {
    return results.getInt(column) != 0;
  }

  /** A truth value, or null. */
  public @Nullable Boolean flagOrNull(String column) throws SQLException {
    boolean value = flag(column);
    return results.wasNull() ? null : value;
  }

  /** A whole number; 0 where there is none. */
  public long whole(String column) throws SQLException {
    return results.getLong(column);
  }

  /** A number; 0 where there is none. */
  public double real(String column) throws SQLException {
    return results.getDouble(column);
  }

  /** A number, or null. */
  public @Nullable Double realOrNull(String column) throws SQLException {
    double value = real(column);
    return results.wasNull() ? null : value;
  }

  /** A day that is never null. */
  public LocalDate day(String column) throws SQLException {
    return LocalDate.parse(text(column));
  }

  /** A day, or null. */
  public @Nullable LocalDate dayOrNull(String column) throws SQLException {
    String value = textOrNull(column);
    return value == null ? null : LocalDate.parse(value);
  }

  /** Bytes, or null. */
  public byte @Nullable [] bytes(String column) throws SQLException {
    return results.getBytes(column);
  }
}
