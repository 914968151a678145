package org.sayso.atlas;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection, each prepared once. Not for several threads at a time; closing it
 * closes the statements and not the connection.
 */
public final class Sql implements AutoCloseable {

  private final Connection connection;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();

  /** On an open connection. */
  public Sql(Connection connection) {
    this.connection = connection;
  }

  /** What one row stands for. */
  public interface Part<T> {
    /** The part of the row that the cursor is at. */
    T of(Row row) throws SQLException;
  }

  /** The number by which rows go that stand for things with an id: a hash of the id, above 0. */
  public static long fid(String... id) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : id) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return Math.max(1, ByteBuffer.wrap(digest.digest()).getLong() & Long.MAX_VALUE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Carries out a statement with its values; days are written as 2021-07-09. */
  int run(String sql, @Nullable Object... values) throws SQLException {
    return bound(sql, values).executeUpdate();
  }

  /** What is done with one row. */
  public interface Taker {
    /** Takes the row that the cursor is at. */
    void take(Row row) throws SQLException;
  }

  /** Hands over one row after the other and keeps none. */
  public void each(String sql, Taker taker, @Nullable Object... values) throws SQLException {
    // Taken out while it is in use, since a taker may ask the same again.
    PreparedStatement known = prepared.remove(sql);
    PreparedStatement own = known == null ? connection.prepareStatement(sql) : known;
    bind(own, values);
    try (ResultSet results = own.executeQuery()) {
      Row row = new Row(results);
      while (results.next()) {
        taker.take(row);
      }
    }
    PreparedStatement other = prepared.put(sql, own);
    if (other != null) {
      other.close();
    }
  }

  /** The parts of all rows. */
  public <T> List<T> all(String sql, Part<T> part, @Nullable Object... values) throws SQLException {
    List<T> parts = new ArrayList<>();
    each(sql, row -> parts.add(part.of(row)), values);
    return parts;
  }

  /** The part of the first row, or null where there is none. */
  public <T> @Nullable T first(String sql, Part<@Nullable T> part, @Nullable Object... values)
      throws SQLException {
    try (ResultSet results = bound(sql, values).executeQuery()) {
      return results.next() ? part.of(new Row(results)) : null;
    }
  }

  /** A whole number that always is there. */
  public long number(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet results = bound(sql, values).executeQuery()) {
      return results.next() ? results.getLong(1) : 0;
    }
  }

  /** A text, or null where there is no row or none in it. */
  public @Nullable String text(String sql, @Nullable Object... values) throws SQLException {
    try (ResultSet results = bound(sql, values).executeQuery()) {
      return results.next() ? results.getString(1) : null;
    }
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      prepared.put(sql, statement);
    }
    bind(statement, values);
    return statement;
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      statement.setObject(i + 1, value instanceof LocalDate day ? day.toString() : value);
    }
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement each : prepared.values()) {
      each.close();
    }
    prepared.clear();
  }
}
