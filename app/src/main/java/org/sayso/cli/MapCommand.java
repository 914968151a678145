package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.chart.MapPage;
import org.sayso.export.Counts;
import org.sayso.serve.PackMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the map of an atlas. */
@Command(
    name = "map",
    description = "Writes an atlas as a map: one page that opens without a network or a server.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso map war.gpkg -o map.html", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MapCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Atlas to read.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "HTML",
      description = "Page to write.")
  private Path page;

  @Mixin private ViewOptions view = new ViewOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reads " + file + "; writes " + page);
    Atlas all = AtlasFile.read(file);
    Atlas atlas = view.any() ? view.of(all, view.day(all, null)) : all;
    new MapPage(PackMap.of(atlas.packs())).write(atlas, page);
    out.println(Counts.of(atlas));
    return 0;
  }
}
