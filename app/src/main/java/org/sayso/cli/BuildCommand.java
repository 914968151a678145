package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.build.Built;
import org.sayso.export.Counts;
import org.sayso.export.ReviewText;
import org.sayso.ingest.LearningsTable;
import org.sayso.ingest.ReviewLog;
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
    description = "Reads reports, weighs what they claim, and writes an atlas.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso build news/ --manifest news/manifest.csv -o war.atlas",
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
      description = "Atlas to write.")
  private Path file;

  @Option(
      names = "--reliabilities",
      paramLabel = "CSV",
      description = "What sayso learn has learned of speakers. Without it: what is held likely.")
  private @Nullable Path reliabilities;

  @Option(
      names = "--reviews",
      paramLabel = "CSV",
      description = "Decisions of reviewers, as sayso review add writes them.")
  private @Nullable Path log;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reads " + input.named() + "; writes " + file + input.sends());
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    Learnings learnings =
        reliabilities == null ? Learnings.NONE : LearningsTable.read(reliabilities);
    Reviews reviews = log == null ? Reviews.NONE : ReviewLog.read(log);
    Engine engine = input.engine(err).with(learnings, reviews);
    Intake intake = Intake.of(input, err);
    Built built = engine.build(intake.reports());
    Atlas atlas = engine.atlas(built);
    AtlasFile.write(file, atlas);
    ReviewText.unknown(atlas).forEach(line -> err.println("sayso: " + line));
    out.println(Counts.of(built, intake.skipped()));
    return intake.exitCode();
  }
}
