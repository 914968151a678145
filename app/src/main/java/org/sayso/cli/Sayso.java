package org.sayso.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a whole: without a command it can only say which commands there are. */
@Command(
    name = "sayso",
    description =
        "Who holds what, and on whose say-so: reads war reports, writes an explained map.",
    mixinStandardHelpOptions = true,
    version = "sayso 0.1.0",
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      BuildCommand.class,
      MapCommand.class,
      WhyCommand.class,
      TallyCommand.class,
      VerifyCommand.class
    },
    footer = {"", "Example: sayso demo", "", Help.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class Sayso implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }
}
