package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.export.Counts;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.LearningsTable;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Learns how often which speakers are right, from the claims of an atlas themselves. */
@Command(
    name = "learn",
    description =
        "Learns from an atlas how often which kind of speaker, and which named speaker, is"
            + " right, prints it beside what was held likely before, and writes it for sayso build"
            + " --reliabilities.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso learn war.gpkg -o reliabilities.csv --fix unnamed/outside/change=0.5",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class LearnCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ATLAS", description = "Atlas to learn from.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "CSV",
      description = "Table to write; without it the learned shares are only printed.")
  private @Nullable Path table;

  @Option(
      names = "--every",
      paramLabel = "DAYS",
      defaultValue = "30",
      description = {
        "Learn anew after so many days, each time from what was published until then, so that an",
        "answer as known on a day uses nothing learned later. Default: ${DEFAULT-VALUE}"
      })
  private int every;

  @Option(
      names = "--fix",
      paramLabel = "SPEAKER=SHARE",
      description = "Lay down a share by hand, which is not learned; may be repeated.")
  private Map<String, Double> fixes = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    if (every < 1) {
      throw new BadArgument("--every " + every + ": write 1 or more");
    }
    PrintWriter out = spec.commandLine().getOut();
    out.println("Reads " + file + "; writes " + (table == null ? "nothing" : table));
    Atlas atlas = AtlasFile.read(file);
    Learnings learnings = Engine.learn(atlas, every, fixed());
    if (table != null) {
      LearningsTable.write(table, learnings);
    }
    out.println();
    print(out, learnings);
    out.println();
    out.println(Counts.of(atlas));
    return 0;
  }

  private Map<String, Learned> fixed() {
    Map<String, Learned> fixed = new TreeMap<>();
    fixes.forEach(
        (key, share) -> {
          if (!(share >= 0 && share <= 1)) {
            throw new BadArgument("--fix " + key + "=" + share + ": write a share from 0 to 1");
          }
          fixed.put(key, new Learned(key, share, share, 0, true));
        });
    return fixed;
  }

  /** What was learned last, the priors beside it. */
  private static void print(PrintWriter out, Learnings learnings) {
    if (learnings.upTo().isEmpty()) {
      out.println("No report of this atlas has a day; nothing is learned, the priors hold.");
      return;
    }
    Learnings.UpTo last = learnings.upTo().get(learnings.upTo().size() - 1);
    LocalDate day = last.day();
    out.println("Learned from what was published up to " + day + ", of each speaker's claims:");
    out.printf(Locale.ROOT, "%7s %7s %8s  %s%n", "true", "before", "claims", "speaker");
    for (Learned one : last.learned()) {
      out.printf(
          Locale.ROOT,
          "%5.0f %% %5.0f %% %8.1f  %s%s%n",
          100 * one.truth(),
          100 * one.prior(),
          one.claims(),
          one.key(),
          one.fixed() ? " (laid down by hand)" : "");
    }
  }
}
