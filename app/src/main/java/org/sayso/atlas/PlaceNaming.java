package org.sayso.atlas;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Place;

/** Keeps the places in step with what names them. */
final class PlaceNaming {

  private static final String NAMED =
      "SELECT place AS id FROM claims WHERE place IS NOT NULL UNION SELECT to_place FROM claims"
          + " WHERE to_place IS NOT NULL UNION SELECT place FROM timelines UNION SELECT value FROM"
          + " reviews";

  private final Sql sql;
  private final ReportRows rows;

  PlaceNaming(Sql sql, ReportRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Adds places that timelines and decisions name, and drops those that nothing names any more. */
  void named(Function<String, @Nullable Place> byId, Function<Place, @Nullable Place> parents)
      throws SQLException {
    Map<String, Place> needed = new TreeMap<>();
    Map<String, Place> there = new TreeMap<>();
    for (Place place : sql.all("SELECT * FROM places", AtlasRows::place)) {
      there.put(place.id(), place);
    }
    for (String id : sql.all(NAMED, row -> row.text("id"))) {
      Place place = there.containsKey(id) ? there.get(id) : byId.apply(id);
      for (Place at = place; at != null && !needed.containsKey(at.id()); at = parents.apply(at)) {
        needed.put(at.id(), at);
      }
    }
    for (Place place : needed.values()) {
      rows.place(place);
    }
    for (String id : there.keySet()) {
      if (!needed.containsKey(id)) {
        drop(id);
      }
    }
  }

  private void drop(String id) throws SQLException {
    long fid = Sql.fid(id);
    unsearch(fid);
    sql.run("DELETE FROM rtree_places_geom WHERE id = ?", fid);
    sql.run("DELETE FROM places WHERE fid = ?", fid);
  }

  /** Notes what reports call each place, for the search. */
  void printed() throws SQLException {
    Map<String, String> names = new TreeMap<>();
    List<String[]> rowsOf =
        sql.all(
            "SELECT DISTINCT place, place_text FROM claims WHERE place IS NOT NULL ORDER BY place,"
                + " place_text",
            row -> new String[] {row.text("place"), row.text("place_text")});
    for (String[] each : rowsOf) {
      names.merge(each[0], each[1], (one, other) -> one + "; " + other);
    }
    List<String[]> known =
        sql.all(
            "SELECT id, printed FROM places",
            row -> new String[] {row.text("id"), row.text("printed")});
    for (String[] each : known) {
      String now = names.getOrDefault(each[0], "");
      if (!now.equals(each[1])) {
        long fid = Sql.fid(each[0]);
        unsearch(fid);
        sql.run("UPDATE places SET printed = ? WHERE fid = ?", now, fid);
        sql.run(
            "INSERT INTO place_search (rowid, name, printed) SELECT fid, name, printed FROM places"
                + " WHERE fid = ?",
            fid);
      }
    }
  }

  private void unsearch(long fid) throws SQLException {
    sql.run(
        "INSERT INTO place_search (place_search, rowid, name, printed) SELECT 'delete', fid, name,"
            + " printed FROM places WHERE fid = ?",
        fid);
  }
}
