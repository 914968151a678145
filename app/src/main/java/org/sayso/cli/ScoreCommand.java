package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.score.ClaimScore;
import org.sayso.score.ClaimScoreJson;
import org.sayso.score.ClaimScoreText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two codings of the same reports. */
@Command(
    name = "score",
    description = {
      "Compares two codings of the same reports, claim by claim.",
      "",
      "Claims on one report match one to one where kind and action agree and the places do: the"
          + " same id or, where one has none, the same name; tallies and casualties also by the"
          + " same number. Of several pairings the one with most fields right is taken.",
      "Parties are compared by id, sources and other parties by their printed names: case,"
          + " accents, articles and hyphens are ignored, and a name that has all words of the"
          + " other is the same. A number is its value or, without one, its lower bound. Fields"
          + " that neither coding gives are not counted, nor chains that the gold leaves out.",
      "A report without gold claims counts: all that is claimed of it is false."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso score gold.jsonl out/claims.jsonl out/reports.jsonl",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ScoreCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "GOLD",
      description = {
        "Claims to compare with, a JSON object a line. Needed are report, kind, action and"
            + " standing; ids, evidence and offsets may be missing."
      })
  private Path gold;

  @Parameters(
      index = "1",
      paramLabel = "CLAIMS",
      description = "Claims to score: claims.jsonl as sayso read writes it.")
  private Path claims;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "REPORTS",
      description = "reports.jsonl; with it GOLD may name a report by its file or address.")
  private @Nullable Path reports;

  @Option(names = "--json", description = "Write one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ClaimScore score = ClaimScore.of(gold, claims, reports);
    if (json) {
      ClaimScoreJson.write(out, score);
      return 0;
    }
    out.println("Reads " + gold + ", " + claims + (reports == null ? "" : ", " + reports));
    out.println();
    out.print(ClaimScoreText.of(score));
    out.println();
    out.println(
        score.reports()
            + " reports with claims, "
            + score.uncoded().size()
            + " of them without any in "
            + gold);
    return 0;
  }
}
