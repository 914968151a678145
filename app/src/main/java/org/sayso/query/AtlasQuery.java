package org.sayso.query;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Manifest;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.review.Reviews;
import org.sayso.source.SourceKind;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/**
 * An atlas that is open for questions. Any number of threads may ask; each answer rests on the file
 * as it is, and holds in memory only what it gives back.
 */
public final class AtlasQuery implements AutoCloseable {

  private final Pool pool;

  private AtlasQuery(Pool pool) {
    this.pool = pool;
  }

  /**
   * Opens an atlas.
   *
   * @param connections how many questions can be answered at a time, at least 1
   * @throws org.sayso.atlas.NotAnAtlas where the file is something else, or of another format
   */
  public static AtlasQuery open(Path file, int connections) throws IOException {
    return new AtlasQuery(new Pool(file, connections));
  }

  /** What made the atlas: versions, packs, digests; its digest changes with its contents. */
  public Manifest manifest() {
    return pool.ask(AtlasRows::manifest);
  }

  /** The ground of the map, with a colour for every party. */
  public BaseMap ground() {
    return pool.ask(AtlasRows::ground);
  }

  /** What people decided before the atlas was built. */
  public Reviews reviews() {
    return pool.ask(AtlasRows::reviews);
  }

  /** How many rows each of the tables reports, claims, refusals, places and sources has. */
  public SortedMap<String, Long> counts() {
    return pool.ask(
        sql -> {
          SortedMap<String, Long> counts = new TreeMap<>();
          for (String table : List.of("reports", "claims", "refusals", "places", "sources")) {
            counts.put(table, sql.number("SELECT count(*) FROM " + table));
          }
          return counts;
        });
  }

  /**
   * The slice of a place: the claims that name it or, as decided, bear on it, the reports of these
   * without their texts, its timeline, all places named.
   */
  public Atlas place(String id) {
    return pool.ask(sql -> new Slices(sql).place(id));
  }

  /** The place of an id; nothing where the atlas does not name it. */
  public Optional<Place> placeOf(String id) {
    return pool.ask(sql -> Optional.ofNullable(new Places(sql).of(id)));
  }

  /** A report with its text, its claims and refusals; nothing where there is no such report. */
  public Optional<Atlas> report(String id) {
    return pool.ask(sql -> Optional.ofNullable(new Slices(sql).report(id)));
  }

  /** Some claims with their reports and the reports' texts; unknown ids are left out. */
  public Atlas claims(Collection<String> ids) {
    return pool.ask(sql -> new Slices(sql).claims(ids, true));
  }

  /** A stretch of the claims that a filter lets through, by day, then by id. */
  public Page<Claim> claims(ClaimFilter filter, Paging paging) {
    ClaimFilter.Where where = filter.where();
    return pool.ask(
        sql -> {
          Places places = new Places(sql);
          List<Object> values = new ArrayList<>(where.values());
          long total =
              sql.number("SELECT count(*) FROM claims c WHERE " + where.sql(), values.toArray());
          values.add(paging.limit());
          values.add(paging.offset());
          List<Claim> claims =
              sql.all(
                  "SELECT c.* FROM claims c WHERE "
                      + where.sql()
                      + " ORDER BY c.day, c.fid LIMIT ? OFFSET ?",
                  row -> AtlasRows.claim(row, places::of),
                  values.toArray());
          return new Page<>(claims, total);
        });
  }

  /** Who is said to hold what on a day, by place id; without what it rests on. */
  public SortedMap<String, Holding> on(LocalDate day) {
    return pool.ask(
        sql -> {
          SortedMap<String, Holding> holdings = new TreeMap<>();
          sql.each(
              "SELECT * FROM holding WHERE start <= ? AND \"end\" >= ?",
              row -> holdings.put(row.text("place"), AtlasRows.holding(row)),
              day,
              day);
          return holdings;
        });
  }

  /** The timeline of a place with all that it rests on; nothing where none was weighed. */
  public Optional<Timeline> timeline(String place) {
    return pool.ask(sql -> Optional.ofNullable(AtlasRows.timeline(sql, place)));
  }

  /** Every timeline by place id, without what holdings rest on: what a map needs. */
  public List<Timeline> timelines() {
    return pool.ask(
        sql -> {
          Map<String, List<Holding>> holdings = new LinkedHashMap<>();
          sql.each(
              "SELECT * FROM holding ORDER BY place, start",
              row ->
                  holdings
                      .computeIfAbsent(row.text("place"), place -> new ArrayList<>())
                      .add(AtlasRows.holding(row)));
          return holdings.entrySet().stream()
              .map(each -> new Timeline(each.getKey(), each.getValue()))
              .toList();
        });
  }

  /** The places whose point lies in a box, by id. */
  public Page<Place> places(@Nullable Box box, Paging paging) {
    StringBuilder where = new StringBuilder("1 = 1");
    List<Object> values = new ArrayList<>();
    if (box != null) {
      Places.within(box, "(", where, values);
    }
    return pool.ask(
        sql -> {
          long total = sql.number("SELECT count(*) FROM places p WHERE " + where, values.toArray());
          List<Object> all = new ArrayList<>(values);
          all.add(paging.limit());
          all.add(paging.offset());
          return new Page<>(
              sql.all(
                  "SELECT p.* FROM places p WHERE " + where + " ORDER BY p.id LIMIT ? OFFSET ?",
                  AtlasRows::place,
                  all.toArray()),
              total);
        });
  }

  /** Those on whose word claims rest, the most quoted first. */
  public Page<SourceCount> sources(Paging paging) {
    return pool.ask(
        sql ->
            new Page<>(
                sql.all(
                    "SELECT * FROM sources ORDER BY claims DESC, fid LIMIT ? OFFSET ?",
                    row ->
                        new SourceCount(
                            row.whole("fid"),
                            row.text("name"),
                            SourceKind.of(row.text("kind")),
                            row.textOrNull("party"),
                            row.flag("anonymous"),
                            row.whole("claims"),
                            row.whole("innermost"),
                            row.dayOrNull("first"),
                            row.dayOrNull("last")),
                    paging.limit(),
                    paging.offset()),
                sql.number("SELECT count(*) FROM sources")));
  }

  /**
   * Looks for words in names of places and sources, quotes and reports.
   *
   * @param each how many of each sort at most
   */
  public List<Hit> search(String words, int each) {
    return pool.ask(sql -> new Search(sql).find(words, each));
  }

  /** Closes the connections; questions that are being answered fail. */
  @Override
  public void close() {
    pool.close();
  }
}
