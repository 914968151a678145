package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.build.Built;
import org.sayso.export.ClaimJson;
import org.sayso.export.Counts;
import org.sayso.export.JsonLines;
import org.sayso.export.RefusalJson;
import org.sayso.export.ReportJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads reports and writes what they claim. */
@Command(
    name = "read",
    description = "Reads reports and writes claims.jsonl, reports.jsonl and refusals.jsonl.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso read news/ --manifest news/manifest.csv -o out",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ReadCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private InputOptions input;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to; made where it is missing.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path claims = folder.resolve("claims.jsonl");
    Path reports = folder.resolve("reports.jsonl");
    Path refusals = folder.resolve("refusals.jsonl");
    String files = claims + ", " + reports + ", " + refusals;
    out.println("Reads " + input.named() + "; writes " + files + input.sends());
    out.flush();
    PrintWriter err = spec.commandLine().getErr();
    Engine engine = input.engine(err);
    Intake intake = Intake.of(input, err);
    Built built = engine.build(intake.reports());
    Files.createDirectories(folder);
    JsonLines.write(claims, built.claims(), ClaimJson::write);
    JsonLines.write(reports, built.reports(), ReportJson::write);
    JsonLines.write(refusals, built.refusals(), RefusalJson::write);
    out.println(Counts.of(built, intake.skipped()));
    return intake.exitCode();
  }
}
