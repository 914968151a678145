package org.sayso.atlas;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Timeline;

/** What the rows of an atlas stand for, and the whole of it. */
public final class AtlasRows {

  /** The order of an atlas's claims: by report and place in it. */
  public static final Comparator<Claim> CLAIMS =
      Comparator.comparing(Claim::report)
          .thenComparing(claim -> claim.evidence().span())
          .thenComparing(Claim::id);

  /** The order of an atlas's refusals. */
  public static final Comparator<Refusal> REFUSALS =
      Comparator.comparing(Refusal::report)
          .thenComparing(refusal -> refusal.evidence().span())
          .thenComparing(Refusal::id);

  private AtlasRows() {}

  /** The whole atlas, with all its reports and claims in memory. */
  static Atlas read(Sql sql) throws SQLException {
    List<Place> places = sql.all("SELECT * FROM places ORDER BY id", AtlasRows::place);
    Map<String, Place> byId = new HashMap<>();
    places.forEach(place -> byId.put(place.id(), place));
    List<Claim> claims =
        new ArrayList<>(sql.all("SELECT * FROM claims", row -> claim(row, byId::get)));
    claims.sort(CLAIMS);
    List<Refusal> refusals = new ArrayList<>(sql.all("SELECT * FROM refusals", AtlasRows::refusal));
    refusals.sort(REFUSALS);
    return new Atlas(
        Manifest.read(sql).list(Manifest.PACKS),
        sql.all("SELECT * FROM reports ORDER BY id", AtlasRows::report),
        claims,
        refusals,
        places,
        learnings(sql),
        reviews(sql),
        WeighedRows.read(sql, null));
  }

  /** What was learned of speakers. */
  public static Learnings learnings(Sql sql) throws SQLException {
    SortedMap<LocalDate, List<Learned>> byDay = new TreeMap<>();
    sql.all(
        "SELECT * FROM reliabilities ORDER BY fid",
        row -> byDay.computeIfAbsent(row.day("day"), day -> new ArrayList<>()).add(learned(row)));
    return new Learnings(
        byDay.entrySet().stream().map(e -> new Learnings.UpTo(e.getKey(), e.getValue())).toList());
  }

  private static Learned learned(Row row) throws SQLException {
    return new Learned(
        row.text("speaker"),
        row.real("truth"),
        row.real("prior"),
        row.real("claims"),
        row.flag("fixed"));
  }

  /** What people decided before the atlas was built. */
  public static Reviews reviews(Sql sql) throws SQLException {
    return new Reviews(sql.all("SELECT * FROM reviews ORDER BY fid", AtlasRows::decision));
  }

  private static Decision decision(Row row) throws SQLException {
    return new Decision(
        row.day("day"),
        row.text("reviewer"),
        Decision.Act.of(row.text("act")),
        row.text("subject"),
        row.text("field"),
        row.text("value"),
        row.text("note"));
  }

  /** The timeline of a place, or null where none was weighed. */
  public static @Nullable Timeline timeline(Sql sql, String place) throws SQLException {
    List<Timeline> found = WeighedRows.read(sql, place);
    return found.isEmpty() ? null : found.get(0);
  }

  /** The holding of a place on a day, with what it rests on; null where there is none. */
  public static @Nullable Holding holding(Sql sql, String place, LocalDate day)
      throws SQLException {
    return WeighedRows.read(sql, place, day);
  }

  /** The holding of a row, without what it rests on. */
  public static Holding holding(Row row) throws SQLException {
    return WeighedRows.holding(row, List.of());
  }

  /** The report of a row of the table {@code reports}. */
  public static Report report(Row row) throws SQLException {
    return report(row, row.text("text"));
  }

  /** A report of which all but the text is asked for; its text is empty. */
  public static Report withoutText(Row row) throws SQLException {
    return report(row, "");
  }

  private static Report report(Row row, String text) throws SQLException {
    String from = row.textOrNull("published_from");
    return new Report(
        row.text("id"),
        row.text("source"),
        row.textOrNull("publisher"),
        row.textOrNull("title"),
        row.dayOrNull("published"),
        from == null ? null : PublishedFrom.valueOf(from.toUpperCase(Locale.ROOT)),
        row.text("language"),
        text,
        Json.readStrings(row.text("copies")));
  }

  /** The place of a row of the table {@code places}, or of {@code areas}. */
  public static Place place(Row row) throws SQLException {
    return new Place(
        row.text("id"),
        row.text("name"),
        PlaceKind.of(row.text("kind")),
        row.textOrNull("parent"),
        Json.readStrings(row.text("path")),
        row.real("lat"),
        row.real("lon"),
        row.realOrNull("radius_km"));
  }

  /**
   * The claim of a row of the table {@code claims}, as it was read.
   *
   * @param places the place of an id
   */
  public static Claim claim(Row row, Function<String, @Nullable Place> places) throws SQLException {
    return ClaimParts.read(row, places);
  }

  /** The refusal of a row of the table {@code refusals}. */
  public static Refusal refusal(Row row) throws SQLException {
    return new Refusal(
        row.text("id"),
        row.text("report"),
        Objects.requireNonNull(Json.read(row.text("evidence"), PartJson::evidence)),
        Refusal.Reason.valueOf(row.text("reason").toUpperCase(Locale.ROOT).replace('-', '_')),
        row.text("detail"));
  }

  /** The ground of the map, with a colour for every party. */
  public static BaseMap ground(Sql sql) throws SQLException {
    return GroundRows.read(sql, manifest(sql));
  }

  /** The number of a speaker's name, in small letters, in the table of sources. */
  public static long voice(String name) {
    return Sql.fid("voice", name.strip().toLowerCase(Locale.ROOT));
  }

  /** What made the atlas. */
  public static Manifest manifest(Sql sql) throws SQLException {
    return Manifest.read(sql);
  }
}
