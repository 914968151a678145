package org.sayso.atlas;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Coding;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Vicinity;
import org.sayso.geopackage.GeoBlob;
import org.sayso.quantity.Quantity;
import org.sayso.report.Report;
import org.sayso.source.Source;

/** The rows of what reports say: the reports, their claims and refusals, who speaks of whom. */
final class ReportRows {

  /** More claims than any report that is taken in has characters to tell of. */
  private static final long PARTS = 1 << 16;

  private final Sql sql;
  private final SourceRows sources;

  /** Ids of places that are known to be there, so that not every claim asks for them. */
  private final Set<String> there = new HashSet<>();

  /** Numbers of claims that were added since all was last kept. */
  private final Map<String, Long> numbers = new HashMap<>();

  ReportRows(Sql sql) {
    this.sql = sql;
    this.sources = new SourceRows(sql);
  }

  /** Adds a report that is not there yet, with all that it was read as. */
  void add(Coding coding, String reader) throws SQLException {
    Report report = coding.report();
    Discretion discretion = new Discretion(coding.claims());
    String shown = String.valueOf(discretion.shown(report.id(), report.text()));
    @Nullable String other = shown.equals(report.text()) ? null : shown;
    long fid = Sql.fid(report.id());
    sql.run(
        "INSERT INTO reports VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fid,
        report.id(),
        report.source(),
        report.publisher(),
        report.title(),
        report.published(),
        report.publishedFrom() == null ? null : report.publishedFrom().code(),
        report.language(),
        Json.ofStrings(report.copies()),
        coding.sentences(),
        reader,
        report.text(),
        other);
    sql.run(
        "INSERT INTO report_search (rowid, title, text) VALUES (?, ?, ?)",
        fid,
        report.title(),
        shown);
    int position = 0;
    for (Claim claim : coding.claims().stream().sorted(AtlasRows.CLAIMS).toList()) {
      add(claim, within(fid, position++), report, discretion);
    }
    position = 0;
    for (Refusal refusal : coding.refusals().stream().sorted(AtlasRows.REFUSALS).toList()) {
      add(refusal, within(fid, position++));
    }
  }

  /** The number of a part of a report: those of one report lie side by side in the file. */
  private static long within(long report, int position) {
    if (position >= PARTS) {
      throw new IllegalStateException("a report with more than " + PARTS + " claims");
    }
    return Math.max(1, (report & -PARTS) | position);
  }

  private void add(Claim claim, long fid, Report report, Discretion discretion)
      throws SQLException {
    PlaceRef ref = claim.place();
    Place place = ref == null ? null : ref.place();
    place(place);
    Place to = claim.to() == null ? null : claim.to().place();
    place(to);
    Vicinity point = ClaimParts.point(claim);
    Quantity quantity = claim.quantity();
    String quote = discretion.shown(report, claim.evidence());
    sql.run(
        "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
            + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fid,
        point == null ? null : GeoBlob.point(point.lon(), point.lat()),
        claim.id(),
        claim.report(),
        claim.kind().code(),
        claim.action(),
        claim.standing().code(),
        party(claim.actor()),
        party(claim.target()),
        place == null ? null : place.id(),
        ref == null ? null : ref.text(),
        to == null ? null : to.id(),
        claim.when().days().from(),
        claim.when().days().to(),
        name(claim, claim.innermost()),
        claim.innermost().party(),
        name(claim, claim.sources().get(claim.sources().size() - 1)),
        quote,
        claim.evidence().span().begin(),
        quantity == null ? null : quantity.value(),
        quantity == null ? null : quantity.of(),
        quantity == null ? null : quantity.unit(),
        claim.background(),
        claim.cumulative(),
        claim.fought(),
        claim.part(),
        claim.confidence(),
        claim.rule(),
        report.published(),
        day(claim, report),
        ClaimParts.of(claim));
    numbers.put(claim.id(), fid);
    if (point != null) {
      index("claims", fid, point.lon(), point.lat());
    }
    sql.run("INSERT INTO claim_search (rowid, quote) VALUES (?, ?)", fid, quote);
    TreeSet<String> parties = new TreeSet<>();
    collect(claim.actor(), parties);
    collect(claim.target(), parties);
    for (String party : parties) {
      sql.run("INSERT INTO involved VALUES (?, ?)", party, fid);
    }
    spoken(claim, fid, report.published());
  }

  private void spoken(Claim claim, long fid, @Nullable LocalDate day) throws SQLException {
    Map<Long, Boolean> counted = new LinkedHashMap<>();
    for (int link = 0; link < claim.sources().size(); link++) {
      Source own = claim.sources().get(link);
      spoken(claim, own, fid, link, counted);
      for (Source beside : own.with()) {
        spoken(claim, beside, fid, link, counted);
      }
    }
    for (Map.Entry<Long, Boolean> each : counted.entrySet()) {
      sources.count(each.getKey(), each.getValue(), day);
    }
  }

  private void spoken(Claim claim, Source source, long fid, int link, Map<Long, Boolean> counted)
      throws SQLException {
    long id = sources.of(source, name(claim, source));
    sql.run("INSERT OR IGNORE INTO spoken VALUES (?, ?, ?)", id, fid, link);
    counted.merge(id, link == 0, (a, b) -> a || b);
  }

  private void add(Refusal refusal, long fid) throws SQLException {
    sql.run(
        "INSERT INTO refusals VALUES (?, ?, ?, ?, ?, ?, ?)",
        fid,
        refusal.id(),
        refusal.report(),
        refusal.evidence().span().begin(),
        refusal.reason().code(),
        refusal.detail(),
        Json.of(refusal.evidence(), PartJson::evidence));
  }

  /** Adds a place or sets it right. */
  void place(@Nullable Place place) throws SQLException {
    if (place == null || !there.add(place.id())) {
      return;
    }
    long fid = Sql.fid(place.id());
    int fresh =
        sql.run(
            "INSERT INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '') ON CONFLICT DO NOTHING",
            fid,
            GeoBlob.point(place.lon(), place.lat()),
            place.id(),
            place.name(),
            place.kind().code(),
            place.parent(),
            Json.ofStrings(place.path()),
            place.lat(),
            place.lon(),
            place.radiusKm());
    if (fresh > 0) {
      index("places", fid, place.lon(), place.lat());
      sql.run(
          "INSERT INTO place_search (rowid, name, printed) VALUES (?, ?, '')", fid, place.name());
    }
  }

  private void index(String layer, long fid, double lon, double lat) throws SQLException {
    sql.run("INSERT INTO rtree_" + layer + "_geom VALUES (?, ?, ?, ?, ?)", fid, lon, lon, lat, lat);
  }

  private static @Nullable LocalDate day(Claim claim, Report report) {
    LocalDate to = claim.when().days().to();
    LocalDate from = claim.when().days().from();
    return to != null ? to : from != null ? from : report.published();
  }

  private static @Nullable String party(@Nullable PartyRef ref) {
    return ref == null ? null : ref.party();
  }

  private static void collect(@Nullable PartyRef ref, TreeSet<String> into) {
    if (ref != null) {
      into.add(ref.party());
      ref.with().forEach(with -> collect(with, into));
    }
  }

  /** What a source is called where anybody may read it. */
  private static String name(Claim claim, Source source) {
    String text = source.text();
    if (source.isPrivate()) {
      return Discretion.description(claim, source);
    }
    if (text != null && !text.isBlank()) {
      String bare = text.strip();
      return source.anonymous() ? Character.toLowerCase(bare.charAt(0)) + bare.substring(1) : bare;
    }
    return source.role() == null ? "an unnamed " + source.kind().code() : source.role();
  }

  /** The number of the row of a claim that is there. */
  long numberOf(String claim) throws SQLException {
    Long added = numbers.get(claim);
    return added == null ? sql.number("SELECT fid FROM claims WHERE id = ?", claim) : added;
  }

  /** Writes what is gathered of several reports, before all of it is kept. */
  void settle() throws SQLException {
    sources.settle();
    numbers.clear();
  }

  /** Takes a report away with all that it says. */
  void remove(String report) throws SQLException {
    settle();
    List<Long> claims =
        sql.all("SELECT fid FROM claims WHERE report = ?", row -> row.whole("fid"), report);
    for (long claim : claims) {
      removeClaim(claim);
    }
    sql.run("DELETE FROM refusals WHERE report = ?", report);
    long fid = Sql.fid(report);
    sql.run(
        "INSERT INTO report_search (report_search, rowid, title, text) SELECT 'delete', fid, title,"
            + " text FROM report_words WHERE fid = ?",
        fid);
    sql.run("DELETE FROM reports WHERE fid = ?", fid);
  }

  private void removeClaim(long claim) throws SQLException {
    sql.run(
        "INSERT INTO claim_search (claim_search, rowid, quote) SELECT 'delete', fid, quote FROM"
            + " claims WHERE fid = ?",
        claim);
    sql.run("DELETE FROM rtree_claims_geom WHERE id = ?", claim);
    sql.run("DELETE FROM involved WHERE claim = ?", claim);
    List<Long> speakers =
        sql.all(
            "SELECT DISTINCT source FROM spoken WHERE claim = ?",
            row -> row.whole("source"),
            claim);
    sql.run("DELETE FROM spoken WHERE claim = ?", claim);
    sql.run("DELETE FROM claims WHERE fid = ?", claim);
    for (long source : speakers) {
      sources.recount(source);
    }
  }
}
