package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.Limits;
import org.sayso.imports.PlacesImport;
import org.sayso.imports.Staging;
import org.sayso.imports.Told;
import org.sayso.ingest.BadArgument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds places, shapes and figures from files of others to a pack. */
@Command(
    name = "import",
    description = {
      "Adds places, boundaries and population figures from files of others to a conflict pack.",
      "Reads GeoNames, OCHA COD-AB and COD-PS, HDX p-codes and HAPI, geoBoundaries, Natural"
          + " Earth, OpenStreetMap, and our own table; as text, .xlsx, GeoJSON, TopoJSON,"
          + " shapefile, GeoPackage, or any of these in a zip. Where anything is wrong with a"
          + " file, nothing is changed."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso places import AF.zip afg_adm2.geojson --pack afghanistan --year 2021",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class PlacesImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files to import, in this order.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--pack",
      required = true,
      paramLabel = "PACK",
      description = {
        "Pack to add to: the folder of one, or the name of a bundled one, over which a folder",
        "is laid."
      })
  private String pack;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Folder to lay over a bundled pack. Default: its name, in the current folder.")
  private @Nullable Path output;

  @Option(
      names = "--country",
      paramLabel = "CODE",
      description = "Start a pack of this country (SD) where the folder holds none.")
  private @Nullable String country;

  @Option(
      names = "--decisions",
      paramLabel = "CSV",
      description = "The review table of an earlier import, filled in.")
  private @Nullable Path decisions;

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description = "Whose the files are. Default: what their format says.")
  private String source = "";

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description =
          "Under which licence the files are (\"CC BY-IGO\"). Default: that of the format.")
  private String licence = "";

  @Option(
      names = "--year",
      paramLabel = "YEAR",
      description = "Year of the files, and of figures that do not say theirs.")
  private int year;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      description = "Encoding of text that is not UTF-8 (windows-1252).")
  private @Nullable String encoding;

  @Option(names = "--repair", description = "Mend outlines that cross themselves.")
  private boolean repair;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PlacesImport.Order order =
        new PlacesImport.Order(
            files, Limits.usual(charset(), repair), source, licence, year, decisions);
    try (Staging staging = Staging.of(pack, output, country)) {
      out.println("Reads " + named() + " for the pack " + pack + "; writes " + staging.folder());
      out.flush();
      Told told = PlacesImport.run(staging, order);
      told.lines().forEach(out::println);
      hints(told, staging.folder(), out);
      return 0;
    } catch (BadFile e) {
      throw new BadArgument(e.getMessage() + ". Nothing was changed.");
    } catch (OutOfMemoryError e) {
      throw new BadArgument(
          named()
              + ": too large for the memory at hand; take a file of one country, or one level of"
              + " it. Nothing was changed.");
    }
  }

  private String named() {
    return String.join(", ", files.stream().map(Path::toString).toList());
  }

  private @Nullable Charset charset() {
    try {
      return encoding == null ? null : Charset.forName(encoding);
    } catch (IllegalArgumentException e) {
      throw new BadArgument("--encoding " + encoding + ": no such encoding; write windows-1252");
    }
  }

  private static void hints(Told told, Path folder, PrintWriter out) {
    if (told.open() > 0) {
      out.println(
          told.waiting()
              + " for you: write into the column \"decision\" of "
              + folder.resolve("imported").resolve("review.csv")
              + " an id, \"new\" or \"skip\", and run this again with --decisions and the table");
    }
    if (!told.licensed()) {
      out.println(
          "The licence of a file is not stated; add --licence before you pass anything on.");
    }
    out.println("Read with it: sayso build news/ --pack " + folder + " -o war.gpkg");
    out.flush();
  }
}
