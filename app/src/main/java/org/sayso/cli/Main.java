package org.sayso.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program as a whole; without a command it can only say which commands there are. */
@Command(
    name = "sayso",
    description =
        "Who holds what, and on whose say-so: reads war reports, writes an explained map.",
    mixinStandardHelpOptions = true,
    version = "sayso " + Main.VERSION,
    subcommands = {
      DemoCommand.class,
      ReadCommand.class,
      BuildCommand.class,
      ServeCommand.class,
      MapCommand.class,
      WhyCommand.class,
      TallyCommand.class,
      DisputesCommand.class,
      ChangesCommand.class,
      DiffCommand.class,
      ExportCommand.class,
      ReviewCommand.class,
      UserCommand.class,
      LearnCommand.class,
      BacktestCommand.class,
      AnnotateCommand.class,
      ScoreCommand.class,
      PlacesCommand.class,
      MeasureCommand.class,
      PackCommand.class,
      VerifyCommand.class
    },
    footer = {"", "Example: sayso demo", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
public final class Main implements Runnable {

  /** The program's version. */
  static final String VERSION = "0.1.0";

  /** What every command's help ends with. */
  static final String EXIT_CODES = "Exit codes: 0 done, 1 failed, 2 wrong use.";

  @Spec private CommandSpec spec;

  private Main() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    CommandLine commands = commands();
    commands.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(commands.execute(args));
  }

  /** All commands, with their faults told in one line. */
  static CommandLine commands() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Failures::wrongUse)
        .setExecutionExceptionHandler(Failures::failure);
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }
}
