package org.sayso.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A table as comma-separated values with a line of names on top; other columns are let be. */
public final class Table {

  private Table() {}

  /** What one line stands for; throws {@link IllegalArgumentException} on a line that is wrong. */
  public interface Line<T> {
    /** Reads the line; {@code row} gives a column's value by its name. */
    T of(Row row);
  }

  /** One line. */
  public interface Row {
    /** The value of a column, without outer blanks; empty where it is left empty. */
    String get(String column);
  }

  /**
   * Reads all lines.
   *
   * @param columns names of the columns that must be there
   * @throws BadArgument with file and line where a column is missing or a line is wrong
   */
  public static <T> List<T> read(Path path, List<String> columns, Line<T> line) throws IOException {
    List<T> all = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(path, StandardCharsets.UTF_8))) {
      for (NamedCsvRecord each : csv) {
        all.add(one(path, columns, line, each));
      }
    } catch (NoSuchFileException e) {
      throw new BadArgument("no file " + path);
    } catch (CharacterCodingException e) {
      throw new BadArgument(path + ": is not UTF-8; save it as UTF-8");
    } catch (CsvParseException e) {
      throw new BadArgument(path + ": is no CSV table: " + e.getMessage());
    }
    return all;
  }

  private static <T> T one(Path path, List<String> columns, Line<T> line, NamedCsvRecord row) {
    String at = path + ":" + row.getStartingLineNumber() + ": ";
    for (String column : columns) {
      if (row.findField(column).isEmpty()) {
        throw new BadArgument(
            at + "no column \"" + column + "\"; the first line is " + String.join(",", columns));
      }
    }
    try {
      return line.of(column -> row.getField(column).strip());
    } catch (IllegalArgumentException e) {
      throw new BadArgument(at + e.getMessage());
    }
  }
}
