package org.sayso.assembly;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.AtlasStore;
import org.sayso.atlas.Manifest;
import org.sayso.atlas.Sql;
import org.sayso.build.Builder;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.Reader;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.origin.Copies;
import org.sayso.pack.ConflictPack;
import org.sayso.report.Report;
import org.sayso.review.Reviews;

/**
 * Builds an atlas file from reports, or brings one up to date.
 *
 * <p>A report that the file has, read by the same program and packs, is not read again, and only
 * the places that changed claims or decisions bear on are weighed again; the rows are those of a
 * build from nothing. Work is kept batch by batch: a build that is broken off, however, leaves a
 * file that holds every report told of as kept, and the next one goes on from there.
 */
public final class Assembly {

  /** So many reports are kept at a time at most. */
  private static final int BATCH = 5000;

  /** And not sooner than so long after the last ones, in nanoseconds. */
  private static final long LEAST_NANOS = 500_000_000L;

  /** Nor sooner than so many times as long as keeping the last ones took. */
  private static final int SHARE = 4;

  private final Reader reader;
  private final Places places;
  private final Recipe recipe;
  private final int threads;
  private final Watcher watcher;
  private final UnaryOperator<List<Claim>> ruling;
  private final Weighing weighing;

  /**
   * A drive.
   *
   * @param reader reads one report
   * @param gazetteer what lies in what
   * @param recipe what else goes in
   * @param threads at least 1; the rows do not depend on it
   * @param watcher hears how far it has come
   */
  public Assembly(Reader reader, Gazetteer gazetteer, Recipe recipe, int threads, Watcher watcher) {
    this.reader = reader;
    this.places = new Places(gazetteer);
    this.recipe = recipe;
    this.threads = threads;
    this.watcher = watcher;
    this.ruling = recipe.reviews().ruling(gazetteer::byId);
    this.weighing = new Weighing(gazetteer, threads, recipe.learnings(), recipe.reviews(), watcher);
  }

  /** What the packs say that parties are, so that no reader of the file needs them. */
  private List<String> kinds() {
    return recipe.packs().stream()
        .flatMap(name -> ConflictPack.named(name).kinds().stream())
        .map(ConflictPack.DatedKind::line)
        .toList();
  }

  /**
   * Makes the file an atlas of these reports; their order and repetition make no difference.
   *
   * @param file begun where there is none
   * @param keep whether reports that the file has and that are not given stay in it
   * @throws org.sayso.atlas.NotAnAtlas where the file is something else, or of another format
   */
  public Outcome build(Path file, Collection<Report> given, boolean keep) throws IOException {
    try (AtlasStore store = AtlasStore.open(file)) {
      Intake intake = Intake.of(store.sql(), given, recipe.reader(), keep);
      store.manifest(Manifest.PACKS, recipe.packs());
      store.manifest(Manifest.PARTY_KINDS, kinds());
      store.manifest(Manifest.READER, recipe.reader());
      store.versions(recipe.versions());
      store.indexed();
      decide(store);
      if (intake.mostlyNew(store.sql().number("SELECT count(*) FROM reports"))) {
        store.indexesAside();
      }
      read(store, intake);
      store.indexed();
      drop(store, intake);
      reach(store);
      store.commit();
      long weighed = new Scaling(store, places, weighing).weigh();
      if (!intake.read().isEmpty() || !intake.gone().isEmpty() || store.wasBrokenOff()) {
        copies(store);
      }
      store.places(places::of, places::parent);
      store.finish(recipe.base());
      return outcome(store.sql(), intake, weighed);
    } catch (SQLException e) {
      throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Puts in what was learned and decided, and lets wait what that may change. */
  private void decide(AtlasStore store) throws SQLException {
    Sql sql = store.sql();
    if (!AtlasRows.learnings(sql).equals(recipe.learnings())) {
      store.put(recipe.learnings());
      store.waitAll();
    }
    Reviews before = AtlasRows.reviews(sql);
    if (!before.equals(recipe.reviews())) {
      List<Claim> touched = new Decided(sql, places).touched(before, recipe.reviews());
      for (Claim claim : touched) {
        store.bearsNot(claim.id());
      }
      bear(store, touched);
      store.put(recipe.reviews());
    }
    store.commit();
  }

  /** When to keep what was read: large builds keep seldom, for each time costs more there. */
  private static final class Pace {

    private long next = System.nanoTime() + LEAST_NANOS;

    boolean due() {
      return System.nanoTime() > next;
    }

    void keep(Runnable keeping) {
      long begun = System.nanoTime();
      keeping.run();
      long now = System.nanoTime();
      next = now + Math.max(LEAST_NANOS, SHARE * (now - begun));
    }
  }

  /** Carries a fault of the file past those who hand reports over. */
  private static final class NotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException cause;

    NotKept(SQLException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private void read(AtlasStore store, Intake intake) throws SQLException {
    List<Coding> batch = new ArrayList<>();
    Pace pace = new Pace();
    try {
      new Builder(reader, weighing, threads, watcher)
          .read(
              intake.read(),
              coding -> {
                batch.add(coding);
                if (batch.size() == BATCH || pace.due()) {
                  pace.keep(() -> keep(store, intake, batch));
                }
              });
      keep(store, intake, batch);
    } catch (NotKept e) {
      throw e.cause;
    }
  }

  private void keep(AtlasStore store, Intake intake, List<Coding> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      for (Coding coding : batch) {
        if (intake.stale().contains(coding.report().id())) {
          remove(store, coding.report().id());
        }
        store.add(coding, recipe.reader(), places::parent);
        bear(store, coding.claims());
      }
      store.commit();
      watcher.kept(store.sql().number("SELECT count(*) FROM reports"));
      batch.clear();
    } catch (SQLException e) {
      throw new NotKept(e);
    }
  }

  /** Notes on which places claims bear as decided; a claim that was rejected bears on none. */
  private void bear(AtlasStore store, List<Claim> claims) throws SQLException {
    for (Claim claim : ruling.apply(claims)) {
      store.bears(claim.id(), weighing.bearings(claim));
    }
  }

  private void remove(AtlasStore store, String report) throws SQLException {
    List<String> claims =
        store.sql().all("SELECT id FROM claims WHERE report = ?", row -> row.text("id"), report);
    for (String claim : claims) {
      store.bearsNot(claim);
    }
    store.remove(report);
  }

  private void drop(AtlasStore store, Intake intake) throws SQLException {
    for (Report report : intake.found()) {
      store.found(report);
    }
    for (String report : intake.gone()) {
      remove(store, report);
    }
  }

  /** Lets timelines reach up to the last day of publication. */
  private void reach(AtlasStore store) throws SQLException {
    LocalDate before = store.manifest().day(Manifest.UNTIL);
    LocalDate until = lastDay(store.sql());
    if (before != null && Weighing.onlyLonger(before, until)) {
      store.extend(before, until);
      store.waitAfter(before);
    } else {
      store.waitAll();
    }
    store.manifest(Manifest.UNTIL, until.toString());
  }

  private LocalDate lastDay(Sql sql) throws SQLException {
    String published = sql.text("SELECT max(published) FROM reports");
    if (published != null) {
      return LocalDate.parse(published);
    }
    List<Claim> claims = sql.all("SELECT * FROM claims", row -> AtlasRows.claim(row, places::of));
    return weighing.lastDay(List.of(), claims);
  }

  private static void copies(AtlasStore store) throws SQLException {
    List<Report> all = store.sql().all("SELECT * FROM reports", AtlasRows::report);
    for (Report report : Copies.mark(all)) {
      store.copies(report.id(), report.copies());
    }
  }

  private Outcome outcome(Sql sql, Intake intake, long weighed) throws SQLException {
    SortedMap<String, Long> refusals = new TreeMap<>();
    sql.each(
        "SELECT reason, count(*) AS n FROM refusals GROUP BY reason",
        row -> refusals.put(row.text("reason"), row.whole("n")));
    Set<String> decided = new HashSet<>();
    sql.each(
        "SELECT subject FROM reviews JOIN claims ON claims.id = reviews.subject",
        row -> decided.add(row.text("subject")));
    return new Outcome(
        sql.number("SELECT count(*) FROM reports"),
        sql.number("SELECT coalesce(sum(sentences), 0) FROM reports"),
        sql.number("SELECT count(*) FROM claims"),
        refusals,
        intake.read().size(),
        intake.gone().size(),
        weighed,
        recipe.reviews().unknown(decided::contains));
  }
}
