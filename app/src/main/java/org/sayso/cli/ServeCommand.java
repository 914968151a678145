package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.journal.Journal;
import org.sayso.serve.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Serves an atlas by HTTP. */
@Command(
    name = "serve",
    description = "Serves an atlas: the map and its pages, an interface for programs, reviews.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso serve war.gpkg", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ServeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Atlas to serve; it is not changed.")
  private Path file;

  @Option(
      names = "--host",
      paramLabel = "NAME",
      defaultValue = ServerOptions.LOCAL,
      description = "Interface to listen on; 0.0.0.0 for all. Default: this machine only.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "Port to listen on. Default: the first free one from 8484 up.")
  private @Nullable Integer port;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Address by which people reach it, where another server stands before it.")
  private @Nullable URI address;

  @Option(
      names = "--write",
      description = "Let people with an account review (sayso user add). Default: it only shows.")
  private boolean write;

  @Option(
      names = "--allow-origin",
      paramLabel = "SITE",
      description = "Web site whose scripts may read what is served. Default: none.")
  private List<String> origins = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ServerOptions options = options();
    out.println("Reads " + file + "; writes " + (write ? Journal.of(file) : "nothing"));
    out.flush();
    Serving.run(file, options, write, out, err);
    return 0;
  }

  private ServerOptions options() {
    try {
      return new ServerOptions(host, port, address, origins);
    } catch (IllegalArgumentException e) {
      throw new BadArgument(String.valueOf(e.getMessage()));
    }
  }
}
