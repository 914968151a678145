package org.sayso.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works on packs of conflicts. */
@Command(
    name = "pack",
    description = "Works on conflict packs.",
    mixinStandardHelpOptions = true,
    subcommands = {PackNewCommand.class},
    footer = {"", "Example: sayso pack new sudan --country SD", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class PackCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "write: pack new NAME --country SD");
  }
}
