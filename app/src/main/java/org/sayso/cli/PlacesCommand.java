package org.sayso.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sayso.listing.Template;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What can be done with the places of packs. */
@Command(
    name = "places",
    description = "Adds places, boundaries and population figures to a conflict pack.",
    mixinStandardHelpOptions = true,
    subcommands = {PlacesImportCommand.class, PlacesCommand.TemplateCommand.class},
    footer = {"", "Example: sayso places import AF.zip --pack afghanistan", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class PlacesCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }

  /** Prints the table that places can be written into by hand. */
  @Command(
      name = "template",
      description = "Prints the table that places in no known format are written into.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example: sayso places template > mine.csv", "", Main.EXIT_CODES})
  static final class TemplateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
      PrintWriter out = spec.commandLine().getOut();
      out.print(Template.TEXT);
      out.flush();
      return 0;
    }
  }
}
