package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sayso.ingest.Input;
import org.sayso.report.Report;

/**
 * The reports that a command is given.
 *
 * @param reports in the order in which they were handed in
 * @param skipped inputs that were no report, each told in a line
 */
record Intake(List<Report> reports, int skipped) {

  Intake {
    reports = List.copyOf(reports);
  }

  /** Takes the inputs in, and tells a line for each that is no report. */
  static Intake of(InputOptions options, PrintWriter err) throws IOException {
    List<Report> reports = new ArrayList<>();
    int skipped = 0;
    try (Stream<Input> inputs = options.inputs()) {
      for (Input input : (Iterable<Input>) inputs::iterator) {
        if (input instanceof Input.Found found) {
          reports.add(found.report());
          if (found.note() != null) {
            tell(err, found.report().source() + ": " + found.note());
          }
        } else if (input instanceof Input.Skipped not) {
          skipped++;
          tell(err, not.source() + ": skipped, " + not.reason());
        }
      }
    }
    return new Intake(reports, skipped);
  }

  private static void tell(PrintWriter err, String line) {
    err.println("sayso: " + line);
    err.flush();
  }
}
