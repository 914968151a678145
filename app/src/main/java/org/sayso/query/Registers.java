package org.sayso.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Row;
import org.sayso.atlas.Sql;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.source.SourceKind;

/** What an atlas lists: reports, places, those who speak, and how much there is of each day. */
final class Registers {

  private final Sql sql;

  Registers(Sql sql) {
    this.sql = sql;
  }

  /** Reports with their texts, the newest first; those of no known day last. */
  List<Report> reports(Paging paging) throws SQLException {
    return sql.all(
        "SELECT * FROM reports ORDER BY published DESC, fid LIMIT ? OFFSET ?",
        AtlasRows::report,
        paging.limit(),
        paging.offset());
  }

  /** How many claims there are of each last day, history left out. */
  SortedMap<LocalDate, Long> activity() throws SQLException {
    SortedMap<LocalDate, Long> activity = new TreeMap<>();
    sql.each(
        "SELECT \"end\" AS day, count(*) AS claims FROM claims WHERE \"end\" IS NOT NULL AND NOT"
            + " background GROUP BY \"end\"",
        row -> {
          LocalDate day = row.dayOrNull("day");
          if (day != null) {
            activity.put(day, row.whole("claims"));
          }
        });
    return activity;
  }

  /** Parties of which somebody speaks, those that speak most first. */
  List<String> speakers() throws SQLException {
    return sql.all(
        "SELECT innermost_party AS party FROM claims WHERE innermost_party IS NOT NULL GROUP BY"
            + " innermost_party ORDER BY count(*) DESC, innermost_party",
        row -> row.text("party"));
  }

  /** The places that were weighed, by id. */
  List<Place> weighed() throws SQLException {
    return sql.all(
        "SELECT p.* FROM timelines t JOIN places p ON p.id = t.place ORDER BY p.id",
        AtlasRows::place);
  }

  /** Ids of the places that a claim bore on when the atlas was built. */
  List<String> bearsOn(String claim) throws SQLException {
    return sql.all(
        "SELECT DISTINCT b.place AS place FROM claims c JOIN bearing b ON b.claim = c.fid"
            + " WHERE c.id = ? ORDER BY b.place",
        row -> row.text("place"),
        claim);
  }

  /** How many claims bear on each place that was weighed. */
  SortedMap<String, Long> loads() throws SQLException {
    SortedMap<String, Long> loads = new TreeMap<>();
    sql.each(
        "SELECT t.place AS place, (SELECT count(*) FROM bearing b WHERE b.place = t.place) AS n"
            + " FROM timelines t",
        row -> loads.put(row.text("place"), row.whole("n")));
    return loads;
  }

  /** The places directly in an area that the atlas names, by name. */
  List<Place> inside(String area, int most) throws SQLException {
    return sql.all(
        "SELECT * FROM places WHERE parent = ? ORDER BY name, id LIMIT ?",
        AtlasRows::place,
        area,
        most);
  }

  /**
   * The places that claims bear on that were published after one day and up to another, those of
   * most such claims first. From report to claim to place, by their indexes: asked freely, SQLite
   * goes through all that bears on anything.
   */
  List<String> spokenOf(LocalDate after, LocalDate until) throws SQLException {
    return sql.all(
        "SELECT b.place AS place FROM reports r CROSS JOIN claims c ON c.report = r.id CROSS JOIN"
            + " bearing b ON b.claim = c.fid WHERE r.published > ? AND r.published <= ? GROUP BY"
            + " b.place ORDER BY count(*) DESC, b.place",
        row -> row.text("place"),
        after,
        until);
  }

  /** Passages of some reports that were not coded. */
  List<Refusal> refusals(Collection<String> reports) throws SQLException {
    List<Refusal> refusals = new ArrayList<>();
    for (String report : reports) {
      refusals.addAll(
          sql.all("SELECT * FROM refusals WHERE report = ?", AtlasRows::refusal, report));
    }
    return refusals;
  }

  /** The sources of a name, with a capital or without, those of most claims first. */
  List<SourceCount> named(String name) throws SQLException {
    return sql.all(
        "SELECT * FROM sources WHERE name = ? COLLATE NOCASE AND NOT private"
            + " ORDER BY claims DESC, fid",
        Registers::source,
        name);
  }

  /** Everybody who is not private, the most quoted first. */
  List<SourceCount> publicSources(Paging paging) throws SQLException {
    return sql.all(
        "SELECT * FROM sources WHERE NOT private ORDER BY claims DESC, fid LIMIT ? OFFSET ?",
        Registers::source,
        paging.limit(),
        paging.offset());
  }

  /** How many independent origins speak for the likeliest holder, by place and first day. */
  Map<String, Map<LocalDate, Integer>> origins() throws SQLException {
    Map<String, Map<LocalDate, Integer>> origins = new HashMap<>();
    sql.each(
        "SELECT place, start, origins FROM holding",
        row -> {
          LocalDate start = row.dayOrNull("start");
          if (start != null) {
            origins
                .computeIfAbsent(row.text("place"), place -> new LinkedHashMap<>())
                .put(start, (int) row.whole("origins"));
          }
        });
    return origins;
  }

  static SourceCount source(Row row) throws SQLException {
    return new SourceCount(
        row.whole("fid"),
        row.text("name"),
        SourceKind.of(row.text("kind")),
        row.textOrNull("party"),
        row.flag("anonymous"),
        row.whole("claims"),
        row.whole("innermost"),
        row.dayOrNull("first"),
        row.dayOrNull("last"));
  }
}
