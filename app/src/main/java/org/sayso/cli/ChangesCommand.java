package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.explain.Turn;
import org.sayso.export.Counts;
import org.sayso.export.DisputeText;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists what new reports turned. */
@Command(
    name = "changes",
    description = {
      "Lists the places of which something else is thought than some days before, because"
          + " of reports that came in since, the greatest turn first.",
      "The day spoken of is the same before and after."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso changes war.gpkg 2021-07-09 --since 2021-07-02",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ChangesCommand implements Callable<Integer> {

  private static final int WEEK = 7;

  @Spec private CommandSpec spec;

  @Mixin private DayOptions asked = new DayOptions();

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Last day of what was known before. Default: a week before DAY.")
  private @Nullable String since;

  @Mixin private MostOption list = new MostOption();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.println(asked.told());
    out.println();
    Atlas all = asked.atlas();
    LocalDate on = AtlasDay.of(all, asked.day());
    LocalDate old = since == null ? on.minusDays(WEEK) : Days.of(since, "--since");
    if (!old.isBefore(on)) {
      throw new BadArgument("--since " + old + ": write a day before " + on);
    }
    Atlas now = Engine.asKnown(all, on, on);
    out.println("What is thought of " + on + ", known on " + old + " and on " + on);
    Map<String, Claim> claims =
        now.reviewed().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
    List<Turn> turns = Turn.of(Engine.asKnown(all, old, on), now, old, on);
    out.print(DisputeText.turns(turns, claims, list.most(), spec.usageMessage().width()));
    out.println();
    out.println(Counts.of(all));
    return 0;
  }
}
