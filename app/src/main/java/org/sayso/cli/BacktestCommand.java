package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.backtest.Baselines;
import org.sayso.backtest.Forecast;
import org.sayso.backtest.Score;
import org.sayso.backtest.Trial;
import org.sayso.backtest.Truth;
import org.sayso.backtest.Vote;
import org.sayso.explain.PlaceNames;
import org.sayso.export.CalibrationPlot;
import org.sayso.export.Counts;
import org.sayso.export.ScoreJson;
import org.sayso.export.ScoreText;
import org.sayso.gazetteer.Place;
import org.sayso.ingest.TruthTable;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Priors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds an atlas against what is known to be true. */
@Command(
    name = "backtest",
    description =
        "Says how often an atlas was right on who held places, beside four simple rules on"
            + " the same claims: the last report, the majority of 14 days, two to one, five states"
            + " after Anders.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso backtest war.gpkg truth.csv --plot war.svg", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class BacktestCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ATLAS", description = "Atlas to check.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "TRUTH.csv",
      description =
          "Table with the columns place, from, to and holder (a party's id, or contested).")
  private Path table;

  @Option(
      names = "--plot",
      paramLabel = "SVG",
      description = "Picture of the calibration to write.")
  private @Nullable Path plot;

  @Option(names = "--json", description = "Write JSON, an object a line, and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Atlas atlas = AtlasFile.read(file);
    Truth truth = TruthTable.read(table, name -> placeId(atlas, name));
    Map<String, List<Vote>> votes = votes(atlas);
    List<Score> scores = Trial.of(truth, votes, forecasts(atlas, votes));
    if (plot != null) {
      Files.writeString(plot, CalibrationPlot.of(scores.get(0)));
    }
    if (json) {
      ScoreJson.write(out, scores);
      return 0;
    }
    out.println(
        "Reads " + file + " and " + table + "; writes " + (plot == null ? "nothing" : plot));
    out.println();
    out.print(ScoreText.of(scores));
    List<String> unheard =
        truth.spells().stream()
            .map(Truth.Spell::place)
            .filter(place -> !votes.containsKey(place))
            .distinct()
            .map(place -> name(atlas, place))
            .toList();
    if (!unheard.isEmpty()) {
      out.println(
          "Not judged, since nothing is said of who holds them: " + String.join(", ", unheard));
    }
    out.println();
    out.println(Counts.of(atlas));
    return 0;
  }

  private static String name(Atlas atlas, String id) {
    return atlas.places().stream()
        .filter(place -> place.id().equals(id))
        .map(Place::name)
        .findFirst()
        .orElse(id);
  }

  private static Map<String, List<Vote>> votes(Atlas atlas) {
    Bearings bearings = new Bearings(Engine.gazetteer(atlas), Priors.bundled());
    return Vote.of(
        atlas.reviewed().stream().flatMap(claim -> bearings.of(claim).stream()).toList());
  }

  private static List<Forecast> forecasts(Atlas atlas, Map<String, List<Vote>> votes) {
    List<Forecast> forecasts = new ArrayList<>();
    forecasts.add(Forecast.of("weighed", atlas.timelines()));
    forecasts.addAll(Baselines.of(votes));
    return forecasts;
  }

  /** A place that the atlas does not know is kept under its name: nothing was said of it. */
  private static String placeId(Atlas atlas, String name) {
    List<Place> found = PlaceNames.find(atlas, name);
    if (found.isEmpty()) {
      return name;
    }
    List<Place> places = PlaceNames.likeliest(atlas, found);
    if (places.size() > 1) {
      throw new IllegalArgumentException(
          "\""
              + name
              + "\" may be "
              + places.stream().map(Place::id).toList()
              + "; write one's id");
    }
    return places.get(0).id();
  }
}
