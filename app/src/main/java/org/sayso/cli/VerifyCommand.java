package org.sayso.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the cases beside pack entries; stands in until the core can run them. */
@Command(
    name = "verify",
    description = "Runs the cases beside pack entries, and names each entry that no case uses.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso verify afghanistan", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "PACK",
      description = "Names of bundled packs. Default: all of them.")
  private List<String> packs;

  @Override
  public Integer call() {
    String which = packs == null ? "any pack" : String.join(", ", packs);
    spec.commandLine().getErr().println("sayso: the cases of " + which + " cannot be run yet");
    return 1;
  }
}
