package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;
import org.sayso.ingest.Ingest;
import org.sayso.ingest.Input;
import org.sayso.ingest.Manifest;
import org.sayso.model.Endpoint;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments of the commands that take reports in. */
final class InputOptions {

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORT",
      description = {
        "Files (.txt, .html, .htm; .jsonl with a report a line), folders, or - for standard input.",
        "A folder is read with its subfolders, but for hidden files, README* and the manifest.",
        "A file may have 8 MB, a report 1,000,000 characters; UTF-8, or what a page declares."
      })
  private List<String> reports = new ArrayList<>();

  @Option(
      names = "--manifest",
      paramLabel = "CSV",
      description = "Table with the columns file, publisher and published (2021-07-09).")
  private @Nullable Path manifest;

  @Option(
      names = "--pack",
      paramLabel = "PACK",
      description = {
        "Conflict pack to read with, by its name or the path of its folder; may be repeated.",
        "Without it: all bundled packs."
      })
  private List<String> packs = new ArrayList<>();

  @Option(
      names = "--published",
      paramLabel = "DAY",
      description = "Day of publication of reports that have none of their own (2021-07-09).")
  private @Nullable String published;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to read with; the result is the same. Default: one a processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @ArgGroup(
      exclusive = false,
      validate = false,
      order = 1,
      heading = "%nReading by a language model, off unless asked for:%n")
  private ModelOptions model = new ModelOptions();

  /** As if a folder had been named, and its manifest. */
  static InputOptions of(Path folder, Path manifest) {
    InputOptions options = new InputOptions();
    options.reports.add(folder.toString());
    options.manifest = manifest;
    return options;
  }

  /** The reports asked for, and what is skipped; read as the stream is drawn. */
  Stream<Input> inputs() throws IOException {
    Path table = manifest;
    String day = published;
    Manifest rows = table == null ? Manifest.NONE : Manifest.read(table);
    LocalDate fallback = day == null ? null : Days.of(day, "--published");
    return new Ingest(rows, fallback, System.in).reports(reports);
  }

  /** The reports as the user named them, for a message. */
  String named() {
    return String.join(", ", reports) + (manifest == null ? "" : " with " + manifest);
  }

  /** To whom the reports are sent, for the end of a message; empty where to nobody. */
  String sends() {
    Endpoint endpoint = model.endpoint();
    return endpoint == null ? "" : "; sends the reports to " + endpoint;
  }

  /** The core with the packs, the threads and the model asked for. */
  Engine engine(PrintWriter err) {
    if (threads < 1) {
      throw new BadArgument("--threads " + threads + ": write 1 or more");
    }
    return new Engine(packs, threads, model.endpoint(), err);
  }
}
