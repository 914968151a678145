package org.sayso.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.sayso.pack.PackException;

/**
 * A CSV file of what was imported: its rows in order, none twice; the last column is the source.
 */
final class Table {

  private final String file;
  private final List<String> header;
  private final int[] key;
  private final Map<List<String>, List<String>> rows = new LinkedHashMap<>();

  /**
   * An empty table.
   *
   * @param header the columns' names with commas between
   * @param key numbers of the columns that no two rows share, from 0
   */
  Table(String file, String header, int... key) {
    this.file = file;
    this.header = List.of(header.split(","));
    this.key = key.clone();
  }

  /** Adds what the folder's file holds; nothing where there is none. */
  void read(Path folder) throws IOException {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      return;
    }
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(path)) {
      for (CsvRecord record : csv) {
        if (record.getStartingLineNumber() > 1) {
          if (record.getFieldCount() != header.size()) {
            int line = (int) record.getStartingLineNumber();
            throw new PackException(
                path.toString(), line, "no entry; write " + String.join(",", header));
          }
          put(List.copyOf(record.getFields()));
        }
      }
    } catch (CsvParseException e) {
      throw new PackException(path + ": is no CSV table: " + e.getMessage());
    }
  }

  /** Puts a row in place of that with the same key, or at the end. */
  void put(String... fields) {
    put(List.of(fields));
  }

  private void put(List<String> row) {
    rows.put(Arrays.stream(key).mapToObj(row::get).toList(), row);
  }

  /** Whether there is a row with that key. */
  boolean has(String... fields) {
    return rows.containsKey(List.of(fields));
  }

  void dropIf(Predicate<List<String>> condition) {
    rows.values().removeIf(condition);
  }

  /** Drops what came from a source. */
  void dropSource(String source) {
    dropIf(row -> row.get(row.size() - 1).equals(source));
  }

  List<List<String>> rows() {
    return List.copyOf(rows.values());
  }

  /** Writes the file; none where there is no row. */
  void write(Path folder) throws IOException {
    Path path = folder.resolve(file);
    if (rows.isEmpty()) {
      Files.deleteIfExists(path);
      return;
    }
    try (CsvWriter csv =
        CsvWriter.builder().build(Files.newBufferedWriter(path, StandardCharsets.UTF_8))) {
      csv.writeRecord(header);
      rows.values().forEach(csv::writeRecord);
    }
  }
}
