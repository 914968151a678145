package org.sayso.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measures parts of the reading on public data, which the program does not hold. */
@Command(
    name = "measure",
    description = "Measures parts of the reading against what people marked in public data.",
    mixinStandardHelpOptions = true,
    subcommands = {
      MeasureAttributionCommand.class,
      MeasureEventLocationCommand.class,
      MeasureTimemlCommand.class,
      MeasureGeoparseCommand.class
    },
    footer = {"", "Example: sayso measure attribution ../data", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MeasureCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no measure named");
  }
}
