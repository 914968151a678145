package org.sayso.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Discretion;
import org.sayso.atlas.Row;
import org.sayso.atlas.Sql;
import org.sayso.claim.Claim;
import org.sayso.explain.Discreet;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * Slices of an atlas that stays in its file: in memory are its places, what people decided, and the
 * slice at hand.
 */
public final class OpenAtlas implements Slices, AutoCloseable {

  private static final String REPORT =
      "SELECT id, source, publisher, title, published, published_from, language, copies,"
          + " shown IS NOT NULL AS hides FROM reports";

  private final Path file;
  private final Connection connection;
  private final Sql sql;
  private final Selection selection;
  private final boolean withPersons;
  private final @Nullable Perspective from;
  private final Map<String, Place> places = new HashMap<>();
  private final Areas areas;
  private final Reviews reviews;
  private final UnaryOperator<List<Claim>> ruling;

  /**
   * Opens an atlas.
   *
   * @param selection which places are wanted
   * @param withPersons whether private persons are named
   * @throws org.sayso.atlas.NotAnAtlas where the file is something else, or of another format
   */
  public OpenAtlas(Path file, Selection selection, boolean withPersons) throws IOException {
    this(file, selection, withPersons, null);
  }

  /**
   * The same as seen from somewhere.
   *
   * @param from what counts; null for all
   */
  public OpenAtlas(Path file, Selection selection, boolean withPersons, @Nullable Perspective from)
      throws IOException {
    this.from = from;
    this.file = file;
    this.selection = selection;
    this.withPersons = withPersons;
    this.connection = AtlasFile.open(file);
    this.sql = new Sql(connection);
    try {
      sql.each(
          "SELECT * FROM places",
          row -> {
            Place place = AtlasRows.place(row);
            places.put(place.id(), place);
          });
      Reviews all = AtlasRows.reviews(sql);
      this.reviews = from == null ? all : from.decided(all);
    } catch (SQLException e) {
      throw damaged(e);
    }
    this.areas = new Areas(places.values());
    this.ruling = reviews.ruling(id -> Optional.ofNullable(places.get(id)));
  }

  private IOException damaged(SQLException fault) {
    return new IOException(file + " is a damaged atlas: " + fault.getMessage(), fault);
  }

  @Override
  public void byReport(Taker taker) throws IOException {
    try {
      sql.each(
          REPORT + " ORDER BY id",
          row -> {
            Told report = told(row);
            if (!knows(report.report())) {
              return;
            }
            List<Claim> claims =
                ruling.apply(ofReport(report.report().id())).stream()
                    .filter(this::hears)
                    .filter(claim -> selection.covers(claim.place()))
                    .map(report::shown)
                    .toList();
            hand(taker, new Slice(claims, List.of(report.report()), null, Map.of()));
          });
    } catch (SQLException e) {
      throw damaged(e);
    } catch (Handed e) {
      throw e.fault;
    }
  }

  @Override
  public void byPlace(Part part, Taker taker) throws IOException {
    try {
      Map<String, List<Long>> unresolved = unresolved();
      Map<String, Set<String>> moved = moved();
      TreeSet<String> keys =
          new TreeSet<>(
              sql.all(
                  "SELECT DISTINCT place FROM claims WHERE place IS NOT NULL"
                      + " UNION SELECT place FROM timelines",
                  row -> row.text("place")));
      keys.addAll(unresolved.keySet());
      keys.addAll(moved.keySet());
      keys.addAll(from == null ? Set.of() : from.places());
      for (String key : keys) {
        if (selection.covers(key)) {
          List<Claim> read = new ArrayList<>();
          if (part != Part.HOLDINGS) {
            read.addAll(byColumn("place", key));
            for (long fid : unresolved.getOrDefault(key, List.of())) {
              read.addAll(byColumn("fid", fid));
            }
            for (String id : moved.getOrDefault(key, Set.of())) {
              read.addAll(byColumn("id", id));
            }
          }
          Slice slice = slice(key, read, part);
          if (from == null || !slice.claims().isEmpty() || slice.timeline() != null) {
            hand(taker, slice);
          }
        }
      }
    } catch (SQLException e) {
      throw damaged(e);
    } catch (Handed e) {
      throw e.fault;
    }
  }

  /** Claims on places that no gazetteer knows, by the folded name; numbers of their rows. */
  private Map<String, List<Long>> unresolved() throws SQLException {
    Map<String, List<Long>> byName = new TreeMap<>();
    sql.each(
        "SELECT fid, place_text FROM claims WHERE place IS NULL AND place_text IS NOT NULL",
        row ->
            byName
                .computeIfAbsent(
                    row.text("place_text").toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                .add(row.whole("fid")));
    return byName;
  }

  /** Ids of claims that reviewers put elsewhere, by where they are now. */
  private Map<String, Set<String>> moved() throws SQLException {
    Map<String, Set<String>> moved = new TreeMap<>();
    for (Decision decision : reviews.decisions()) {
      List<Claim> read = new ArrayList<>(byColumn("id", decision.subject()));
      read.addAll(byColumn("place", decision.subject()));
      read.addAll(byColumn("lower(place_text)", decision.subject()));
      for (Claim claim : ruling.apply(read)) {
        if (claim.place() != null) {
          moved.computeIfAbsent(claim.place().key(), key -> new TreeSet<>()).add(claim.id());
        }
      }
    }
    return moved;
  }

  private Slice slice(String key, List<Claim> read, Part part) throws SQLException {
    boolean weighed = part != Part.CLAIMS && places.containsKey(key);
    Timeline timeline = weighed ? timeline(key) : null;
    Map<String, Told> reports = new LinkedHashMap<>();
    Map<String, Claim> told = new LinkedHashMap<>();
    List<Claim> here = ruling.apply(read);
    for (Claim claim : here.stream().sorted(AtlasRows.CLAIMS).toList()) {
      boolean at = claim.place() != null && claim.place().key().equals(key);
      if (at && hears(claim) && put(reports, claim.report())) {
        told.put(claim.id(), claim);
      }
    }
    Map<String, Claim> behind = new LinkedHashMap<>();
    for (String id : part == Part.ALL ? supports(timeline) : Set.<String>of()) {
      Claim known = told.get(id);
      List<Claim> found = known == null ? ruling.apply(byColumn("id", id)) : List.of(known);
      found.forEach(claim -> behind.put(id, claim));
    }
    for (Claim claim : behind.values()) {
      put(reports, claim.report());
    }
    behind.replaceAll((id, claim) -> shown(reports, claim));
    return new Slice(
        told.values().stream().map(claim -> shown(reports, claim)).toList(),
        reports.values().stream().map(Told::report).toList(),
        timeline,
        behind);
  }

  private static Set<String> supports(@Nullable Timeline timeline) {
    Set<String> ids = new LinkedHashSet<>();
    for (Holding holding : timeline == null ? List.<Holding>of() : timeline.holdings()) {
      holding.because().stream().map(Support::claim).forEach(ids::add);
    }
    return ids;
  }

  private @Nullable Timeline timeline(String place) throws SQLException {
    if (from == null) {
      return AtlasRows.timeline(sql, place);
    }
    Timeline timeline = from.timeline(place);
    return timeline.holdings().isEmpty() ? null : timeline;
  }

  private boolean knows(Report report) {
    return from == null || from.knows(report);
  }

  private boolean hears(Claim claim) {
    return from == null || from.hears(claim);
  }

  /** Adds a report that counts; says whether it does. */
  private boolean put(Map<String, Told> reports, String id) throws SQLException {
    if (!reports.containsKey(id)) {
      Told report = sql.first(REPORT + " WHERE id = ?", this::told, id);
      if (report == null) {
        throw new SQLException("no report " + id);
      }
      if (!knows(report.report())) {
        return false;
      }
      reports.put(id, report);
    }
    return true;
  }

  private static Claim shown(Map<String, Told> reports, Claim claim) {
    Told report = reports.get(claim.report());
    return report == null ? claim : report.shown(claim);
  }

  /** A report without its text, and who may not be named where it is told of. */
  private record Told(Report report, @Nullable Discreet discreet) {

    Claim shown(Claim claim) {
      return discreet == null ? claim : discreet.of(claim);
    }
  }

  private Told told(Row row) throws SQLException {
    Report report = AtlasRows.withoutText(row);
    if (withPersons || !row.flag("hides")) {
      return new Told(report, null);
    }
    Discreet discreet = new Discreet(new Discretion(ofReport(report.id())));
    return new Told(discreet.of(report), discreet);
  }

  private List<Claim> ofReport(String id) throws SQLException {
    return sql.all(
        "SELECT * FROM claims WHERE report = ? ORDER BY begin, id",
        row -> AtlasRows.claim(row, places::get),
        id);
  }

  private List<Claim> byColumn(String column, Object value) throws SQLException {
    return sql.all(
        "SELECT * FROM claims WHERE " + column + " = ?",
        row -> AtlasRows.claim(row, places::get),
        value);
  }

  /** Carries a fault of the taker out of a walk over rows. */
  private static final class Handed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException fault;

    Handed(IOException fault) {
      super(fault);
      this.fault = fault;
    }
  }

  private static void hand(Taker taker, Slice slice) {
    try {
      taker.take(slice);
    } catch (IOException e) {
      throw new Handed(e);
    }
  }

  @Override
  public Areas areas() {
    return areas;
  }

  @Override
  public void close() throws IOException {
    try {
      sql.close();
      connection.close();
    } catch (SQLException e) {
      throw damaged(e);
    }
  }
}
