package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.assembly.Outcome;
import org.sayso.export.Counts;
import org.sayso.export.ReviewText;
import org.sayso.ingest.LearningsTable;
import org.sayso.review.Reviews;
import org.sayso.testimony.Learnings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports, weighs what they claim, and writes the atlas. */
@Command(
    name = "build",
    description = {
      "Reads reports, weighs what they claim, and writes an atlas, or brings one up to date.",
      "What FILE has already is not read again. A build that was broken off goes on where it was."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso build news/ --manifest news/manifest.csv -o war.gpkg",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class BuildCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Atlas to write; with the ending .gpkg, QGIS opens it.")
  private Path file;

  @Option(
      names = "--reliabilities",
      paramLabel = "CSV",
      description = "What sayso learn has learned of speakers. Without it: what is held likely.")
  private @Nullable Path reliabilities;

  @Option(
      names = "--reviews",
      paramLabel = "CSV",
      description = {
        "Decisions of reviewers, as sayso review add writes them, beside those of the log of FILE",
        "(FILE.reviews.jsonl), which are taken in any case."
      })
  private @Nullable Path log;

  @Option(
      names = "--add",
      description = {
        "Keep the reports that FILE has and that are not given.",
        "Without it FILE becomes the atlas of the reports given, and others leave it."
      })
  private boolean add;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reads " + input.named() + "; writes " + file + input.sends());
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    Learnings learnings =
        reliabilities == null ? Learnings.NONE : LearningsTable.read(reliabilities);
    Reviews reviews = new DecisionLogs(file, log, line -> err.println("sayso: " + line)).reviews();
    Engine engine = input.engine(err).with(learnings, reviews);
    Intake intake = Intake.of(input, err);
    Outcome built = engine.build(file, intake.reports(), add);
    ReviewText.unknown(built.unknown()).forEach(line -> err.println("sayso: " + line));
    if (built.dropped() > 0) {
      err.println(
          "sayso: reports that were not given left the atlas: "
              + built.dropped()
              + "; --add would keep them");
    }
    out.println(Counts.of(built, intake.skipped()));
    return intake.exitCode();
  }
}
