package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.eventplace.EventPlaces;
import org.sayso.ingest.BadArgument;
import org.sayso.pack.LanguagePack;
import org.sayso.report.Span;
import org.sayso.score.FigureTable;
import org.sayso.score.Figures;
import org.sayso.score.GoldEvent;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Sentence;
import org.sayso.text.Text;
import org.sayso.timex.TimeFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures which places are given to an event. */
@Command(
    name = "event-location",
    description = {
      "Finds the places of one event in each sentence and compares their tokens with those that"
          + " people marked; a sentence whose event has no place counts too.",
      "Rows whose number, from 0, is a multiple of --every are measured, the others left for"
          + " development."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso measure event-location ../data", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MeasureEventLocationCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Folder with the data.")
  private Path folder;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "File in it. Default: event_location/dev.jsonl.")
  private @Nullable String name;

  @Option(names = "--every", paramLabel = "N", description = "Rows to measure. Default: 5.")
  private int every = 5;

  @Override
  public Integer call() throws IOException {
    if (every < 1) {
      throw new BadArgument("--every " + every + ": write 1 or more");
    }
    Path file = folder.resolve(name == null ? "event_location/dev.jsonl" : name);
    PrintWriter out = spec.commandLine().getOut();
    List<GoldEvent> events = GoldEvent.read(file, every);
    out.println("Reads " + file + "; writes nothing");
    out.println();
    Finder finder = new Finder();
    Figures figures = new Figures(0, 0, 0);
    for (GoldEvent event : events) {
      figures = figures.and(event.compared(finder.found(event)));
    }
    out.print(FigureTable.head());
    out.print(FigureTable.row("tokens of places", figures));
    out.println();
    out.println(events.size() + " events");
    return 0;
  }

  /** Reads sentences, finds the names in them and gives the event its own. */
  private static final class Finder {

    private final Analyzer analyzer = new Analyzer(Model.load());
    private final EventPlaces places =
        new EventPlaces(
            LanguagePack.english().classes(), VoiceWords.english(), TimeFinder.english());

    List<Span> found(GoldEvent event) {
      Text text = analyzer.analyze(event.text());
      for (Sentence s : text.sentences()) {
        int verb = verb(s, event);
        if (verb >= 0) {
          return places.of(text, s, verb);
        }
      }
      return List.of();
    }

    /** The token of the event that the others of it hang on; -1 where the sentence has none. */
    private static int verb(Sentence s, GoldEvent event) {
      int verb = -1;
      for (int i = 0; i < s.size(); i++) {
        boolean part = event.isVerb(s.token(i).span());
        boolean top = s.head(i) < 0 || !event.isVerb(s.token(s.head(i)).span());
        if (part && top) {
          verb = i;
        }
      }
      return verb;
    }
  }
}
