package org.sayso.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Learnings.UpTo;
import org.sayso.testimony.Reliabilities.Learned;

/** What was learned of speakers, as a table that people can read and change. */
public final class LearningsTable {

  private static final List<String> COLUMNS =
      List.of("day", "speaker", "truth", "prior", "claims", "fixed");

  private record Line(LocalDate day, Learned learned) {}

  private LearningsTable() {}

  /**
   * Reads a table.
   *
   * @throws BadArgument with file and line where something is wrong
   */
  public static Learnings read(Path path) throws IOException {
    SortedMap<LocalDate, List<Learned>> byDay = new TreeMap<>();
    for (Line line : Table.read(path, COLUMNS, LearningsTable::line)) {
      byDay.computeIfAbsent(line.day(), day -> new ArrayList<>()).add(line.learned());
    }
    return new Learnings(
        byDay.entrySet().stream().map(e -> new UpTo(e.getKey(), e.getValue())).toList());
  }

  private static Line line(Table.Row row) {
    return new Line(
        Days.of(row.get("day"), "day"),
        new Learned(
            row.get("speaker"),
            share(row.get("truth")),
            share(row.get("prior")),
            share(row.get("claims")),
            row.get("fixed").equals("yes")));
  }

  private static double share(String number) {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"" + number + "\" is no number; write one such as 0.8", e);
    }
  }

  /** Writes the table, by day and speaker, with every digit. */
  public static void write(Path path, Learnings learnings) throws IOException {
    Files.writeString(path, text(learnings));
  }

  /** The table as text. */
  public static String text(Learnings learnings) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(COLUMNS);
      for (UpTo upTo : learnings.upTo()) {
        for (Learned one : upTo.learned()) {
          csv.writeRecord(
              upTo.day().toString(),
              one.key(),
              String.valueOf(one.truth()),
              String.valueOf(one.prior()),
              String.valueOf(one.claims()),
              one.fixed() ? "yes" : "no");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
