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
import org.sayso.atlas.Discretion;
import org.sayso.atlas.Manifest;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
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

  /**
   * The same without its timeline, to be weighed anew.
   *
   * @param known of reports published up to this day only; null for all
   */
  public Atlas told(String place, @Nullable LocalDate known) {
    return pool.ask(sql -> new Slices(sql).told(place, known));
  }

  /** The holding of a place on a day, with what it rests on; nothing where there is none. */
  public Optional<Holding> holding(String place, LocalDate day) {
    return pool.ask(sql -> Optional.ofNullable(AtlasRows.holding(sql, place, day)));
  }

  /** Some claims on a place with their reports, without the reports' texts. */
  public Atlas told(String place, Collection<String> ids) {
    return pool.ask(sql -> new Slices(sql).told(place, ids));
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

  /**
   * The claims in whose chain somebody of a name stands, as they were read.
   *
   * @param name as printed, in whatever case
   */
  public List<Claim> spokenBy(String name) {
    return pool.ask(sql -> new Slices(sql).spokenBy(name));
  }

  /**
   * What keeps private persons' names out of words of reports, whichever claims of a report name
   * them. It looks each report up when words of it are first shown, and is for one answer.
   */
  public Discretion discretion() {
    return new Discretion(report -> pool.ask(sql -> new Slices(sql).ofPrivatePersons(report)));
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

  /** The same as a part of the atlas, with the reports that the claims stand in. */
  public Found found(ClaimFilter filter, Paging paging) {
    Page<Claim> page = claims(filter, paging);
    Atlas part = pool.ask(sql -> new Slices(sql).of(page.items()));
    return new Found(part, page.total());
  }

  /** A stretch of the holdings that a filter lets through, by place, then by day. */
  public Page<PlaceHolding> holdings(HoldingFilter filter, Paging paging) {
    HoldingFilter.Where where = filter.where();
    return pool.ask(
        sql -> {
          List<Object> values = new ArrayList<>(where.values());
          long total =
              sql.number("SELECT count(*) FROM holding WHERE " + where.sql(), values.toArray());
          values.add(paging.limit());
          values.add(paging.offset());
          return new Page<>(
              sql.all(
                  "SELECT * FROM holding WHERE "
                      + where.sql()
                      + " ORDER BY place, start LIMIT ? OFFSET ?",
                  row -> new PlaceHolding(row.text("place"), AtlasRows.holding(row)),
                  values.toArray()),
              total);
        });
  }

  /** Who is said to hold what on a day, by place id; without what it rests on. */
  public SortedMap<String, Holding> on(LocalDate day) {
    return pool.ask(
        sql -> {
          SortedMap<String, Holding> holdings = new TreeMap<>();
          sql.each(
              "SELECT h.* FROM timelines t JOIN holding h ON h.fid = (SELECT x.fid FROM holding x"
                  + " WHERE x.place = t.place AND x.start <= ? ORDER BY x.start DESC LIMIT 1)"
                  + " WHERE h.\"end\" >= ?",
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
                    Registers::source,
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

  /** Some reports with their texts, the newest first. */
  public List<Report> reports(Paging paging) {
    return pool.ask(sql -> new Registers(sql).reports(paging));
  }

  /** How many claims there are of each last day, history left out. */
  public SortedMap<LocalDate, Long> activity() {
    return pool.ask(sql -> new Registers(sql).activity());
  }

  /** Ids of parties of which somebody speaks, those that speak most first. */
  public List<String> speakers() {
    return pool.ask(sql -> new Registers(sql).speakers());
  }

  /** The places that were weighed, by id. */
  public List<Place> weighed() {
    return pool.ask(sql -> new Registers(sql).weighed());
  }

  /** Ids of the places that a claim bore on when the atlas was built. */
  public List<String> bearsOn(String claim) {
    return pool.ask(sql -> new Registers(sql).bearsOn(claim));
  }

  /** How many claims bear on each place that was weighed, by place id. */
  public SortedMap<String, Long> loads() {
    return pool.ask(sql -> new Registers(sql).loads());
  }

  /** Some places directly in an area that the atlas names, by name. */
  public List<Place> inside(String area, int most) {
    return pool.ask(sql -> new Registers(sql).inside(area, most));
  }

  /**
   * Some of the places on which claims of reports bear that were published after a day, those of
   * most such claims first.
   *
   * @param until reports of later days do not count; null where all do
   */
  public Page<String> spokenOf(LocalDate after, @Nullable LocalDate until, Paging paging) {
    LocalDate last = until == null ? LocalDate.of(9999, 12, 31) : until;
    List<String> places = pool.ask(sql -> new Registers(sql).spokenOf(after, last));
    return new Page<>(
        places.stream().skip(paging.offset()).limit(paging.limit()).toList(), places.size());
  }

  /** Passages of some reports that were not coded. */
  public List<Refusal> refusals(Collection<String> reports) {
    return pool.ask(sql -> new Registers(sql).refusals(reports));
  }

  /** The sources of a name, with a capital or without, private persons left out. */
  public List<SourceCount> sourcesNamed(String name) {
    return pool.ask(sql -> new Registers(sql).named(name));
  }

  /** Some of those who speak or publish, private persons left out, the most quoted first. */
  public List<SourceCount> publicSources(Paging paging) {
    return pool.ask(sql -> new Registers(sql).publicSources(paging));
  }

  /**
   * How many independent origins speak for the likeliest holder, by place and first day of the
   * holding.
   */
  public Map<String, Map<LocalDate, Integer>> origins() {
    return pool.ask(sql -> new Registers(sql).origins());
  }

  /** Closes the connections; questions that are being answered fail. */
  @Override
  public void close() {
    pool.close();
  }
}
