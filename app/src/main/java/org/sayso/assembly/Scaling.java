package org.sayso.assembly;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.AtlasStore;
import org.sayso.atlas.Manifest;
import org.sayso.atlas.Sql;
import org.sayso.build.Scales;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/** Weighs the places that wait, some at a time, each by all claims that bear on it. */
final class Scaling {

  /** So many claims are held in memory at a time, or those of one place where they are more. */
  private static final long CLAIMS = 20_000;

  private final AtlasStore store;
  private final Sql sql;
  private final Places places;
  private final Weighing weighing;

  Scaling(AtlasStore store, Places places, Weighing weighing) {
    this.store = store;
    this.sql = store.sql();
    this.places = places;
    this.weighing = weighing;
  }

  /** A place that waits, and how many claims bear on it. */
  private record Waiting(String place, long claims) {}

  /** Weighs until none waits, keeping every batch; returns how many were weighed. */
  long weigh() throws SQLException {
    LocalDate until = Objects.requireNonNull(store.manifest().day(Manifest.UNTIL));
    List<Waiting> waiting =
        sql.all(
            "SELECT place, (SELECT count(*) FROM bearing b WHERE b.place = w.place) AS n FROM"
                + " waiting w ORDER BY place",
            row -> new Waiting(row.text("place"), row.whole("n")));
    Set<String> batch = new TreeSet<>();
    long claims = 0;
    for (Waiting each : waiting) {
      if (!batch.isEmpty() && claims + each.claims() > CLAIMS) {
        weigh(batch, until);
        batch.clear();
        claims = 0;
      }
      batch.add(each.place());
      claims += each.claims();
    }
    weigh(batch, until);
    return waiting.size();
  }

  private void weigh(Set<String> batch, LocalDate until) throws SQLException {
    Map<String, Claim> claims = new HashMap<>();
    Map<String, Report> reports = new HashMap<>();
    for (String place : batch) {
      sql.each(
          "SELECT c.* FROM bearing b JOIN claims c ON c.fid = b.claim WHERE b.place = ?",
          row -> claims.put(row.text("id"), AtlasRows.claim(row, places::of)),
          place);
    }
    for (String report : new TreeSet<>(claims.values().stream().map(Claim::report).toList())) {
      reports.put(
          report,
          Objects.requireNonNull(
              sql.first(
                  "SELECT id, source, publisher, title, published, published_from, language, copies"
                      + " FROM reports WHERE fid = ?",
                  AtlasRows::withoutText,
                  Sql.fid(report))));
    }
    Scales scales = weighing.scales(reports.values(), new ArrayList<>(claims.values()));
    for (Timeline timeline : weighing.weigh(scales, batch, until)) {
      store.put(timeline);
    }
    store.commit();
  }
}
