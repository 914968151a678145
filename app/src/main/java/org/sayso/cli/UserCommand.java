package org.sayso.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.sayso.account.Accounts;
import org.sayso.account.Passwords;
import org.sayso.ingest.BadArgument;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The accounts of those who may review a served atlas. */
@Command(
    name = "user",
    description = {
      "Accounts of those who may review a served atlas; readers need none.",
      "They are kept beside the atlas in FILE.users, which only you can read."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso user add war.gpkg \"A. Editor\"", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class UserCommand implements Runnable {

  private static final String FILE = "Atlas that is served.";
  private static final String NAME = "Name that stands beside what the person decides.";

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "no command given");
  }

  @Command(
      name = "add",
      description = "Adds an account; asks for its password, or reads a line of the input.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Parameters(paramLabel = "NAME", description = NAME) String name)
      throws IOException {
    Accounts accounts = accounts(file);
    return told(accounts, "added " + name, () -> accounts.add(name, kept(name)));
  }

  @Command(
      name = "passwd",
      description = "Gives an account another password, and signs its owner out.",
      mixinStandardHelpOptions = true)
  int passwd(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Parameters(paramLabel = "NAME", description = NAME) String name)
      throws IOException {
    Accounts accounts = accounts(file);
    return told(accounts, "changed " + name, () -> accounts.setPassword(name, kept(name)));
  }

  @Command(
      name = "remove",
      description = "Takes an account away; what its owner decided stays.",
      mixinStandardHelpOptions = true)
  int remove(
      @Parameters(paramLabel = "FILE", description = FILE) Path file,
      @Parameters(paramLabel = "NAME", description = NAME) String name)
      throws IOException {
    Accounts accounts = accounts(file);
    return told(accounts, "removed " + name, () -> accounts.remove(name));
  }

  @Command(
      name = "list",
      description = "Prints the names of all accounts.",
      mixinStandardHelpOptions = true)
  int list(@Parameters(paramLabel = "FILE", description = FILE) Path file) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    accounts(file).all().forEach(one -> out.println(one.name()));
    return 0;
  }

  private interface Work {
    void run() throws IOException;
  }

  private int told(Accounts accounts, String done, Work work) throws IOException {
    try {
      work.run();
    } catch (IllegalArgumentException e) {
      throw new BadArgument(String.valueOf(e.getMessage()));
    }
    spec.commandLine().getOut().println("Writes " + accounts.file() + ": " + done);
    return 0;
  }

  private static Accounts accounts(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    return Accounts.of(file);
  }

  private static String kept(String name) throws IOException {
    char[] password = password(name);
    String kept = new Passwords().kept(password);
    Arrays.fill(password, ' ');
    return kept;
  }

  private static char[] password(String name) throws IOException {
    Console console = System.console();
    if (console == null) {
      String line =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      return line == null ? new char[0] : line.toCharArray();
    }
    char[] password = asked(console, "Password of " + name + ": ");
    if (!Arrays.equals(password, asked(console, "Once more: "))) {
      throw new BadArgument("the two passwords differ; nothing is changed");
    }
    return password;
  }

  /** What is typed, unseen; nothing where the input ends. */
  private static char[] asked(Console console, String question) {
    char[] typed = console.readPassword("%s", question);
    return typed == null ? new char[0] : typed;
  }
}
