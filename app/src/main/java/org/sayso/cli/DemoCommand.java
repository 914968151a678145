package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sayso.assembly.Outcome;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.chart.MapPage;
import org.sayso.export.Counts;
import org.sayso.export.DisagreementText;
import org.sayso.ingest.Sample;
import org.sayso.serve.PackMap;
import org.sayso.serve.ServerOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the whole program at work on the bundled sample. */
@Command(
    name = "demo",
    description =
        "Reads the bundled sample (reports written for this program, in the manner of the"
            + " news), says where they disagree most, and shows the map on this machine.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso demo --once -o demo", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class DemoCommand implements Callable<Integer> {

  private static final int TOLD = 5;

  @Spec private CommandSpec spec;

  @Option(names = "--once", description = "Write the files and exit; do not serve the map.")
  private boolean once;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      defaultValue = "sayso-demo",
      description = "Folder for sample, atlas and map. Default: ${DEFAULT-VALUE}")
  private Path folder;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path sample = folder.resolve("sample");
    Path file = folder.resolve("demo.gpkg");
    Path page = folder.resolve("map.html");
    out.println("Reads the bundled sample; writes " + sample + ", " + file + " and " + page);
    out.flush();
    InputOptions input = InputOptions.of(sample, Sample.unpack(sample));
    Engine engine = input.engine(err);
    Intake intake = Intake.of(input, err);
    Files.deleteIfExists(file);
    Outcome built = engine.build(file, intake.reports(), false);
    Atlas atlas = AtlasFile.read(file);
    String html = new MapPage(PackMap.of(atlas.packs())).html(atlas);
    Files.writeString(page, html);
    out.println();
    out.print(DisagreementText.of(atlas, TOLD, spec.usageMessage().width()));
    out.println();
    out.println("Ask for any place: sayso why " + file + " \"Islam Qala\"");
    out.println(Counts.of(built, intake.skipped()));
    out.flush();
    if (!once) {
      Serving.run(file, ServerOptions.DEFAULT, false, out, err);
    }
    return 0;
  }
}
