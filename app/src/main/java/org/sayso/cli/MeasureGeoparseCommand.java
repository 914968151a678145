package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.geoparse.Geoparser;
import org.sayso.ingest.BadArgument;
import org.sayso.score.FigureTable;
import org.sayso.score.GeoparseScore;
import org.sayso.score.GoldToponyms;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures which mentions of places are found and put where they lie. */
@Command(
    name = "geoparse",
    description = {
      "Finds every mention of a place in news texts and compares it with what people marked.",
      "found: marked places of which some part is found. placed: those of all marked that are also"
          + " put within 161 km (given: the found ones). names: of the names given as places, those"
          + " that are marked. Then, of the marked mentions by confidence, the share that is right."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso measure geoparse ../data/geoparse", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MeasureGeoparseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Folder with sets: each a folder NAME of texts and a file NAME_gold.txt.")
  private Path folder;

  @Option(
      names = "--faults",
      paramLabel = "FILE",
      description = "Write what is missed, misplaced or false to a file.")
  private @Nullable Path faults;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<String> sets = Files.isDirectory(folder) ? GoldToponyms.sets(folder) : List.of();
    if (sets.isEmpty()) {
      throw new BadArgument(folder + ": no set in it; give a folder with NAME/ and NAME_gold.txt");
    }
    Path target = faults;
    out.println("Reads " + folder + "; writes " + (target == null ? "nothing" : target));
    Analyzer analyzer = new Analyzer(Model.load());
    Geoparser geoparser = new Geoparser(World.bundled());
    List<String> all = new ArrayList<>();
    for (String set : sets) {
      GeoparseScore score = new GeoparseScore();
      for (GoldToponyms text : GoldToponyms.read(folder, set)) {
        score.add(text, geoparser.of(analyzer.analyze(text.text())));
      }
      out.println();
      out.println(set);
      out.print(FigureTable.head());
      out.print(FigureTable.row("found", score.found()));
      out.print(FigureTable.row("placed", score.placed()));
      out.print(FigureTable.row("names", score.marked()));
      score.calibration().forEach(out::println);
      all.addAll(score.faults());
    }
    if (target != null) {
      Files.write(target, all);
    }
    return 0;
  }
}
