package org.sayso.atlas;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.source.Source;

/**
 * The rows of those on whose word claims rest. What is counted of them is gathered and written once
 * for many claims, since a few of them stand behind most.
 */
final class SourceRows {

  private final Sql sql;

  /** Numbers of sources that are known to be there. */
  private final Set<Long> there = new HashSet<>();

  private final Map<Long, Count> gathered = new HashMap<>();

  SourceRows(Sql sql) {
    this.sql = sql;
  }

  /** What is to be added to a source's counts. */
  private static final class Count {

    private int claims;
    private int innermost;
    private @Nullable LocalDate first;
    private @Nullable LocalDate last;

    void add(boolean isInnermost, @Nullable LocalDate day) {
      claims++;
      innermost += isInnermost ? 1 : 0;
      if (day != null) {
        first = first == null || day.isBefore(first) ? day : first;
        last = last == null || day.isAfter(last) ? day : last;
      }
    }
  }

  /**
   * The number of a source, which is added where it is not there yet.
   *
   * @param name what it is called where anybody may read it
   */
  long of(Source source, String name) throws SQLException {
    String printed = source.text() == null ? "" : source.text().strip();
    long id =
        Sql.fid(
            "source",
            source.kind().code(),
            String.valueOf(source.party()),
            String.valueOf(source.anonymous()),
            source.isPrivate() ? printed : "",
            name);
    if (there.add(id)) {
      add(id, source, name, printed);
    }
    return id;
  }

  private void add(long id, Source source, String name, String printed) throws SQLException {
    int fresh =
        sql.run(
            "INSERT OR IGNORE INTO sources VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, NULL, NULL)",
            id,
            name,
            source.kind().code(),
            source.party(),
            source.anonymous(),
            source.isPrivate(),
            AtlasRows.voice(printed));
    if (fresh > 0) {
      sql.run(
          "INSERT INTO source_search (rowid, name) SELECT fid, name FROM sources WHERE fid = ?",
          id);
    }
  }

  /** Counts a claim of a report that was published on a day. */
  void count(long source, boolean innermost, @Nullable LocalDate day) {
    gathered.computeIfAbsent(source, id -> new Count()).add(innermost, day);
  }

  /** Writes what was counted. */
  void settle() throws SQLException {
    for (Map.Entry<Long, Count> each : gathered.entrySet()) {
      Count count = each.getValue();
      sql.run(
          "UPDATE sources SET claims = claims + ?, innermost = innermost + ?, first = min("
              + "coalesce(first, ?), coalesce(?, first)), last = max(coalesce(last, ?),"
              + " coalesce(?, last)) WHERE fid = ?",
          count.claims,
          count.innermost,
          count.first,
          count.first,
          count.last,
          count.last,
          each.getKey());
    }
    gathered.clear();
  }

  /** Counts a source anew of which claims were taken away; it goes where none is left. */
  void recount(long source) throws SQLException {
    there.remove(source);
    sql.run(
        "UPDATE sources SET (claims, innermost, first, last) = (SELECT count(DISTINCT s.claim),"
            + " count(DISTINCT CASE s.link WHEN 0 THEN s.claim END), min(c.published),"
            + " max(c.published) FROM spoken s JOIN claims c ON c.fid = s.claim WHERE s.source ="
            + " sources.fid) WHERE fid = ?",
        source);
    sql.run(
        "INSERT INTO source_search (source_search, rowid, name) SELECT 'delete', fid, name FROM"
            + " sources WHERE fid = ? AND claims = 0",
        source);
    sql.run("DELETE FROM sources WHERE fid = ? AND claims = 0", source);
  }
}
