package org.sayso.query;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.sayso.atlas.Sql;

/** Full-text search over places, sources, quotes and reports, private persons being described. */
final class Search {

  /**
   * So many rows with the words are ranked; of words that stand in more, these are as good as drawn
   * by lot, for rows go by hashes.
   */
  private static final int RANKED = 10_000;

  private static final String OPEN = "\u0002";
  private static final String CLOSE = "\u0003";

  /** The text of a report as it is shown, from its first word. */
  private static final String TEXT = "trim(coalesce(r.shown, r.text), char(10) || char(13) || ' ')";

  /** Its first line, or the most of that: what a report without a headline is called. */
  private static final String BEGINNING =
      "substr(" + TEXT + ", 1, min(110, instr(" + TEXT + " || char(10), char(10)) - 1))";

  private final Sql sql;

  Search(Sql sql) {
    this.sql = sql;
  }

  /** The best of each sort: places first, then sources, claims, reports. */
  List<Hit> find(String words, int each) throws SQLException {
    String query = query(words);
    List<Hit> hits = new ArrayList<>();
    if (query.isEmpty()) {
      return hits;
    }
    hits.addAll(
        hits(
            Hit.Sort.PLACE,
            "SELECT p.id AS id, p.name AS title, p.kind AS context, highlight(place_search, 0, '"
                + OPEN
                + "', '"
                + CLOSE
                + "') AS snippet FROM place_search JOIN places p ON p.fid = place_search.rowid"
                + " WHERE place_search MATCH ? ORDER BY bm25(place_search, 10, 2), p.id LIMIT ?",
            query + "*",
            each));
    hits.addAll(
        hits(
            Hit.Sort.SOURCE,
            "SELECT s.fid AS id, s.name AS title, s.kind AS context, highlight(source_search, 0, '"
                + OPEN
                + "', '"
                + CLOSE
                + "') AS snippet FROM source_search JOIN sources s ON s.fid ="
                + " source_search.rowid WHERE source_search MATCH ? ORDER BY s.claims DESC, s.fid"
                + " LIMIT ?",
            query + "*",
            each));
    hits.addAll(
        hits(
            Hit.Sort.CLAIM,
            "SELECT c.id AS id, coalesce(c.place_text, c.kind) AS title, c.report AS context,"
                + snippet("claim_search", 0)
                + best("claim_search")
                + " JOIN claims c ON c.fid = f.id WHERE claim_search MATCH ? ORDER BY f.how, c.id",
            query,
            each));
    hits.addAll(
        hits(
            Hit.Sort.REPORT,
            "SELECT r.id AS id, coalesce(r.title, "
                + BEGINNING
                + ") AS title, r.publisher AS context,"
                + snippet("report_search", 1)
                + best("report_search")
                + " JOIN reports r ON r.fid = f.id WHERE report_search MATCH ? ORDER BY f.how, r.id",
            query,
            each));
    return hits;
  }

  /** The best rows that match, each with its rank, beside their table. */
  private static String best(String table) {
    return (" FROM (SELECT id, how FROM (SELECT rowid AS id, rank AS how FROM {t} WHERE {t} MATCH ?"
            + " LIMIT {n}) ORDER BY how LIMIT ?) f JOIN {t} ON {t}.rowid = f.id")
        .replace("{t}", table)
        .replace("{n}", String.valueOf(RANKED));
  }

  private static String snippet(String table, int column) {
    return " snippet("
        + table
        + ", "
        + column
        + ", '"
        + OPEN
        + "', '"
        + CLOSE
        + "', '…', 24) AS"
        + " snippet";
  }

  private List<Hit> hits(Hit.Sort sort, String select, String query, int limit)
      throws SQLException {
    boolean twice = select.indexOf("MATCH ?") != select.lastIndexOf("MATCH ?");
    Object[] values = twice ? new Object[] {query, limit, query} : new Object[] {query, limit};
    return sql.all(
        select,
        row -> {
          String context = row.textOrNull("context");
          return new Hit(
              sort,
              row.text("id"),
              row.text("title"),
              context == null ? "" : context,
              Hit.parts(row.text("snippet")));
        },
        values);
  }

  /** The words as FTS5 takes them, each quoted, so that no sign of theirs is an operator. */
  static String query(String words) {
    StringJoiner all = new StringJoiner(" ");
    for (String word : words.split("[^\\p{L}\\p{N}\\p{M}]+")) {
      if (!word.isEmpty()) {
        all.add('"' + word + '"');
      }
    }
    return all.toString();
  }
}
