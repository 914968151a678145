package org.sayso.atlas;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.gazetteer.Place;
import org.sayso.geopackage.Layers;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Timeline;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/**
 * An atlas file that is being written. What {@link #commit} has returned from is kept, whatever
 * happens to the process or the machine; what is begun after it comes whole or not at all.
 *
 * <p>While it is open there are files {@code -wal} and {@code -shm} beside it; {@link #close}
 * leaves one file. For one thread.
 */
public final class AtlasStore implements AutoCloseable {

  private final Connection connection;
  private final Sql sql;
  private final ReportRows reports;
  private final WeighedRows weighed;
  private final GroundRows ground;
  private boolean brokenOff;

  private AtlasStore(Connection connection) {
    this.connection = connection;
    this.sql = new Sql(connection);
    this.reports = new ReportRows(sql);
    this.weighed = new WeighedRows(sql);
    this.ground = new GroundRows(sql);
  }

  /**
   * Opens an atlas to write to it, beginning it where there is none.
   *
   * @throws NotAnAtlas where the file is something else, or of another format
   */
  public static AtlasStore open(Path path) throws IOException, SQLException {
    Path folder = Objects.requireNonNullElse(path.toAbsolutePath().getParent(), Path.of("."));
    Files.createDirectories(folder);
    if (Files.isDirectory(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    boolean begun = Files.exists(path) && Files.size(path) > 0;
    if (begun) {
      AtlasFile.requireSqlite(path);
    }
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(AtlasFile.BUSY_MILLIS);
    config.setGetGeneratedKeys(false); // else the driver asks for the number of each row put in
    Connection connection = config.createConnection(AtlasFile.url(path));
    try {
      return prepared(path, connection, begun);
    } catch (IOException | SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static AtlasStore prepared(Path path, Connection connection, boolean begun)
      throws IOException, SQLException {
    try (Statement statement = connection.createStatement()) {
      if (begun && !AtlasFile.empty(connection)) {
        AtlasFile.requireFormat(path, connection);
      } else {
        statement.executeUpdate("PRAGMA page_size = 8192");
      }
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = FULL");
      statement.execute("PRAGMA cache_size = -262144");
      statement.execute("PRAGMA temp_store = MEMORY");
    }
    connection.setAutoCommit(false);
    if (AtlasFile.empty(connection)) {
      Schema.create(connection);
    }
    AtlasStore store = new AtlasStore(connection);
    new Layers(connection).takeOver();
    store.brokenOff = "building".equals(store.manifest().text(Manifest.STATE));
    Manifest.put(store.sql, Manifest.FORMAT, String.valueOf(Schema.FORMAT));
    Manifest.put(store.sql, Manifest.STATE, "building");
    store.commit();
    return store;
  }

  /** Whether a build was broken off before, so that what it left to its end is still to be done. */
  public boolean wasBrokenOff() {
    return brokenOff;
  }

  /** Keeps what was done since the last time. */
  public void commit() throws SQLException {
    reports.settle();
    connection.commit();
  }

  /** Statements on what was done so far, committed or not. */
  public Sql sql() {
    return sql;
  }

  /** What made the atlas. */
  public Manifest manifest() throws SQLException {
    return Manifest.read(sql);
  }

  /** Sets an entry of the manifest; null takes it away. */
  public void manifest(String key, @Nullable String value) throws SQLException {
    Manifest.put(sql, key, value);
  }

  /** Sets an entry of the manifest that is a list. */
  public void manifest(String key, List<String> values) throws SQLException {
    Manifest.put(sql, key, Json.ofStrings(values));
  }

  /**
   * Puts the indexes aside by which questions find rows, which is worth it where most rows are
   * still to come; {@link #indexed} makes them anew.
   */
  public void indexesAside() throws SQLException {
    new Indexes(connection).drop();
  }

  /** Makes the indexes that are not there; without them, finding a claim or a report takes long. */
  public void indexed() throws SQLException {
    new Indexes(connection).create();
    commit();
  }

  /** Says of which versions program and packs are, in the place of what was said before. */
  public void versions(Map<String, String> versions) throws SQLException {
    sql.run("DELETE FROM manifest WHERE key LIKE '" + Manifest.VERSION + "%'");
    for (Map.Entry<String, String> each : versions.entrySet()) {
      Manifest.put(sql, Manifest.VERSION + each.getKey(), each.getValue());
    }
  }

  /**
   * Adds a report that is not there yet, with all that it was read as.
   *
   * @param reader by which program and packs it was read
   * @param parents the area that a place lies in, or null
   */
  public void add(Coding coding, String reader, Function<Place, @Nullable Place> parents)
      throws SQLException {
    reports.add(coding, reader);
    for (Claim claim : coding.claims()) {
      within(claim.place() == null ? null : claim.place().place(), parents);
      within(claim.to() == null ? null : claim.to().place(), parents);
    }
  }

  private void within(@Nullable Place place, Function<Place, @Nullable Place> parents)
      throws SQLException {
    for (Place at = place; at != null; at = parents.apply(at)) {
      reports.place(at);
    }
  }

  /** Takes a report away with all that it says. */
  public void remove(String report) throws SQLException {
    reports.remove(report);
  }

  /** Says anew where a report that is there was found, which does not change what it says. */
  public void found(Report report) throws SQLException {
    sql.run(
        "UPDATE reports SET source = ?, title = ?, published_from = ? WHERE fid = ?",
        report.source(),
        report.title(),
        report.publishedFrom() == null ? null : report.publishedFrom().code(),
        Sql.fid(report.id()));
  }

  /** Says which reports share a wire's text with one. */
  public void copies(String report, List<String> copies) throws SQLException {
    sql.run(
        "UPDATE reports SET copies = ? WHERE fid = ? AND copies != ?",
        Json.ofStrings(copies),
        Sql.fid(report),
        Json.ofStrings(copies));
  }

  /** Says on which places a claim bears, and lets them wait to be weighed. */
  public void bears(String claim, Collection<Bearing> bearings) throws SQLException {
    if (bearings.isEmpty()) {
      return;
    }
    long fid = reports.numberOf(claim);
    for (Bearing bearing : bearings) {
      sql.run(
          "INSERT OR IGNORE INTO bearing VALUES (?, ?, ?, ?)",
          bearing.place().id(),
          bearing.day(),
          fid,
          bearing.reach().name());
      wait(bearing.place().id());
    }
  }

  /** Forgets on which places a claim bears, and lets them wait to be weighed. */
  public void bearsNot(String claim) throws SQLException {
    long fid = reports.numberOf(claim);
    sql.run("INSERT OR IGNORE INTO waiting SELECT place FROM bearing WHERE claim = ?", fid);
    sql.run("DELETE FROM bearing WHERE claim = ?", fid);
  }

  /** Lets a place wait to be weighed. */
  public void wait(String place) throws SQLException {
    sql.run("INSERT OR IGNORE INTO waiting VALUES (?)", place);
  }

  /** Lets every place that claims bear on, or that was weighed, wait. */
  public void waitAll() throws SQLException {
    sql.run(
        "INSERT OR IGNORE INTO waiting SELECT place FROM bearing UNION SELECT place FROM timelines");
  }

  /** Lets the places wait on which claims of later days bear. */
  public void waitAfter(LocalDate day) throws SQLException {
    sql.run("INSERT OR IGNORE INTO waiting SELECT place FROM bearing WHERE day > ?", day);
  }

  /** Puts a timeline in the place of the one that is there; the place waits no more. */
  public void put(Timeline timeline) throws SQLException {
    if (timeline.holdings().isEmpty()) {
      weighed.remove(timeline.place());
    } else {
      weighed.put(timeline);
    }
    sql.run("DELETE FROM waiting WHERE place = ?", timeline.place());
  }

  /** Lets every timeline that reaches up to a day reach up to another. */
  public void extend(LocalDate until, LocalDate to) throws SQLException {
    sql.run("UPDATE holding SET \"end\" = ? WHERE \"end\" = ?", to, until);
  }

  /** Puts what people decided in the place of what is there. */
  public void put(Reviews reviews) throws SQLException {
    sql.run("DELETE FROM reviews");
    long position = 1;
    for (Decision one : reviews.decisions()) {
      sql.run(
          "INSERT INTO reviews VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          position++,
          one.day(),
          one.by(),
          one.act().code(),
          one.subject(),
          one.field(),
          one.value(),
          one.note());
    }
  }

  /** Puts what was learned of speakers in the place of what is there. */
  public void put(Learnings learnings) throws SQLException {
    sql.run("DELETE FROM reliabilities");
    long position = 1;
    for (Learnings.UpTo upTo : learnings.upTo()) {
      for (Learned learned : upTo.learned()) {
        sql.run(
            "INSERT INTO reliabilities VALUES (?, ?, ?, ?, ?, ?, ?)",
            position++,
            upTo.day(),
            learned.key(),
            learned.truth(),
            learned.prior(),
            learned.claims(),
            learned.fixed());
      }
    }
  }

  /**
   * Adds the places that timelines and decisions name, and drops those that nothing names any more.
   *
   * @param places the place of an id, or null
   * @param parents the area that a place lies in, or null
   */
  public void places(
      Function<String, @Nullable Place> places, Function<Place, @Nullable Place> parents)
      throws SQLException {
    new PlaceNaming(sql, reports).named(places, parents);
  }

  /**
   * Brings in step all that follows from the rest: what reports call places, the ground, sides, the
   * manifest. Then the atlas is complete, and all is kept.
   */
  public void finish(BaseMap base) throws SQLException {
    indexed();
    new PlaceNaming(sql, reports).printed();
    ground.put(base);
    ground.sides(base);
    Manifest.put(sql, Manifest.TITLE, base.title());
    manifest(Manifest.ATTRIBUTION, base.attribution());
    String last = sql.text("SELECT max(published) FROM reports");
    Manifest.put(sql, Manifest.LAST_PUBLISHED, last);
    Manifest.put(sql, Manifest.DIGEST, new InputDigest(sql).value());
    Manifest.put(sql, Manifest.STATE, "complete");
    new Layers(connection).changed((last == null ? "1970-01-01" : last) + "T00:00:00.000Z");
    commit();
  }

  /**
   * Ids of places, timelines of which are to be kept; for a whole atlas that is written at once.
   */
  void keep(Atlas atlas) throws SQLException {
    for (Place place : atlas.places()) {
      reports.place(place);
    }
    for (Timeline timeline : atlas.timelines()) {
      weighed.put(timeline);
    }
    put(atlas.reviews());
    put(atlas.learnings());
  }

  /**
   * Leaves one file that any reader opens; what was not committed is dropped. Where another program
   * reads it at this moment, the files beside it stay until the next build.
   */
  @Override
  public void close() throws SQLException {
    try (connection) {
      connection.rollback();
      new Layers(connection).handOver();
      connection.commit();
      sql.close();
      connection.setAutoCommit(true);
      fold();
    }
  }

  private void fold() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      statement.execute("PRAGMA journal_mode = DELETE");
    } catch (SQLException e) {
      if (e.getErrorCode() != SQLiteErrorCode.SQLITE_BUSY.code) {
        throw e;
      }
    }
  }
}
