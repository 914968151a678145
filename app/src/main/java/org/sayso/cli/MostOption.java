package org.sayso.cli;

import org.sayso.ingest.BadArgument;
import picocli.CommandLine.Option;

/** How long the list is that a command prints. */
final class MostOption {

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many entries of a list. Default: ${DEFAULT-VALUE}")
  private int most;

  /** At most so many, 1 or more. */
  int most() {
    if (most < 1) {
      throw new BadArgument("--most " + most + ": write 1 or more");
    }
    return most;
  }
}
