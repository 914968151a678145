package org.sayso.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.ingest.BadArgument;
import org.sayso.listing.Listed;

/**
 * What a person decided about listed places that met no place of the pack for sure: the id of the
 * place that is meant, {@code new}, or {@code skip}.
 */
final class Decisions {

  static final String NEW = "new";
  static final String SKIP = "skip";
  private static final String FILE = "decisions.csv";
  private static final List<String> COLUMNS =
      List.of("decision", "level", "scheme", "code", "name", "area");

  private final Map<String, String> byPlace = new TreeMap<>();
  private final Table kept = new Table(FILE, String.join(",", COLUMNS), 1, 2, 3, 4, 5);

  /** Those that were kept in the folder of the imports. */
  static Decisions kept(Path folder, Gazetteer gazetteer) throws IOException {
    Decisions decisions = new Decisions();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      decisions.add(file, gazetteer);
    }
    return decisions;
  }

  /**
   * Adds those of a table that a person filled in; rows without a decision stay open.
   *
   * @throws BadArgument with file and line where a decision is none, or a column is missing
   */
  void add(Path file, Gazetteer gazetteer) throws IOException {
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (NamedCsvRecord row : csv) {
        String where = file + ":" + row.getStartingLineNumber();
        if (!row.getHeader().containsAll(COLUMNS) || row.getFieldCount() < row.getHeader().size()) {
          throw new BadArgument(
              where + ": too few columns; give the review table back as it is, filled in");
        }
        add(row, where, gazetteer);
      }
    } catch (CsvParseException e) {
      throw new BadArgument(file + ": is no CSV table: " + e.getMessage());
    } catch (CharacterCodingException e) {
      throw new BadArgument(file + ": is not UTF-8; save the table as CSV in UTF-8");
    }
  }

  private void add(NamedCsvRecord row, String where, Gazetteer gazetteer) {
    String decision = row.getField("decision").strip().split("\\s", 2)[0];
    if (decision.isEmpty()) {
      return;
    }
    boolean word = decision.equals(NEW) || decision.equals(SKIP);
    if (!word && gazetteer.byId(decision).isEmpty()) {
      throw new BadArgument(
          where
              + ": no place \""
              + decision
              + "\" in the pack; write one of the candidates' ids, \"new\" or \"skip\"");
    }
    List<String> key = COLUMNS.stream().skip(1).map(row::getField).toList();
    byPlace.put(String.join("\t", key), decision);
  }

  /** What was decided about a listed place, or null. */
  @Nullable String of(Listed listed) {
    return byPlace.get(key(listed));
  }

  private static String key(Listed listed) {
    return String.join(
        "\t",
        listed.kind().code(),
        listed.scheme(),
        listed.code(),
        listed.name(),
        listed.areaName());
  }

  /** Keeps them for when the same files are read again. */
  void write(Path folder) throws IOException {
    byPlace.forEach(
        (key, decision) -> {
          String[] fields = (decision + "\t" + key).split("\t", -1);
          kept.put(fields);
        });
    kept.write(folder);
  }
}
