package org.sayso.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Refusal;
import org.sayso.geopackage.Layers;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * An atlas as one file, a GeoPackage. What was written is read back whole; the same atlas gives the
 * same rows.
 */
public final class AtlasFile {

  /** "SAYS": what formats before the fourth had, which were no GeoPackages. */
  private static final int EARLIER_ID = 0x53415953;

  private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

  /** How long a statement waits for another program that writes. */
  static final int BUSY_MILLIS = 10_000;

  /** What SQLite says of a file whose journal still holds what a killed writer changed. */
  private static final Set<SQLiteErrorCode> HALF_WRITTEN =
      Set.of(SQLiteErrorCode.SQLITE_READONLY_ROLLBACK, SQLiteErrorCode.SQLITE_READONLY_RECOVERY);

  private AtlasFile() {}

  /** Writes a whole atlas on bare ground, in the place of a file that is there. */
  public static void write(Path path, Atlas atlas) throws IOException {
    write(path, atlas, BaseMap.NONE);
  }

  /** Writes a whole atlas, in the place of a file that is there. */
  public static void write(Path path, Atlas atlas, BaseMap base) throws IOException {
    Files.deleteIfExists(path);
    try (AtlasStore store = AtlasStore.open(path)) {
      store.manifest(Manifest.PACKS, atlas.packs());
      for (Coding coding : codings(atlas)) {
        store.add(coding, "", place -> null);
      }
      store.keep(atlas);
      store.finish(base);
    } catch (SQLException e) {
      throw new IOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  private static List<Coding> codings(Atlas atlas) {
    Map<String, List<Claim>> claims = new HashMap<>();
    atlas.claims().forEach(c -> claims.computeIfAbsent(c.report(), r -> new ArrayList<>()).add(c));
    Map<String, List<Refusal>> refusals = new HashMap<>();
    atlas
        .refusals()
        .forEach(r -> refusals.computeIfAbsent(r.report(), id -> new ArrayList<>()).add(r));
    List<Coding> codings = new ArrayList<>();
    for (Report report : atlas.reports()) {
      codings.add(
          new Coding(
              report,
              0,
              claims.getOrDefault(report.id(), List.of()),
              refusals.getOrDefault(report.id(), List.of())));
    }
    return codings;
  }

  /**
   * Reads an atlas.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static Atlas read(Path path) throws IOException {
    return ask(path, AtlasRows::read);
  }

  /**
   * Reads the ground that an atlas is drawn on.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static BaseMap ground(Path path) throws IOException {
    return ask(path, AtlasRows::ground);
  }

  /**
   * Reads what people had decided when an atlas was built; nothing where there is no file, or one
   * whose first build was broken off before it kept anything.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static Reviews reviews(Path path) throws IOException {
    return begun(path) ? ask(path, AtlasRows::reviews) : Reviews.NONE;
  }

  private static boolean begun(Path path) throws IOException {
    if (!Files.isRegularFile(path) || Files.size(path) == 0) {
      return false;
    }
    requireSqlite(path);
    try (Connection connection = reading(path)) {
      return !empty(connection);
    } catch (SQLException e) {
      throw new NotAnAtlas(path + " is a damaged atlas: " + e.getMessage());
    }
  }

  /** A build that was broken off before its first commit leaves a file without tables. */
  static boolean empty(Connection connection) throws SQLException {
    try (Sql once = new Sql(connection)) {
      return once.number("SELECT count(*) FROM sqlite_master") == 0;
    }
  }

  /**
   * A connection that only reads. What a killed build left half written is taken back first, by one
   * that may write.
   */
  private static Connection reading(Path path) throws SQLException {
    Connection reading = connect(path, true);
    try {
      empty(reading);
      return reading;
    } catch (SQLException e) {
      reading.close();
      if (!(e instanceof SQLiteException fault) || !HALF_WRITTEN.contains(fault.getResultCode())) {
        throw e;
      }
    }
    try (Connection writing = connect(path, false)) {
      empty(writing);
    }
    return connect(path, true);
  }

  private static Connection connect(Path path, boolean readOnly) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setReadOnly(readOnly);
    config.setBusyTimeout(BUSY_MILLIS);
    return config.createConnection(url(path));
  }

  /** What is asked of an open atlas. */
  private interface Question<T> {
    T of(Sql sql) throws SQLException;
  }

  private static <T> T ask(Path path, Question<T> question) throws IOException {
    try (Connection connection = open(path);
        Sql sql = new Sql(connection)) {
      return question.of(sql);
    } catch (SQLException e) {
      throw new NotAnAtlas(path + " is a damaged atlas: " + e.getMessage());
    }
  }

  /**
   * Opens an atlas to read it; the caller closes it.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static Connection open(Path path) throws IOException {
    requireSqlite(path);
    try {
      Connection connection = reading(path);
      try {
        requireFormat(path, connection);
        return connection;
      } catch (IOException | SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new NotAnAtlas(path + " is a damaged atlas: " + e.getMessage());
    }
  }

  static void requireSqlite(Path path) throws IOException {
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

  static void requireFormat(Path path, Connection connection) throws IOException, SQLException {
    String format = format(connection);
    if (format == null) {
      throw notAnAtlas(path);
    }
    if (!format.equals(String.valueOf(Schema.FORMAT))) {
      throw new NotAnAtlas(
          path
              + " has format "
              + format
              + ", and this Sayso reads "
              + Schema.FORMAT
              + "; move it away and build it anew");
    }
  }

  private static @Nullable String format(Connection connection) throws SQLException {
    try (Sql sql = new Sql(connection)) {
      long application = sql.number("PRAGMA application_id");
      if (application == EARLIER_ID) {
        return String.valueOf(sql.number("PRAGMA user_version"));
      }
      boolean ours =
          application == Layers.APPLICATION_ID
              && sql.number("SELECT count(*) FROM sqlite_master WHERE name = 'waiting'") > 0;
      return ours ? Manifest.read(sql).values().get(Manifest.FORMAT) : null;
    }
  }

  private static NotAnAtlas notAnAtlas(Path path) {
    return new NotAnAtlas(path + " is no atlas; make one: sayso build REPORT... -o FILE");
  }

  /** A file address, so that no character of the path is taken for an option. */
  static String url(Path path) {
    return "jdbc:sqlite:" + path.toAbsolutePath().toUri();
  }
}
