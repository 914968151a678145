package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.sayso.export.PackStart;
import org.sayso.ingest.BadArgument;
import org.sayso.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts a conflict pack from the bundled world. */
@Command(
    name = "new",
    description = {
      "Starts a conflict pack: a folder with the areas, towns, other names and outlines of a country"
          + " and its neighbours' from the bundled world, and empty forms for what only somebody"
          + " knows who knows the war: its parties, border crossings, regions, ways of counting."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso pack new packs/sudan --country SD", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class PackNewCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Folder to make; it must not exist yet.")
  private Path folder;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      required = true,
      description = "The country's two letters (ISO 3166), such as SD.")
  private String country;

  @Override
  public Integer call() throws IOException {
    if (Files.exists(folder)) {
      throw new BadArgument(folder + ": is there already; name a new folder");
    }
    World world = World.bundled();
    String code = country.toUpperCase(Locale.ROOT);
    if (world.country(code).isEmpty()) {
      throw new BadArgument("--country " + country + ": no such country; write two letters, as SD");
    }
    PackStart start = new PackStart(world, code);
    Files.createDirectories(folder);
    for (Map.Entry<String, String> file : new TreeMap<>(start.files()).entrySet()) {
      Files.writeString(folder.resolve(file.getKey()), file.getValue());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Writes " + folder + ": a pack of " + start.name() + " from the bundled world");
    out.println("Next: name the parties in " + folder.resolve("parties.txt"));
    return 0;
  }
}
