package org.sayso.assembly;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasRows;
import org.sayso.atlas.Row;
import org.sayso.atlas.Sql;
import org.sayso.report.PublishedFrom;
import org.sayso.report.Report;

/**
 * What is to be done with the reports that a build is given and those that the atlas has.
 *
 * @param read to be read, now or anew, in the order of their rows
 * @param stale ids of those of them that the atlas has, read otherwise
 * @param found there already, read as they would be read now, under another name or headline
 * @param gone there, and no longer wanted
 */
record Intake(List<Report> read, Set<String> stale, List<Report> found, List<String> gone) {

  /** So many times the new reports make up for indexes that are made anew for all. */
  private static final long MOSTLY = 4;

  /** A report that the atlas has. */
  private record Known(
      String id, String reader, String source, @Nullable String title, @Nullable String from) {

    static Known of(Row row) throws SQLException {
      return new Known(
          row.text("id"),
          row.text("reader"),
          row.text("source"),
          row.textOrNull("title"),
          row.textOrNull("published_from"));
    }

    boolean alike(Report report) {
      PublishedFrom given = report.publishedFrom();
      return source.equals(report.source())
          && Objects.equals(title, report.title())
          && (given == null || given.code().equals(from));
    }
  }

  /**
   * Sorts reports.
   *
   * @param keep whether reports that the atlas has and that are not given stay in it
   */
  static Intake of(Sql sql, Collection<Report> given, String reader, boolean keep)
      throws SQLException {
    Map<String, Known> known = new HashMap<>();
    sql.each(
        "SELECT id, reader, source, title, published_from FROM reports",
        row -> known.put(row.text("id"), Known.of(row)));
    Map<String, Report> wanted = new TreeMap<>();
    given.stream()
        .sorted((one, other) -> one.source().compareTo(other.source()))
        .forEach(report -> wanted.putIfAbsent(report.id(), report));
    List<Report> read = new ArrayList<>();
    Set<String> stale = new HashSet<>();
    List<Report> found = new ArrayList<>();
    for (Report report : wanted.values()) {
      Known there = known.remove(report.id());
      if (there == null || !there.reader().equals(reader)) {
        read.add(report);
        if (there != null) {
          stale.add(report.id());
        }
      } else if (!there.alike(report)) {
        found.add(report);
      }
    }
    List<String> gone = new ArrayList<>();
    for (Known rest : known.values()) {
      if (!keep) {
        gone.add(rest.id());
      } else if (!rest.reader().equals(reader)) {
        read.add(given(sql, rest.id()));
        stale.add(rest.id());
      }
    }
    return new Intake(inOrderOfRows(read), stale, found, gone);
  }

  /** Rows that are put in by their numbers are put side by side, so that no page is met twice. */
  private static List<Report> inOrderOfRows(List<Report> reports) {
    SortedMap<Long, Report> byRow = new TreeMap<>();
    reports.forEach(report -> byRow.put(Sql.fid(report.id()), report));
    return List.copyOf(byRow.values());
  }

  /**
   * Whether the reports to be read are so many beside those that stay that a build is mostly new.
   */
  boolean mostlyNew(long there) {
    return stale.isEmpty() && gone.isEmpty() && MOSTLY * read.size() >= there;
  }

  /** A report as it was given, for the reader to find its day in the text again. */
  private static Report given(Sql sql, String id) throws SQLException {
    Report stored =
        Objects.requireNonNull(
            sql.first("SELECT * FROM reports WHERE fid = ?", AtlasRows::report, Sql.fid(id)));
    return stored.publishedFrom() != PublishedFrom.TEXT
        ? stored
        : new Report(
            stored.id(),
            stored.source(),
            stored.publisher(),
            stored.title(),
            null,
            null,
            stored.language(),
            stored.text(),
            List.of());
  }
}
