package org.sayso.ingest;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;

/** The log of reviewers' decisions as a table; lines are added to it and never changed. */
public final class ReviewLog {

  private static final List<String> COLUMNS =
      List.of("day", "by", "decision", "subject", "field", "value", "note");

  private ReviewLog() {}

  /**
   * Reads a log.
   *
   * @throws BadArgument with file and line where something is wrong
   */
  public static Reviews read(Path path) throws IOException {
    return new Reviews(Table.read(path, COLUMNS, ReviewLog::decision));
  }

  private static Decision decision(Table.Row row) {
    return new Decision(
        Days.of(row.get("day"), "day"),
        row.get("by"),
        Decision.Act.of(row.get("decision")),
        row.get("subject"),
        row.get("field"),
        row.get("value"),
        row.get("note"));
  }

  /** Adds a decision at the end of a log, which is begun where there is none. */
  public static void add(Path path, Decision decision) throws IOException {
    boolean begun = Files.exists(path) && Files.size(path) > 0;
    String end = begun && !Files.readString(path).endsWith("\n") ? "\n" : "";
    Files.writeString(
        path,
        end + (begun ? "" : line(COLUMNS)) + line(cells(decision)),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static List<String> cells(Decision decision) {
    return List.of(
        decision.day().toString(),
        decision.by(),
        decision.act().code(),
        decision.subject(),
        decision.field(),
        decision.value(),
        decision.note());
  }

  private static String line(List<String> cells) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(cells);
    }
    return text.toString();
  }
}
