package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasFile;
import org.sayso.claim.Claim;
import org.sayso.export.ReviewText;
import org.sayso.ingest.ReviewLog;
import org.sayso.review.Reviews;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what reviewers decided. */
@Command(
    name = "show",
    description = {
      "Shows what was decided, by whom, and where and how often reviewers disagree.",
      "Of each two it gives the share of equal answers, and Cohen's kappa over claims that both",
      "accepted or rejected."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso review show reviews.csv --atlas war.gpkg", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ReviewShowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "LOG", description = "Table of decisions.")
  private Path log;

  @Option(
      names = "--atlas",
      paramLabel = "FILE",
      description = "Atlas to take the claims from that the decisions are about.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reads " + log + (file == null ? "" : " and " + file) + "; writes nothing");
    out.println();
    int width = spec.usageMessage().width();
    Reviews reviews = ReviewLog.read(log);
    out.print(ReviewText.of(reviews, claims(), width));
    out.println();
    out.println(reviews.decisions().size() + " decisions");
    return 0;
  }

  private Map<String, Claim> claims() throws IOException {
    return file == null
        ? Map.of()
        : AtlasFile.read(file).claims().stream()
            .collect(Collectors.toMap(Claim::id, claim -> claim));
  }
}
