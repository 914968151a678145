package org.sayso.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.assembly.Assembly;
import org.sayso.assembly.Outcome;
import org.sayso.assembly.Recipe;
import org.sayso.atlas.Atlas;
import org.sayso.build.Builder;
import org.sayso.build.Built;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.claim.Reader;
import org.sayso.coding.ClaimReader;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.Scheme;
import org.sayso.ingest.BadArgument;
import org.sayso.model.Endpoint;
import org.sayso.model.ModelReader;
import org.sayso.pack.ConflictPack;
import org.sayso.pack.PackFolder;
import org.sayso.pack.PartyName;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.serve.PackMap;
import org.sayso.testimony.Learnings;
import org.sayso.testimony.Reliabilities.Learned;
import org.sayso.timeline.Account;
import org.sayso.world.World;

/** The core with the packs that a run asks for. */
final class Engine {

  private final List<String> packs;
  private final int threads;
  private final PrintWriter err;
  private final ClaimReader grammar;
  private final @Nullable ModelReader model;
  private final @Nullable Endpoint endpoint;
  private Learnings learnings = Learnings.NONE;
  private Reviews reviews = Reviews.NONE;

  /**
   * Loads the packs.
   *
   * @param named the packs' names; none for all that are bundled
   * @param endpoint the language model that is to read, or null for none
   * @param err hears of progress, and of reports that the model cannot read
   * @throws org.sayso.pack.PackException where a name is neither a bundled pack's nor a folder's
   */
  Engine(List<String> named, int threads, @Nullable Endpoint endpoint, PrintWriter err) {
    this.packs = packs(named);
    this.err = err;
    this.endpoint = endpoint;
    this.grammar = ClaimReader.named(packs);
    this.model =
        endpoint == null ? null : new ModelReader(grammar, endpoint, parties(), this::tell);
    this.threads = endpoint == null ? threads : Math.max(threads, endpoint.requests());
    if (endpoint != null && endpoint.exposesKey()) {
      tell("the key travels in plain sight to " + endpoint.base() + "; https would hide it");
    }
  }

  /** Ids of the parties that the packs know. */
  private List<String> parties() {
    return packs.stream()
        .flatMap(name -> ConflictPack.named(name).aliases().stream())
        .map(PartyName::party)
        .distinct()
        .sorted()
        .toList();
  }

  private void tell(String line) {
    err.println("sayso: " + line);
    err.flush();
  }

  /**
   * The packs of these names, or all that are bundled where none is named.
   *
   * @throws org.sayso.pack.PackException where a name is neither a bundled pack's nor a folder's
   */
  static List<String> packs(List<String> named) {
    named.forEach(PackFolder::of);
    return named.isEmpty() ? ConflictPack.bundledNames() : named;
  }

  /** Reads and weighs reports. */
  Built build(List<Report> reports) {
    Reader reader = model == null ? grammar : model;
    ProgressLines progress = new ProgressLines(err);
    Weighing weighing = new Weighing(gazetteer(), threads, learnings, reviews, progress);
    Built built = new Builder(reader, weighing, threads, progress).build(reports);
    if (model != null) {
      tell("the model " + model.told());
    }
    return built;
  }

  /**
   * Makes a file the atlas of reports, or brings it up to date.
   *
   * @param keep whether reports that the file has and that are not given stay in it
   */
  Outcome build(Path file, List<Report> reports, boolean keep) throws IOException {
    Recipe recipe =
        new Recipe(
            packs,
            Fingerprint.of(packs, endpoint),
            Fingerprint.versions(packs),
            PackMap.of(packs),
            learnings,
            reviews);
    Outcome built =
        new Assembly(
                model == null ? grammar : model,
                gazetteer(),
                recipe,
                threads,
                new ProgressLines(err))
            .build(file, reports, keep);
    if (model != null) {
      tell("the model " + model.told());
    }
    return built;
  }

  /**
   * The atlas weighed anew up to a day, from what was published up to another; nothing is read.
   *
   * @throws org.sayso.pack.PackException where the atlas is of a pack that is not there
   */
  static Atlas asKnown(Atlas atlas, LocalDate known, LocalDate until) {
    Weighing weighing = weighing(atlas, atlas.reviews());
    return atlas.asKnown(known, weighing.asKnown(atlas.reports(), atlas.claims(), known, until));
  }

  /**
   * The whole arithmetic of a place's chances on a day.
   *
   * @param gazetteer that of the atlas, or null where it is of a pack that is not bundled
   * @param reviews what people decided, or none for what the program alone finds
   * @param known going by reports published up to this day only; null for the atlas as of today
   * @return null where nothing is said of the place up to the day, or where the atlas is of a pack
   *     that is not bundled, so that it cannot be weighed anew
   */
  static @Nullable Account account(
      @Nullable Gazetteer gazetteer,
      Atlas atlas,
      Reviews reviews,
      Place place,
      @Nullable LocalDate known,
      LocalDate day) {
    if (gazetteer == null) {
      return null;
    }
    Weighing weighing = weighing(gazetteer, atlas, reviews);
    LocalDate until = known == null ? weighing.lastDay(atlas.reports(), atlas.claims()) : day;
    return weighing.account(atlas.reports(), atlas.claims(), place, known, day, until);
  }

  /** The atlas by what speakers of one party say: their claims only, weighed anew. */
  static Atlas accordingTo(Atlas atlas, String party) {
    List<Claim> claims = atlas.toldBy(party);
    Weighing weighing = weighing(atlas, atlas.reviews());
    LocalDate until = weighing.lastDay(atlas.reports(), atlas.claims());
    return atlas.with(claims, weighing.weigh(atlas.reports(), claims, until));
  }

  private static Weighing weighing(Atlas atlas, Reviews reviews) {
    return weighing(gazetteer(atlas), atlas, reviews);
  }

  private static Weighing weighing(Gazetteer gazetteer, Atlas atlas, Reviews reviews) {
    return new Weighing(gazetteer, 1, atlas.learnings(), reviews, Progress.NONE);
  }

  /** The places of an atlas, or null where it is of a pack that is not bundled. */
  static @Nullable Gazetteer bundledGazetteer(Atlas atlas) {
    return ConflictPack.bundledNames().containsAll(atlas.packs()) ? gazetteer(atlas) : null;
  }

  /**
   * What an atlas teaches of its speakers: at its end and at every so many days before.
   *
   * @param fixed what was laid down by hand, by key
   * @throws BadArgument where the atlas is of a pack that is not bundled
   */
  static Learnings learn(Atlas atlas, int everyDays, Map<String, Learned> fixed) {
    Weighing weighing =
        new Weighing(gazetteer(atlas), 2, Learnings.NONE, atlas.reviews(), Progress.NONE);
    return weighing.learnings(atlas.reports(), atlas.claims(), everyDays, fixed);
  }

  /**
   * The places that an atlas was read with.
   *
   * @throws BadArgument where it is of a pack that is not bundled
   */
  static Gazetteer gazetteer(Atlas atlas) {
    return gazetteer(atlas.packs());
  }

  /**
   * The places of packs, with the world behind them.
   *
   * @throws org.sayso.pack.PackException where a name is neither a bundled pack's nor a folder's
   */
  static Gazetteer gazetteer(List<String> named) {
    return World.behind(Gazetteer.conflicts(packs(named)), World.lazily());
  }

  /** The ways of counting that an atlas's packs know; none where they are not bundled. */
  static List<Scheme> schemes(Atlas atlas) {
    return ConflictPack.bundledNames().containsAll(atlas.packs())
        ? gazetteer(atlas).schemes()
        : List.of();
  }

  /** The same engine, weighing by what was learned of speakers and what people decided. */
  Engine with(Learnings learned, Reviews decided) {
    learnings = learned;
    reviews = decided;
    return this;
  }

  private Gazetteer gazetteer() {
    return grammar.gazetteer();
  }
}
