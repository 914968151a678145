package org.sayso.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** STAND-IN until the cases beside pack entries can be run. */
@Command(
    name = "verify",
    description = "Runs the cases beside pack entries.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso verify afghanistan", "", Main.EXIT_CODES})
final class VerifyCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    return 1;
  }
}
