package org.sayso.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.Sql;

/** A few read-only connections to one file, each lent to one thread at a time. */
final class Pool implements AutoCloseable {

  /** Bytes of the file that are mapped: all of a large atlas, where the machine has the memory. */
  private static final long MAPPED = 4L << 30;

  private final List<Connection> connections = new ArrayList<>();
  private final BlockingQueue<Sql> free;

  Pool(Path file, int size) throws IOException {
    free = new ArrayBlockingQueue<>(size);
    try {
      for (int i = 0; i < size; i++) {
        Connection connection = AtlasFile.open(file);
        connections.add(connection);
        try (Statement statement = connection.createStatement()) {
          statement.execute("PRAGMA mmap_size = " + MAPPED);
          statement.execute("PRAGMA cache_size = -4096");
        }
        free.add(new Sql(connection));
      }
    } catch (SQLException e) {
      close();
      throw new IOException("cannot open " + file + ": " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What is asked of an open atlas. */
  interface Question<T> {
    T of(Sql sql) throws SQLException;
  }

  /** Asks on the next connection that is free, waiting for it. */
  <T> T ask(Question<T> question) {
    Sql sql;
    try {
      sql = free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the atlas", e);
    }
    try {
      return question.of(sql);
    } catch (SQLException e) {
      throw new UncheckedIOException(
          new IOException("cannot read the atlas: " + e.getMessage(), e));
    } finally {
      free.add(sql);
    }
  }

  @Override
  public void close() {
    for (Connection each : connections) {
      try {
        each.close();
      } catch (SQLException e) {
        throw new UncheckedIOException(new IOException("cannot close the atlas", e));
      }
    }
  }
}
