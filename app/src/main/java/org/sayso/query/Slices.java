package org.sayso.query;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Manifest;
import org.sayso.atlas.Sql;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/** Cuts a part out of an atlas that is an atlas itself: what it names is in it. */
final class Slices {

  private final Sql sql;
  private final Places places;

  Slices(Sql sql) {
    this.sql = sql;
    this.places = new Places(sql);
  }

  /** The claims that name a place or bear on it, with their reports, and its timeline. */
  Atlas place(String id) throws SQLException {
    Timeline timeline = AtlasRows.timeline(sql, id);
    Atlas told = told(id, (LocalDate) null);
    return told.with(told.claims(), timeline == null ? List.of() : List.of(timeline));
  }

  /** The same without its timeline, of reports published up to a day only; null for all. */
  Atlas told(String place, @Nullable LocalDate known) throws SQLException {
    places.of(place);
    List<Claim> claims =
        sql.all(
            "SELECT * FROM claims WHERE fid IN (SELECT claim FROM bearing WHERE place = ? UNION"
                + " SELECT fid FROM claims WHERE place = ?) AND (?3 IS NULL OR published <= ?3)",
            row -> AtlasRows.claim(row, places::of),
            place,
            place,
            known);
    return atlas(claims, List.of(), List.of(), false);
  }

  /** A report with its text, its claims and refusals, and no timelines. */
  @Nullable Atlas report(String id) throws SQLException {
    Report report =
        sql.first("SELECT * FROM reports WHERE fid = ?", AtlasRows::report, Sql.fid(id));
    if (report == null) {
      return null;
    }
    List<Claim> claims =
        sql.all(
            "SELECT * FROM claims WHERE report = ?", row -> AtlasRows.claim(row, places::of), id);
    List<Refusal> refusals =
        sql.all("SELECT * FROM refusals WHERE report = ? ", AtlasRows::refusal, id);
    return atlas(claims, refusals, List.of(), true);
  }

  /** Some claims with their reports. */
  Atlas claims(Collection<String> ids, boolean texts) throws SQLException {
    List<Claim> claims = new ArrayList<>();
    for (String id : new TreeSet<>(ids)) {
      Claim claim =
          sql.first(
              "SELECT * FROM claims WHERE id = ?", row -> AtlasRows.claim(row, places::of), id);
      if (claim != null) {
        claims.add(claim);
      }
    }
    return atlas(claims, List.of(), List.of(), texts);
  }

  /** Some claims on a place with their reports, without the reports' texts. */
  Atlas told(String place, Collection<String> ids) throws SQLException {
    places.of(place);
    return claims(ids, false);
  }

  /** These claims with their reports, without the reports' texts. */
  Atlas of(List<Claim> claims) throws SQLException {
    for (Claim claim : claims) {
      for (PlaceRef ref : Arrays.asList(claim.place(), claim.to())) {
        if (ref != null && ref.place() != null) {
          places.of(ref.place().id());
        }
      }
    }
    return atlas(claims, List.of(), List.of(), false);
  }

  /** The claims in whose chain somebody of a name stands. */
  List<Claim> spokenBy(String name) throws SQLException {
    return sql.all(
        "SELECT * FROM claims WHERE fid IN (SELECT k.claim FROM sources s JOIN spoken k"
            + " ON k.source = s.fid WHERE s.voice = ?)",
        row -> AtlasRows.claim(row, places::of),
        AtlasRows.voice(name));
  }

  /** The claims of a report that rest on the word of private persons. */
  List<Claim> ofPrivatePersons(String report) throws SQLException {
    return sql.all(
        "SELECT c.* FROM claims c WHERE c.report = ? AND EXISTS (SELECT 1 FROM spoken k JOIN"
            + " sources s ON s.fid = k.source WHERE k.claim = c.fid AND s.private)",
        row -> AtlasRows.claim(row, places::of),
        report);
  }

  /** The numbers of reports as a JSON list, for a statement that is the same for any number. */
  private static String fids(Collection<String> reports) {
    return reports.stream()
        .map(Sql::fid)
        .map(String::valueOf)
        .collect(Collectors.joining(",", "[", "]"));
  }

  private Atlas atlas(
      List<Claim> claims, List<Refusal> refusals, List<Timeline> timelines, boolean texts)
      throws SQLException {
    List<Claim> ordered = new ArrayList<>(claims);
    ordered.sort(AtlasRows.CLAIMS);
    List<Refusal> passed = new ArrayList<>(refusals);
    passed.sort(AtlasRows.REFUSALS);
    Set<String> reports = new LinkedHashSet<>();
    ordered.forEach(claim -> reports.add(claim.report()));
    passed.forEach(refusal -> reports.add(refusal.report()));
    List<Place> named = places.all();
    return new Atlas(
        Manifest.read(sql).list(Manifest.PACKS),
        reports(reports, texts),
        ordered,
        passed,
        named,
        AtlasRows.learnings(sql),
        AtlasRows.reviews(sql),
        timelines);
  }

  private List<Report> reports(Set<String> ids, boolean texts) throws SQLException {
    List<Report> reports = new ArrayList<>();
    String columns =
        texts ? "*" : "id, source, publisher, title, published, published_from, language, copies";
    reports.addAll(
        sql.all(
            "SELECT " + columns + " FROM reports WHERE fid IN (SELECT value FROM json_each(?))",
            texts ? AtlasRows::report : AtlasRows::withoutText,
            fids(ids)));
    reports.sort((one, other) -> one.id().compareTo(other.id()));
    return reports;
  }
}
