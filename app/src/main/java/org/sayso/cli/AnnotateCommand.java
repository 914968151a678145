package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.attribution.Attributions;
import org.sayso.dating.TimeMarks;
import org.sayso.export.AnnotationJson;
import org.sayso.export.AnnotationJson.Annotated;
import org.sayso.export.JsonLines;
import org.sayso.geoparse.Geoparser;
import org.sayso.ingest.Ingest;
import org.sayso.ingest.Input;
import org.sayso.ingest.Manifest;
import org.sayso.report.Report;
import org.sayso.source.VoiceWords;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import org.sayso.text.Text;
import org.sayso.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Marks in reports who is said to say, think or want what, the times and every place named. */
@Command(
    name = "annotate",
    description = {
      "Marks who is said to say, think, want or judge what: a JSON object a report, with"
          + " attributions, each a source, a cue and a content.",
      "They are lists of [begin, end] in UTF-16 code units of the report's text as sayso read"
          + " stores it. They go further than the sources of claims.",
      "Its times come with begin, end, text, and type and value in the notation of TIMEX3 (ISO"
          + " 8601), told from the day of publication where it is known.",
      "Marks every mention of a place: its use (place; people for \"Syrian\"; name for a part of a"
          + " body's name), the place that it means in the bundled list of the world, or the area that"
          + " holds it where the list has no such name, and from 0 to 1 how sure that is."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso annotate news/a.txt -o a.jsonl", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class AnnotateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "REPORT",
      description = "Files (.txt, .html, .htm; .jsonl), folders, or - for standard input.")
  private List<String> named = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "File to write to. Default: standard output, and nothing else there.")
  private @Nullable Path file;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path target = file;
    if (target != null) {
      out.println("Reads " + String.join(", ", named) + "; writes " + target);
      out.flush();
    }
    Intake intake;
    try (Stream<Input> inputs = new Ingest(Manifest.NONE, null, System.in).reports(named)) {
      intake = Intake.of(inputs, spec.commandLine().getErr());
    }
    Analyzer analyzer = new Analyzer(Model.load());
    Attributions attributions = new Attributions(VoiceWords.english());
    TimeMarks times = TimeMarks.english();
    Geoparser geoparser = new Geoparser(World.bundled());
    List<Annotated> all = new ArrayList<>();
    for (Report report : intake.reports()) {
      Text text = analyzer.analyze(report.text());
      all.add(
          new Annotated(
              report,
              attributions.of(text),
              times.of(text, report.published()),
              geoparser.of(text)));
    }
    if (target == null) {
      JsonLines.write(out, all, AnnotationJson::write);
      out.flush();
    } else {
      JsonLines.write(target, all, AnnotationJson::write);
      int count = all.stream().mapToInt(each -> each.attributions().size()).sum();
      int named = all.stream().mapToInt(each -> each.times().size()).sum();
      int places = all.stream().mapToInt(each -> each.places().size()).sum();
      out.println(
          all.size()
              + " reports, "
              + count
              + " attributions, "
              + named
              + " times, "
              + places
              + " mentions of places");
    }
    return intake.exitCode();
  }
}
