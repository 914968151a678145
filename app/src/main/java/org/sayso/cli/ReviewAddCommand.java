package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;
import org.sayso.ingest.ReviewLog;
import org.sayso.review.Decision;
import org.sayso.review.Decision.Act;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds one person's decision to the log. */
@Command(
    name = "add",
    description = {
      "Adds a decision at the end of the log; nothing in the log is ever changed. A later decision",
      "of the same person takes the place of an earlier one; an empty value takes it back. DECISION:",
      "  accept CLAIM               the report says so",
      "  reject CLAIM               the report does not say so; the claim moves nothing",
      "  correct CLAIM FIELD VALUE  a field is otherwise: action, standing, actor, target, place,",
      "                             from, to, part, background",
      "  merge PLACE OTHER          the place is the same as the other (ids)",
      "  interest SOURCE PARTY      the source belongs to the party, or to \"none\"",
      "  undo DECISION              an own decision never was (its id, as this command prints it)",
      "The ids stand in what sayso why prints."
    },
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example: sayso review add reviews.csv reject c-0f3a… --by \"A. Editor\" --note \"of 1998\"",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ReviewAddCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "LOG", description = "Table to add to; begun if missing.")
  private Path log;

  @Parameters(
      index = "1..*",
      arity = "2..4",
      paramLabel = "DECISION",
      description = "What is decided, of what.")
  private List<String> words;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decides.")
  private String name;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Day of the decision (2021-07-10). Default: today.")
  private @Nullable String day;

  @Option(names = "--note", paramLabel = "TEXT", defaultValue = "", description = "Why.")
  private String note;

  @Override
  public Integer call() throws IOException {
    Decision decision = decision();
    ReviewLog.add(log, decision);
    PrintWriter out = spec.commandLine().getOut();
    String what = String.join(" ", words);
    out.println(
        "Writes " + log + ": " + what + ", by " + decision.by() + " (" + decision.id() + ")");
    return 0;
  }

  private Decision decision() {
    LocalDate on = day == null ? LocalDate.now() : Days.of(day, "--day");
    try {
      Act act = Act.of(words.get(0));
      int values = act == Act.CORRECT ? 2 : act == Act.MERGE || act == Act.INTEREST ? 1 : 0;
      if (words.size() != 2 + values) {
        throw new BadArgument(
            act.code() + ": " + (words.size() - 1) + " words; write " + (1 + values));
      }
      String field = values == 2 ? words.get(2) : "";
      String value = values == 0 ? "" : words.get(words.size() - 1);
      return new Decision(on, name, act, words.get(1), field, value, note);
    } catch (IllegalArgumentException e) {
      throw new BadArgument(String.valueOf(e.getMessage()));
    }
  }
}
