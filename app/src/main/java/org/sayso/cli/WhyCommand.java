package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.claim.Claim;
import org.sayso.explain.Explainer;
import org.sayso.explain.PlaceNames;
import org.sayso.export.AccountJson;
import org.sayso.export.AccountText;
import org.sayso.export.Counts;
import org.sayso.export.ExplanationText;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.ingest.BadArgument;
import org.sayso.review.Reviews;
import org.sayso.timeline.Account;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows on whose word a place is said to be held. */
@Command(
    name = "why",
    description = "Shows who is said to hold a place on a day, and every claim for and against.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: sayso why war.gpkg \"Islam Qala\" 2021-07-09", "", Main.EXIT_CODES})
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class WhyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Atlas to read.")
  private Path file;

  @Parameters(
      index = "1",
      paramLabel = "PLACE",
      description = "A name, a name and its area (\"Janikhil, Paktia\"), or an id.")
  private String asked;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "DAY",
      description =
          "The day asked about (2021-07-09). Default: that of --known, else of the newest report.")
  private @Nullable String day;

  @Mixin private ViewOptions view = new ViewOptions();

  @Option(
      names = "--json",
      description = "Write the arithmetic as one JSON object, with every digit, and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Atlas all = AtlasFile.read(file);
    LocalDate on = view.day(all, day);
    Atlas atlas = view.of(all, on);
    List<Place> named = named(atlas);
    Place place = one(atlas, named);
    Gazetteer places = Engine.bundledGazetteer(atlas);
    Account account = Engine.account(places, atlas, atlas.reviews(), place, view.known(), on);
    if (json) {
      if (account == null) {
        throw new BadArgument(
            "no claim bears on " + place.name() + " on " + on + ", or its pack is not bundled");
      }
      AccountJson.write(out, account);
      return 0;
    }
    out.println("Reads " + file + "; writes nothing");
    int width = spec.usageMessage().width();
    out.println();
    out.print(ExplanationText.of(new Explainer(atlas).explain(place, on), width));
    if (account != null) {
      out.println();
      out.print(AccountText.of(account, claims(atlas), width));
    }
    if (!atlas.reviews().decisions().isEmpty()) {
      Account alone = Engine.account(places, atlas, Reviews.NONE, place, view.known(), on);
      out.print(AccountText.alone(alone));
    }
    named.stream()
        .filter(other -> !other.equals(place))
        .forEach(other -> out.println("Of the same name: " + NamedPlaces.told(other)));
    out.println();
    out.println(Counts.of(atlas));
    return 0;
  }

  private static Map<String, Claim> claims(Atlas atlas) {
    return atlas.reviewed().stream().collect(Collectors.toMap(Claim::id, claim -> claim));
  }

  private List<Place> named(Atlas atlas) {
    List<Place> places = PlaceNames.find(atlas, asked);
    if (places.isEmpty()) {
      List<String> like = PlaceNames.like(atlas, asked);
      throw new BadArgument(
          "no place \""
              + asked
              + "\" in "
              + file
              + (like.isEmpty() ? "" : "; there is " + String.join(", ", like)));
    }
    return places;
  }

  private Place one(Atlas atlas, List<Place> named) {
    List<Place> places = PlaceNames.likeliest(atlas, named);
    if (places.size() > 1) {
      throw NamedPlaces.ambiguous(asked, places);
    }
    return places.get(0);
  }
}
