package org.sayso.atlas;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.claim.Claim;
import org.sayso.claim.Evidence;
import org.sayso.claim.Refusal;
import org.sayso.claim.When;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;
import org.sayso.testimony.Direction;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** Takes the parts of an atlas out of the tables that {@link AtlasWriter} filled. */
final class AtlasReader {

  private final Connection connection;

  AtlasReader(Connection connection) {
    this.connection = connection;
  }

  /** What one row stands for. */
  private interface Part<T> {
    T of(Row row) throws SQLException;
  }

  Atlas read() throws SQLException {
    List<Place> places = all("place", AtlasReader::place);
    Map<String, Place> byId = new HashMap<>();
    places.forEach(place -> byId.put(place.id(), place));
    return new Atlas(
        all("pack", row -> row.text("name")),
        all("report", AtlasReader::report),
        all("claim", row -> claim(row, byId)),
        all("refusal", AtlasReader::refusal),
        places,
        learnings(),
        new Reviews(all("decision", AtlasReader::decision)),
        timelines());
  }

  private <T> List<T> all(String table, Part<T> part) throws SQLException {
    return rows("SELECT * FROM " + table + " ORDER BY position", part);
  }

  private <T> List<T> rows(String sql, Part<T> part) throws SQLException {
    List<T> parts = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet results = select.executeQuery()) {
      Row row = new Row(results);
      while (results.next()) {
        parts.add(part.of(row));
      }
    }
    return parts;
  }

  private Learnings learnings() throws SQLException {
    SortedMap<LocalDate, List<Learned>> byDay = new TreeMap<>();
    rows(
        "SELECT * FROM reliability ORDER BY position",
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

  private List<Timeline> timelines() throws SQLException {
    Map<List<Integer>, List<Support>> because = new HashMap<>();
    rows(
        "SELECT * FROM support ORDER BY timeline, holding, position",
        row ->
            because
                .computeIfAbsent(
                    List.of(row.integer("timeline"), row.integer("holding")),
                    key -> new ArrayList<>())
                .add(support(row)));
    Map<Integer, List<Holding>> holdings = new HashMap<>();
    rows(
        "SELECT * FROM holding ORDER BY timeline, position",
        row ->
            holdings
                .computeIfAbsent(row.integer("timeline"), key -> new ArrayList<>())
                .add(holding(row, because)));
    return all(
        "timeline",
        row ->
            new Timeline(
                row.text("place"), holdings.getOrDefault(row.integer("position"), List.of())));
  }

  private static Report report(Row row) throws SQLException {
    String from = row.textOrNull("published_from");
    return new Report(
        row.text("id"),
        row.text("source"),
        row.textOrNull("publisher"),
        row.textOrNull("title"),
        row.dayOrNull("published"),
        from == null ? null : PublishedFrom.valueOf(from.toUpperCase(Locale.ROOT)),
        row.text("language"),
        row.text("text"),
        Json.readStrings(row.text("copies")));
  }

  private static Place place(Row row) throws SQLException {
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

  private static Claim claim(Row row, Map<String, Place> places) throws SQLException {
    return new Claim(
        row.text("id"),
        row.text("report"),
        Kind.of(row.text("kind")),
        row.text("action"),
        Standing.of(row.text("standing")),
        row.flag("background"),
        row.flag("cumulative"),
        Json.read(row.textOrNull("actor"), PartJson::party),
        Json.read(row.textOrNull("target"), PartJson::party),
        Json.read(row.textOrNull("place"), node -> Json.place(node, places)),
        row.flagOrNull("fought"),
        row.flag("part"),
        Json.read(row.textOrNull("to_place"), node -> Json.place(node, places)),
        row.textOrNull("content"),
        Json.read(row.textOrNull("quantity"), PartJson::quantity),
        new When(
            new DayRange(row.dayOrNull("when_from"), row.dayOrNull("when_to")),
            row.textOrNull("when_text")),
        Json.readAll(row.text("sources"), PartJson::source),
        Json.readStrings(row.text("hedges")),
        Json.readStrings(row.text("no_comment")),
        evidence(row),
        Json.readAll(row.text("also"), PartJson::evidence),
        row.real("confidence"),
        row.text("rule"));
  }

  private static Refusal refusal(Row row) throws SQLException {
    return new Refusal(
        row.text("id"),
        row.text("report"),
        evidence(row),
        reason(row.text("reason")),
        row.text("detail"));
  }

  private static Refusal.Reason reason(String code) {
    return Refusal.Reason.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static Evidence evidence(Row row) throws SQLException {
    return Objects.requireNonNull(Json.read(row.text("evidence"), PartJson::evidence));
  }

  private static Holding holding(Row row, Map<List<Integer>, List<Support>> because)
      throws SQLException {
    List<Integer> key = List.of(row.integer("timeline"), row.integer("position"));
    return new Holding(
        row.day("from_day"),
        row.day("to_day"),
        Json.readNumbers(row.text("probabilities")),
        row.real("contested"),
        row.real("unknown"),
        row.dayOrNull("last_news"),
        because.getOrDefault(key, List.of()));
  }

  private static Support support(Row row) throws SQLException {
    return new Support(
        row.text("claim"),
        row.text("party"),
        Direction.valueOf(row.text("direction")),
        row.real("weight"),
        row.text("origin"),
        row.flag("counted"),
        row.text("reason"));
  }
}
