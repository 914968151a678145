package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.dating.TimeMarks;
import org.sayso.score.GoldTimes;
import org.sayso.score.TimeScore;
import org.sayso.text.Analyzer;
import org.sayso.text.Model;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures which times are found and what they are said to mean. */
@Command(
    name = "timeml",
    description = {
      "Marks times and compares them with those that people marked in TimeML files (.tml), each"
          + " with its day of writing.",
      "A day is right where a time marked with a day gets that day."
    },
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso measure timeml ../data/timeml", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class MeasureTimemlCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOLDER", description = "Folder with TimeML files, or folders of them.")
  private Path folder;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<GoldTimes> texts = GoldTimes.read(folder);
    out.println("Reads " + folder + "; writes nothing");
    TimeScore score = new TimeScore();
    Analyzer analyzer = new Analyzer(Model.load());
    TimeMarks times = TimeMarks.english();
    for (GoldTimes gold : texts) {
      score.add(gold, times.of(analyzer.analyze(gold.text()), gold.written()));
    }
    out.println();
    out.println(texts.size() + " texts");
    out.print(score.table());
    out.flush();
    return 0;
  }
}
