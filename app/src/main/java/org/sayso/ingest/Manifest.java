package org.sayso.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table that names the outlet and the day of each report's file: the columns {@code file}, {@code
 * publisher} and {@code published}; others are let be.
 */
public final class Manifest {

  /** No table at all. */
  public static final Manifest NONE = new Manifest(null, List.of());

  private static final List<String> COLUMNS = List.of("file", "publisher", "published");

  private final @Nullable Path path;
  private final Map<Path, Row> byPath = new LinkedHashMap<>();
  private final Map<String, Row> byName = new HashMap<>();

  private Manifest(@Nullable Path path, List<Row> rows) {
    this.path = path;
    for (Row row : rows) {
      byPath.put(full(path == null ? Path.of(row.file()) : path.resolveSibling(row.file())), row);
      byName.put(row.file(), row);
    }
  }

  /**
   * What the table says of one file.
   *
   * @param line in the table, from 1
   * @param file its path from the table's folder
   * @param publisher the outlet, or null where left empty
   * @param published the day, or null where left empty
   */
  record Row(long line, String file, @Nullable String publisher, @Nullable LocalDate published) {}

  /**
   * Reads the table.
   *
   * @throws BadArgument with file and line where it lacks a column or has a bad day
   */
  public static Manifest read(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      throw new BadArgument(path + " is a folder; give the table itself");
    }
    List<Row> rows = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(content(path))) {
      for (NamedCsvRecord each : csv) {
        requireColumns(path, each);
        rows.add(row(path, each));
      }
    } catch (CsvParseException e) {
      throw new BadArgument(path + ": is no CSV table: " + e.getMessage());
    }
    return new Manifest(path, rows);
  }

  private static String content(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return Decoding.text(Decoding.bytes(in));
    } catch (Unreadable e) {
      throw new BadArgument(path + ": " + e.reason());
    }
  }

  private static void requireColumns(Path path, NamedCsvRecord row) {
    for (String column : COLUMNS) {
      if (!row.getHeader().contains(column)) {
        throw new BadArgument(
            path + ":1: no column \"" + column + "\"; write " + String.join(",", COLUMNS));
      }
    }
  }

  private static Row row(Path path, NamedCsvRecord row) {
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() < row.getHeader().size()) {
      throw new BadArgument(path + ":" + line + ": too few fields; write " + row.getHeader());
    }
    String day = row.getField("published");
    return new Row(
        line,
        row.getField("file").strip(),
        orNull(row.getField("publisher")),
        day.isBlank() ? null : Days.of(day, path + ":" + line));
  }

  private static @Nullable String orNull(String field) {
    return field.isBlank() ? null : field.strip();
  }

  /** The files that it names, in its order. */
  List<String> files() {
    return byPath.values().stream().map(Row::file).toList();
  }

  /** Whether there is a table. */
  boolean given() {
    return path != null;
  }

  /** Whether the file is this table itself. */
  boolean is(Path file) {
    return path != null && full(path).equals(full(file));
  }

  /** What is said of the file, by its path from the table's folder, else by its bare name. */
  @Nullable Row of(Path file) {
    Row row = byPath.get(full(file));
    return row == null ? byName.get(String.valueOf(file.getFileName())) : row;
  }

  /** A line for each row whose file is not there and was not found elsewhere. */
  List<Input.Skipped> missing(Set<Row> used) {
    return byPath.entrySet().stream()
        .filter(each -> !used.contains(each.getValue()) && !Files.exists(each.getKey()))
        .map(Map.Entry::getValue)
        .map(row -> new Input.Skipped(path + ":" + row.line(), "no such file: " + row.file()))
        .toList();
  }

  private static Path full(Path file) {
    return file.toAbsolutePath().normalize();
  }
}
