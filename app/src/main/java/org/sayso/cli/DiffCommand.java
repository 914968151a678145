package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.difference.AtlasDiff;
import org.sayso.difference.DiffJson;
import org.sayso.difference.DiffText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what changed between two atlases. */
@Command(
    name = "diff",
    description =
        "Tells what changed from one atlas to another: reports, claims, places and reviews"
            + " that came, went or are otherwise, and on which days who is said to hold a place"
            + " changed.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso diff monday.gpkg tuesday.gpkg", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class DiffCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The atlas as it was.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The atlas as it is.")
  private Path after;

  @Mixin private MostOption list = new MostOption();

  @Option(
      names = "--json",
      description = "Write one JSON object with all changes and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (AtlasDiff diff = new AtlasDiff(before, after)) {
      if (json) {
        DiffJson object = new DiffJson(out, diff.remarks());
        diff.tell(object);
        object.finish();
      } else {
        out.println("Reads " + before + " and " + after + "; writes nothing");
        diff.remarks().forEach(remark -> out.println("Note: " + remark));
        DiffText text = new DiffText(out, list.most());
        diff.tell(text);
        text.finish();
      }
    }
    out.flush();
    return 0;
  }
}
