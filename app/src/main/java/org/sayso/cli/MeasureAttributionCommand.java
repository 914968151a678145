package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Attributions;
import org.sayso.score.AttributionScore;
import org.sayso.score.FigureTable;
import org.sayso.score.GoldArticle;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures who is said to say what. */
@Command(
    name = "attribution",
    description = {
      "Marks sources, cues and contents and compares them with those that people marked.",
      "A span counts where all its characters are the same, and each once in a text; blanks at its"
          + " edges and between its parts are let be."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso measure attribution ../data", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MeasureAttributionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Folder with the data.")
  private Path folder;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File in it. Default: attribution_dev.jsonl.")
  private @Nullable String name;

  @Override
  public Integer call() throws IOException {
    Path file = folder.resolve(name == null ? "attribution_dev.jsonl" : name);
    PrintWriter out = spec.commandLine().getOut();
    List<GoldArticle> articles = GoldArticle.read(file);
    out.println("Reads " + file + "; writes nothing");
    out.println();
    Analyzer analyzer = new Analyzer(Model.load());
    Attributions attributions = new Attributions(VoiceWords.english());
    AttributionScore score = new AttributionScore();
    for (GoldArticle article : articles) {
      score.add(article, attributions.of(analyzer.analyze(article.text())));
    }
    out.print(FigureTable.head());
    out.print(FigureTable.row("source", score.sources()));
    out.print(FigureTable.row("cue", score.cues()));
    out.print(FigureTable.row("content", score.contents()));
    out.println();
    out.println(articles.size() + " articles");
    return 0;
  }
}
