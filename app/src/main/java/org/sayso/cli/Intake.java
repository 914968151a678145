package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sayso.ingest.Input;
import org.sayso.report.Report;
import picocli.CommandLine;

/**
 * The reports that a command is given.
 *
 * @param reports in the order in which they were handed in
 * @param skipped inputs that were no report, each told in a line
 */
record Intake(List<Report> reports, int skipped) {

  private static final int NAMED = 3;

  Intake {
    reports = List.copyOf(reports);
  }

  /** Takes the inputs in, and tells a line for each that is no report. */
  static Intake of(InputOptions options, PrintWriter err) throws IOException {
    try (Stream<Input> inputs = options.inputs()) {
      return of(inputs, err);
    }
  }

  /** The same for inputs from elsewhere, which the caller closes. */
  static Intake of(Stream<Input> inputs, PrintWriter err) {
    List<Report> reports = new ArrayList<>();
    int skipped = 0;
    for (Input input : (Iterable<Input>) inputs::iterator) {
      if (input instanceof Input.Found found) {
        reports.add(found.report());
        if (found.note() != null) {
          tell(err, found.source() + ": " + found.note());
        }
      } else if (input instanceof Input.Skipped not) {
        skipped++;
        tell(err, not.source() + ": skipped, " + not.reason());
      } else if (input instanceof Input.LeftOut others) {
        tell(err, others.folder() + ": left out, not .txt, .html, .htm or .jsonl: " + some(others));
      }
    }
    return new Intake(reports, skipped);
  }

  /** What a command that reads them exits with: failure where there is none. */
  int exitCode() {
    return reports.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.OK;
  }

  private static String some(Input.LeftOut others) {
    int more = others.files().size() - NAMED;
    String first = others.files().stream().limit(NAMED).collect(Collectors.joining(", "));
    return more > 0 ? first + " and " + more + " more" : first;
  }

  private static void tell(PrintWriter err, String line) {
    err.println("sayso: " + line);
    err.flush();
  }
}
