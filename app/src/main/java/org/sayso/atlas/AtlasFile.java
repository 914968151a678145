package org.sayso.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Objects;
import org.sqlite.SQLiteConfig;

/**
 * An atlas as one SQLite file. What was written is read back whole; the same atlas gives the same
 * rows.
 */
public final class AtlasFile {

  /** "SAYS", at the place where SQLite files name their application. */
  private static final int APPLICATION_ID = 0x53415953;

  private static final int FORMAT = 3;
  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  private AtlasFile() {}

  /** Writes a file beside the path and moves it there, so that no half atlas is ever seen. */
  public static void write(Path path, Atlas atlas) throws IOException {
    Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), Path.of("."));
    Files.createDirectories(folder);
    Path temporary = folder.resolve(path.getFileName() + ".part");
    Files.deleteIfExists(temporary);
    try {
      fill(temporary, atlas);
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw new IOException("cannot write " + path + ": " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /**
   * Reads an atlas.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static Atlas read(Path path) throws IOException {
    requireSqlite(path);
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(true);
    try (Connection connection = config.createConnection(url(path))) {
      requireFormat(path, connection);
      return new AtlasReader(connection).read();
    } catch (SQLException e) {
      throw new NotAnAtlas(path + " is a damaged atlas: " + e.getMessage());
    }
  }

  private static void fill(Path path, Atlas atlas) throws IOException, SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    try (Connection connection = config.createConnection(url(path))) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.executeUpdate("PRAGMA application_id = " + APPLICATION_ID);
        statement.executeUpdate("PRAGMA user_version = " + FORMAT);
        statement.executeUpdate(schema());
        statement.executeUpdate("INSERT INTO meta VALUES ('format', '" + FORMAT + "')");
      }
      new AtlasWriter(connection).write(atlas);
      connection.commit();
    }
  }

  private static String schema() throws IOException {
    try (InputStream in = AtlasFile.class.getResourceAsStream("atlas.sql")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void requireSqlite(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    if (Files.isDirectory(path)) {
      throw notAnAtlas(path);
    }
    try (InputStream in = Files.newInputStream(path)) {
      if (!Arrays.equals(in.readNBytes(SQLITE.length), SQLITE)) {
        throw notAnAtlas(path);
      }
    }
  }

  private static void requireFormat(Path path, Connection connection)
      throws IOException, SQLException {
    if (number(connection, "application_id") != APPLICATION_ID) {
      throw notAnAtlas(path);
    }
    int format = number(connection, "user_version");
    if (format != FORMAT) {
      throw new NotAnAtlas(
          path + " has format " + format + ", and this Sayso reads " + FORMAT + "; build it anew");
    }
  }

  private static NotAnAtlas notAnAtlas(Path path) {
    return new NotAnAtlas(path + " is no atlas; make one: sayso build REPORT... -o FILE");
  }

  private static int number(Connection connection, String pragma) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet results = statement.executeQuery("PRAGMA " + pragma)) {
      return results.getInt(1);
    }
  }

  /** A file address, so that no character of the path is taken for an option. */
  private static String url(Path path) {
    return "jdbc:sqlite:" + path.toAbsolutePath().toUri();
  }
}
