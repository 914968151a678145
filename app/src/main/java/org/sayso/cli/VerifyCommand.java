package org.sayso.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.build.PackCheck;
import org.sayso.export.Counts;
import org.sayso.serve.PackMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases that lie beside pack entries. */
@Command(
    name = "verify",
    description =
        "Reads packs, runs the cases beside their entries, and names entries without one.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso verify afghanistan", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PACK",
      description = "Packs of conflicts to verify, beside en and world. Default: all.")
  private List<String> named = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    List<String> packs = Engine.packs(named);
    out.println("Reads the packs en, world, " + String.join(", ", packs) + "; writes nothing");
    PackMap.of(packs);
    PackCheck.Verdict verdict = PackCheck.of(packs);
    verdict.problems().forEach(err::println);
    err.flush();
    out.println(Counts.of(verdict));
    return verdict.problems().isEmpty() ? 0 : 1;
  }
}
