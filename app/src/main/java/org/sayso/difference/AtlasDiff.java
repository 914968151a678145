package org.sayso.difference;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.Manifest;
import org.sayso.atlas.Row;
import org.sayso.atlas.Sql;
import org.sayso.difference.Change.About;
import org.sayso.difference.Change.Field;
import org.sayso.difference.Change.How;

/**
 * Compares two atlas files row by row; neither is read into memory. Private persons go by the
 * descriptions that the files' columns have.
 *
 * <p>A claim's id is a hash of its content. So one that is read otherwise than before goes, and
 * another one comes; where both rest on the same place in the same report, they are told as one
 * that changed.
 */
public final class AtlasDiff implements AutoCloseable {

  private static final List<String> REPORT = List.of("source", "publisher", "title", "published");
  private static final List<String> PLACE = List.of("name", "kind", "parent", "path", "lat", "lon");
  private static final List<String> CLAIM =
      List.of(
          "kind",
          "action",
          "standing",
          "actor",
          "target",
          "place",
          "place_text",
          "to_place",
          "start",
          "end",
          "innermost",
          "innermost_party",
          "outermost",
          "quote",
          "quantity",
          "unit",
          "background",
          "cumulative",
          "fought",
          "part",
          "confidence");

  private final Connection connection;
  private final Sql sql;
  private final List<String> remarks = new ArrayList<>();

  /** Is told of changes, all of one sort together. */
  public interface Taker {
    /** Takes a change. */
    void take(Change change) throws IOException;
  }

  /**
   * Opens two atlases.
   *
   * @throws org.sayso.atlas.NotAnAtlas where one is something else, or of another format
   */
  public AtlasDiff(Path before, Path after) throws IOException {
    try (Connection other = AtlasFile.open(after);
        Sql own = new Sql(other)) {
      Manifest newer = Manifest.read(own);
      this.connection = AtlasFile.open(before);
      this.sql = new Sql(connection);
      attach(after);
      remark(Manifest.read(sql), newer);
    } catch (SQLException e) {
      throw new IOException("cannot compare the two: " + e.getMessage(), e);
    }
  }

  private void attach(Path after) throws SQLException {
    try (PreparedStatement attach = connection.prepareStatement("ATTACH DATABASE ? AS newer")) {
      attach.setString(1, after.toAbsolutePath().toUri() + "?mode=ro");
      attach.execute();
    }
  }

  private void remark(Manifest before, Manifest after) {
    List<String> packs = before.list(Manifest.PACKS);
    List<String> others = after.list(Manifest.PACKS);
    if (!packs.equals(others)) {
      remarks.add("other packs: " + list(packs) + " before, " + list(others) + " after");
    }
    String reader = before.text(Manifest.READER);
    if (!reader.equals(after.text(Manifest.READER))) {
      remarks.add("reports were read by another program, packs or model");
    }
    for (Manifest each : List.of(before, after)) {
      if (!each.complete()) {
        remarks.add(
            "the build of the one " + (each == before ? "before" : "after") + " was broken off");
      }
    }
  }

  private static String list(List<String> names) {
    return names.isEmpty() ? "none" : String.join(", ", names);
  }

  /** What must be known to read the changes: other packs, another reader, a broken build. */
  public List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** Tells all changes: reports, claims, places, holdings, reviews. */
  public void tell(Taker taker) throws IOException {
    try {
      cameAndWent(About.REPORTS, "reports", AtlasDiff::report, taker);
      changed(About.REPORTS, "reports", REPORT, AtlasDiff::report, taker);
      claims(taker);
      cameAndWent(About.PLACES, "places", AtlasDiff::place, taker);
      changed(About.PLACES, "places", PLACE, AtlasDiff::place, taker);
      holdings(taker);
      reviews(taker);
    } catch (SQLException e) {
      throw new IOException("cannot compare the two: " + e.getMessage(), e);
    }
  }

  private void cameAndWent(About about, String table, Sql.Part<String> label, Taker taker)
      throws SQLException, IOException {
    for (How how : List.of(How.CAME, How.WENT)) {
      String here = how == How.CAME ? "newer" : "main";
      String there = how == How.CAME ? "main" : "newer";
      for (String id : missing(table, here, there)) {
        String text = sql.first(one(table, here), label, id);
        taker.take(new Change(about, how, id, String.valueOf(text), List.of()));
      }
    }
  }

  private List<String> missing(String table, String here, String there) throws SQLException {
    return sql.all(
        "SELECT id FROM "
            + here
            + "."
            + table
            + " h WHERE NOT EXISTS (SELECT 1 FROM "
            + there
            + "."
            + table
            + " t WHERE t.id = h.id) ORDER BY id",
        row -> row.text("id"));
  }

  private static String one(String table, String schema) {
    return "SELECT * FROM " + schema + "." + table + " WHERE id = ?";
  }

  private void changed(
      About about, String table, List<String> columns, Sql.Part<String> label, Taker taker)
      throws SQLException, IOException {
    String otherwise =
        columns.stream()
            .map(column -> "a.\"" + column + "\" IS NOT b.\"" + column + "\"")
            .collect(Collectors.joining(" OR "));
    List<String> ids =
        sql.all(
            "SELECT a.id AS id FROM main."
                + table
                + " a JOIN newer."
                + table
                + " b ON a.id = b.id WHERE "
                + otherwise
                + " ORDER BY a.id",
            row -> row.text("id"));
    for (String id : ids) {
      taker.take(compared(about, table, columns, label, id, id));
    }
  }

  private Change compared(
      About about,
      String table,
      List<String> columns,
      Sql.Part<String> label,
      String before,
      String after)
      throws SQLException {
    List<Field> fields = new ArrayList<>();
    if (!before.equals(after)) {
      fields.add(new Field("id", before, after));
    }
    List<@Nullable String> old = values(table, "main", columns, before);
    List<@Nullable String> now = values(table, "newer", columns, after);
    for (int i = 0; i < columns.size(); i++) {
      if (!Objects.equals(old.get(i), now.get(i))) {
        fields.add(new Field(columns.get(i), old.get(i), now.get(i)));
      }
    }
    String text = sql.first(one(table, "newer"), label, after);
    return new Change(about, How.CHANGED, after, String.valueOf(text), fields);
  }

  private List<@Nullable String> values(
      String table, String schema, List<String> columns, String id) throws SQLException {
    List<@Nullable String> values =
        sql.first(
            one(table, schema),
            row -> {
              List<@Nullable String> all = new ArrayList<>();
              for (String column : columns) {
                all.add(row.textOrNull(column));
              }
              return all;
            },
            id);
    return Objects.requireNonNull(values);
  }

  private void claims(Taker taker) throws SQLException, IOException {
    List<String> came = missing("claims", "newer", "main");
    for (String gone : missing("claims", "main", "newer")) {
      String instead = instead(gone);
      if (instead == null || !came.remove(instead)) {
        String label = sql.first(one("claims", "main"), AtlasDiff::claim, gone);
        taker.take(new Change(About.CLAIMS, How.WENT, gone, String.valueOf(label), List.of()));
      } else {
        taker.take(compared(About.CLAIMS, "claims", CLAIM, AtlasDiff::claim, gone, instead));
      }
    }
    for (String id : came) {
      String label = sql.first(one("claims", "newer"), AtlasDiff::claim, id);
      taker.take(new Change(About.CLAIMS, How.CAME, id, String.valueOf(label), List.of()));
    }
    changed(About.CLAIMS, "claims", CLAIM, AtlasDiff::claim, taker);
  }

  /** A claim that came and rests on the same place in the same report as one that went. */
  private @Nullable String instead(String gone) throws SQLException {
    return sql.first(
        "SELECT b.id AS id FROM main.claims a JOIN newer.claims b ON b.report = a.report"
            + " AND b.begin = a.begin LEFT JOIN main.claims c ON c.id = b.id WHERE a.id = ?"
            + " AND c.id IS NULL ORDER BY b.kind IS NOT a.kind, b.place_text IS NOT a.place_text,"
            + " b.action IS NOT a.action, b.id LIMIT 1",
        row -> row.text("id"),
        gone);
  }

  private void holdings(Taker taker) throws SQLException, IOException {
    String rows = "SELECT place, start, \"end\", holder, round(probability, 4) FROM ";
    List<String> places =
        sql.all(
            "SELECT DISTINCT place FROM (SELECT * FROM ("
                + rows
                + "main.holding EXCEPT "
                + rows
                + "newer.holding) UNION SELECT * FROM ("
                + rows
                + "newer.holding EXCEPT "
                + rows
                + "main.holding)) ORDER BY place",
            row -> row.text("place"));
    for (String place : places) {
      List<Stretch> stretches = Stretch.of(runs(place, "main"), runs(place, "newer"));
      if (!stretches.isEmpty()) {
        taker.take(held(place, stretches));
      }
    }
  }

  private List<Stretch.Run> runs(String place, String schema) throws SQLException {
    return sql.all(
        "SELECT * FROM " + schema + ".holding WHERE place = ? ORDER BY start",
        row ->
            new Stretch.Run(
                row.day("start"),
                row.day("end"),
                new Stretch.Held(row.textOrNull("holder"), row.real("probability"))),
        place);
  }

  private Change held(String place, List<Stretch> stretches) throws SQLException {
    boolean came = stretches.stream().allMatch(stretch -> stretch.before() == null);
    boolean went = stretches.stream().allMatch(stretch -> stretch.after() == null);
    String name = sql.first(one("places", went ? "main" : "newer"), AtlasDiff::place, place);
    List<Field> fields =
        stretches.stream()
            .map(
                stretch ->
                    new Field(
                        days(stretch.from(), stretch.to()),
                        text(stretch.before()),
                        text(stretch.after())))
            .toList();
    How how = came ? How.CAME : went ? How.WENT : How.CHANGED;
    return new Change(About.HOLDINGS, how, place, name == null ? place : name, fields);
  }

  private static @Nullable String text(Stretch.@Nullable Held held) {
    return held == null ? null : held.toString();
  }

  private static String days(LocalDate from, LocalDate to) {
    return from.equals(to) ? from.toString() : from + " to " + to;
  }

  private void reviews(Taker taker) throws SQLException, IOException {
    String columns = "day, reviewer, act, subject, field, value, note";
    for (How how : List.of(How.CAME, How.WENT)) {
      String here = how == How.CAME ? "newer" : "main";
      String there = how == How.CAME ? "main" : "newer";
      List<Change> all =
          sql.all(
              "SELECT "
                  + columns
                  + " FROM "
                  + here
                  + ".reviews EXCEPT SELECT "
                  + columns
                  + " FROM "
                  + there
                  + ".reviews ORDER BY day, reviewer, subject, field",
              row -> new Change(About.REVIEWS, how, row.text("subject"), review(row), List.of()));
      for (Change change : all) {
        taker.take(change);
      }
    }
  }

  private static String review(Row row) throws SQLException {
    String value = row.text("value");
    String field = row.text("field");
    return row.text("act")
        + " "
        + row.text("subject")
        + (field.isEmpty() ? "" : ", " + field)
        + (value.isEmpty() ? "" : " " + value)
        + ", by "
        + row.text("reviewer")
        + " on "
        + row.day("day");
  }

  private static String report(Row row) throws SQLException {
    return joined(
        ", ", row.textOrNull("publisher"), row.textOrNull("published"), row.text("source"));
  }

  private static String place(Row row) throws SQLException {
    return row.text("name") + " (" + row.text("kind") + ")";
  }

  private static String claim(Row row) throws SQLException {
    String days = joined(" to ", row.textOrNull("start"), row.textOrNull("end"));
    String standing = row.text("standing");
    return joined(
            " ",
            row.textOrNull("actor"),
            row.text("action"),
            row.textOrNull("target") == null ? null : "(" + row.textOrNull("target") + ")",
            row.textOrNull("place_text"),
            days.isEmpty() ? null : "on " + days,
            standing.equals("asserted") ? null : standing)
        + ", on the word of "
        + joined(" ← ", row.textOrNull("innermost"), row.textOrNull("outermost"));
  }

  private static String joined(String between, @Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(between));
  }

  @Override
  public void close() throws IOException {
    try {
      sql.close();
      connection.close();
    } catch (SQLException e) {
      throw new IOException("cannot close the atlas: " + e.getMessage(), e);
    }
  }
}
