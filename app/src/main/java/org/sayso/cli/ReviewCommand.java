package org.sayso.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps the log of what people decided of claims, places and sources. */
@Command(
    name = "review",
    description = "Adds to the log of reviewers' decisions, and shows it.",
    mixinStandardHelpOptions = true,
    subcommands = {ReviewAddCommand.class, ReviewShowCommand.class},
    footer = {"", "Example: sayso review show reviews.csv --atlas war.gpkg", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ReviewCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "write: review add LOG ..., or review show LOG");
  }
}
