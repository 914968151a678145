package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Tally;
import org.sayso.explain.TallyCheck;
import org.sayso.export.Counts;
import org.sayso.export.TallyJson;
import org.sayso.export.TallyText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Counts districts by holder, beside the counts that sources give. */
@Command(
    name = "tally",
    description = "Counts districts by who is said to hold them, beside what sources count.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso tally war.gpkg 2021-07-09", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class TallyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DayOptions asked = new DayOptions();

  @Mixin private ViewOptions view = new ViewOptions();

  @Option(
      names = "--lean",
      description = {
        "Also say what is expected when the counts of the last 14 days are taken as soft",
        "constraints on the chances of the areas that they count among."
      })
  private boolean lean;

  @Option(names = "--json", description = "Write one JSON object and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Atlas atlas = asked.atlas();
    LocalDate on = view.day(atlas, asked.day());
    Atlas seen = view.of(atlas, on);
    Tally tally = Tally.of(seen, on);
    List<TallyCheck> checks = TallyCheck.of(tally, seen, Engine.schemes(atlas));
    if (json) {
      TallyJson.write(out, tally, checks);
      return 0;
    }
    out.println(asked.told());
    out.println();
    int width = spec.usageMessage().width();
    out.print(TallyText.of(tally, checks, width));
    if (lean) {
      out.print(TallyText.leant(TallyCheck.leant(checks, seen, on), width));
    }
    out.println();
    out.println(Counts.of(atlas));
    return 0;
  }
}
