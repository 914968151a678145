package org.sayso.atlas;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.sayso.testimony.Direction;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * The rows of timelines. A claim supports many holdings in turn, so what it says is one row a
 * place, and a holding lists by number what it rests on, with what is left of its weight.
 */
final class WeighedRows {

  private final Sql sql;

  WeighedRows(Sql sql) {
    this.sql = sql;
  }

  /** A support by all but its weight. */
  private record Told(
      String claim,
      String party,
      Direction direction,
      String origin,
      boolean counted,
      String reason) {

    static Told of(Support support) {
      return new Told(
          support.claim(),
          support.party(),
          support.direction(),
          support.origin(),
          support.counted(),
          support.reason());
    }
  }

  /** A support's number within its place, and its weight there. */
  private record Numbered(int n, double weight) {}

  /** Puts a timeline in the place of the one that is there. */
  void put(Timeline timeline) throws SQLException {
    String place = timeline.place();
    remove(place);
    sql.run("INSERT INTO timelines VALUES (?, ?)", Sql.fid(place), place);
    Map<Told, Numbered> told = new LinkedHashMap<>();
    for (Holding holding : timeline.holdings()) {
      put(place, holding, told);
    }
    for (Map.Entry<Told, Numbered> each : told.entrySet()) {
      Told one = each.getKey();
      sql.run(
          "INSERT INTO testimony VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          place,
          each.getValue().n(),
          one.claim(),
          one.party(),
          one.direction().name(),
          each.getValue().weight(),
          one.origin(),
          one.counted(),
          one.reason());
    }
  }

  private void put(String place, Holding holding, Map<Told, Numbered> told) throws SQLException {
    String holder = holding.leader();
    long fid = Sql.fid(place, holding.from().toString());
    sql.run(
        "INSERT INTO holding VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        fid,
        place,
        holding.from(),
        holding.to(),
        holder,
        holder == null ? 0 : Objects.requireNonNull(holding.probabilities().get(holder)),
        holding.contested(),
        holding.unknown(),
        holding.lastNews(),
        holding.origins(),
        Json.ofNumbers(holding.probabilities()));
    sql.run(
        "INSERT INTO ground VALUES (?, ?)",
        fid,
        Json.of(holding.because(), (json, all) -> write(json, all, told)));
  }

  private static void write(JsonGenerator json, List<Support> because, Map<Told, Numbered> told)
      throws IOException {
    json.writeStartArray();
    for (Support support : because) {
      Numbered numbered =
          told.computeIfAbsent(
              Told.of(support), fresh -> new Numbered(told.size(), support.weight()));
      if (Double.compare(numbered.weight(), support.weight()) == 0) {
        json.writeNumber(numbered.n());
      } else {
        json.writeStartArray();
        json.writeNumber(numbered.n());
        json.writeNumber(support.weight());
        json.writeEndArray();
      }
    }
    json.writeEndArray();
  }

  /** Takes the timeline of a place away. */
  void remove(String place) throws SQLException {
    sql.run("DELETE FROM timelines WHERE fid = ?", Sql.fid(place));
    sql.run("DELETE FROM ground WHERE holding IN (SELECT fid FROM holding WHERE place = ?)", place);
    sql.run("DELETE FROM holding WHERE place = ?", place);
    sql.run("DELETE FROM testimony WHERE place = ?", place);
  }

  /** Every timeline, by place; or that of one place, and none where it has none. */
  static List<Timeline> read(Sql sql, @Nullable String place) throws SQLException {
    String where = place == null ? "" : " WHERE place = ?";
    @Nullable Object[] only = place == null ? new Object[0] : new @Nullable Object[] {place};
    Map<String, List<Support>> told = new HashMap<>();
    sql.all(
        "SELECT * FROM testimony" + where + " ORDER BY place, n",
        row -> told.computeIfAbsent(row.text("place"), p -> new ArrayList<>()).add(support(row)),
        only);
    Map<String, List<Holding>> holdings = new HashMap<>();
    sql.all(
        "SELECT h.*, g.because FROM holding h JOIN ground g ON g.holding = h.fid"
            + where
            + " ORDER BY place, start",
        row ->
            holdings
                .computeIfAbsent(row.text("place"), p -> new ArrayList<>())
                .add(holding(row, told.getOrDefault(row.text("place"), List.of()))),
        only);
    return sql.all(
        "SELECT place FROM timelines" + where + " ORDER BY place",
        row -> new Timeline(row.text("place"), holdings.getOrDefault(row.text("place"), List.of())),
        only);
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

  /** The holding of a place on a day, with what it rests on; null where there is none. */
  static @Nullable Holding read(Sql sql, String place, LocalDate day) throws SQLException {
    Map<Integer, Support> told = new HashMap<>();
    sql.each(
        "SELECT t.* FROM (SELECT fid FROM holding WHERE place = ? AND start <= ? ORDER BY start DESC"
            + " LIMIT 1) h JOIN ground g ON g.holding = h.fid, json_each(g.because) j JOIN testimony"
            + " t ON t.place = ? AND t.n = CASE j.type WHEN 'array' THEN json_extract(j.value,"
            + " '$[0]') ELSE j.value END",
        row -> told.put((int) row.whole("n"), support(row)),
        place,
        day,
        place);
    return sql.first(
        "SELECT h.*, g.because FROM holding h JOIN ground g ON g.holding = h.fid WHERE place = ?"
            + " AND start <= ? AND \"end\" >= ? ORDER BY start DESC LIMIT 1",
        row -> holding(row, told::get),
        place,
        day,
        day);
  }

  /** A holding with what it rests on, of all that is told of its place. */
  static Holding holding(Row row, List<Support> told) throws SQLException {
    return holding(row, told.isEmpty() ? null : told::get);
  }

  private static Holding holding(Row row, @Nullable IntFunction<Support> told) throws SQLException {
    List<Support> because =
        told == null ? List.of() : Json.stream(row.text("because"), json -> because(json, told));
    return new Holding(
        row.day("start"),
        row.day("end"),
        Json.readNumbers(row.text("chances")),
        row.real("contested"),
        row.real("unknown"),
        row.dayOrNull("last_news"),
        because);
  }

  /** Reads what {@link #write} wrote. */
  private static List<Support> because(JsonParser json, IntFunction<Support> told)
      throws IOException {
    List<Support> because = new ArrayList<>();
    json.nextToken();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        Support support = told.apply(json.nextIntValue(0));
        json.nextToken();
        because.add(left(support, json.getDoubleValue()));
        json.nextToken();
      } else {
        because.add(told.apply(json.getIntValue()));
      }
    }
    return because;
  }

  private static Support left(Support support, double weight) {
    return new Support(
        support.claim(),
        support.party(),
        support.direction(),
        weight,
        support.origin(),
        support.counted(),
        support.reason());
  }
}
