package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.sayso.atlas.Atlas;
import org.sayso.explain.Dispute;
import org.sayso.export.Counts;
import org.sayso.export.DisputeText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists places in dispute. */
@Command(
    name = "disputes",
    description =
        "Lists the places of which two voices say opposite things on a day, the sharpest"
            + " first: the strongest word for each side, who denies, and who was asked and gave no"
            + " answer.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso disputes war.gpkg 2021-07-09", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class DisputesCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private DayOptions asked = new DayOptions();

  @Mixin private ViewOptions view = new ViewOptions();

  @Mixin private MostOption list = new MostOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(asked.told());
    out.println();
    Atlas all = asked.atlas();
    LocalDate on = view.day(all, asked.day());
    Atlas atlas = view.of(all, on);
    out.print(DisputeText.of(Dispute.on(atlas, on), list.most(), spec.usageMessage().width()));
    out.println();
    out.println(Counts.of(all));
    return 0;
  }
}
