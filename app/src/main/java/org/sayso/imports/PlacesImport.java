package org.sayso.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Shapes;
import org.sayso.geofile.BadFile;
import org.sayso.geofile.GeoFile;
import org.sayso.geofile.Limits;
import org.sayso.geofile.Sheet;
import org.sayso.imports.Match.How;
import org.sayso.listing.Listed;
import org.sayso.listing.Listing;
import org.sayso.pack.ConflictPack;

/** Adds what files list to a pack: all of it, or where anything is wrong nothing. */
public final class PlacesImport {

  private static final String NOT_STATED = "not stated";
  private static final int MOST_AREAS = 20_000;

  private final Staging staging;
  private final Order order;
  private final Additions additions;
  private final Outlines outlines = new Outlines();
  private final Review review = new Review();
  private final Map<String, Told.Table> told = new LinkedHashMap<>();
  private @Nullable AreaFinder areas;
  private Gazetteer gazetteer;

  /**
   * What is to be imported.
   *
   * @param files the files
   * @param limits how they are read
   * @param source whose they are, or empty for what their format says
   * @param licence under which licence they are, or empty for what their format says
   * @param year of which year they are; 0 where that is not said
   * @param decisions a review table that was filled in, or null
   */
  public record Order(
      List<Path> files,
      Limits limits,
      String source,
      String licence,
      int year,
      @Nullable Path decisions) {

    /** Copies the list. */
    public Order {
      files = List.copyOf(files);
    }
  }

  /** One table of a file, with the file's bare name, which rows name as their source. */
  private record Input(String file, Listing listing) {}

  private PlacesImport(Staging staging, Order order, Additions additions) {
    this.staging = staging;
    this.order = order;
    this.additions = additions;
    this.gazetteer = Gazetteer.conflict(staging.pack());
  }

  /**
   * Imports the files.
   *
   * @return what came of each table
   * @throws BadFile with file, row and remedy; then nothing has changed
   * @throws org.sayso.ingest.BadArgument on a bad decision, or a pack of no country; then nothing
   *     has changed
   */
  public static Told run(Staging staging, Order order) throws IOException, BadFile {
    List<Input> inputs = read(order);
    Additions additions = Additions.read(staging.before());
    inputs.forEach(input -> additions.dropSource(input.file));
    additions.write(staging.imported());
    PlacesImport run = new PlacesImport(staging, order, additions);
    Told result = run.all(inputs);
    staging.commit();
    return result;
  }

  private static List<Input> read(Order order) throws IOException, BadFile {
    List<Input> inputs = new ArrayList<>();
    for (Path path : order.files) {
      if (GeoFile.besideShapes(path, order.files)) {
        continue;
      }
      String file = String.valueOf(path.getFileName()).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
      List<Sheet> sheets = GeoFile.read(path, order.limits);
      boolean some = sheets.stream().anyMatch(Listing::known);
      for (Sheet sheet : sheets) {
        if (!some || Listing.known(sheet)) {
          inputs.add(new Input(file, Listing.of(sheet, order.year)));
        }
      }
    }
    return inputs;
  }

  private Told all(List<Input> inputs) throws IOException, BadFile {
    ConflictPack pack = ConflictPack.of(staging.pack());
    Country country = Country.named(pack.country(), gazetteer);
    requireCountry(country);
    Decisions decisions = Decisions.kept(staging.before(), gazetteer);
    if (order.decisions != null) {
      decisions.add(order.decisions, gazetteer);
    }
    requireSome(inputs, country);
    for (List<PlaceKind> stage : stages()) {
      for (Input input : inputs) {
        for (PlaceKind kind : stage) {
          join(input, kind, country, decisions);
        }
      }
      outlines.simplifyInto(additions);
      additions.write(staging.imported());
      areas = null;
    }
    inputs.forEach(input -> source(input));
    finish(decisions);
    return result();
  }

  private static List<List<PlaceKind>> stages() {
    List<List<PlaceKind>> stages = new ArrayList<>();
    stages.add(List.of(PlaceKind.COUNTRY));
    stages.add(List.of(PlaceKind.PROVINCE));
    stages.add(List.of(PlaceKind.DISTRICT));
    stages.add(
        Arrays.stream(PlaceKind.values())
            .filter(k -> k.compareTo(PlaceKind.DISTRICT) > 0)
            .toList());
    return stages;
  }

  /** A pack without places of its own gets its country from the world's list. */
  private void requireCountry(Country country) throws IOException {
    Place place = country.place();
    if (gazetteer.remote(place.id())) {
      String radius = place.radiusKm() == null ? "" : place.radiusKm().toString();
      additions.units.put(
          place.id(),
          "",
          PlaceKind.COUNTRY.code(),
          place.name(),
          Double.toString(place.lat()),
          Double.toString(place.lon()),
          gazetteer.quality(place.id()),
          radius,
          "",
          "",
          "the world's list");
      reload();
    }
  }

  private static void requireSome(List<Input> inputs, Country country) throws BadFile {
    for (Input input : inputs) {
      boolean some =
          inputs.stream()
              .filter(i -> i.file.equals(input.file))
              .flatMap(i -> i.listing.places().stream())
              .anyMatch(p -> country.coded(p.country()));
      if (!some) {
        throw new BadFile(
            input.file,
            "lists no place of " + country.place().name() + "; take the file of that country");
      }
    }
  }

  private void join(Input input, PlaceKind kind, Country country, Decisions decisions)
      throws IOException, BadFile {
    List<Listed> batch =
        input.listing.places().stream()
            .filter(p -> p.kind() == kind && country.coded(p.country()))
            .toList();
    if (batch.isEmpty()) {
      return;
    }
    if (batch.size() > MOST_AREAS && kind.compareTo(PlaceKind.DISTRICT) <= 0) {
      throw batch.get(MOST_AREAS).row().fault("more areas of one level than any country has");
    }
    List<Match> matches = new Join(gazetteer, additions, country, decisions, areas()).of(batch);
    boolean changed = false;
    Taking taking = new Taking(gazetteer, additions, outlines, input.file);
    for (Match match : matches) {
      changed |= take(match, taking);
    }
    told(input).add(matches, taking.figures());
    review.add(matches);
    if (changed) {
      reload();
    }
  }

  /** Made anew only where a stage before has brought shapes or places. */
  private AreaFinder areas() throws IOException {
    AreaFinder known = areas;
    if (known == null) {
      known = new AreaFinder(gazetteer, Shapes.of(staging.pack()));
      areas = known;
    }
    return known;
  }

  private boolean take(Match match, Taking taking) {
    Place known = gazetteer.byId(match.id()).orElse(null);
    if (known != null) {
      taking.known(match.listed(), known);
      return false;
    }
    Place area = gazetteer.byId(match.area()).orElse(null);
    if (match.makesNew() && area != null) {
      taking.fresh(match.listed(), area);
      return true;
    }
    return false;
  }

  private Told.Table told(Input input) {
    return told.computeIfAbsent(
        input.listing.name(),
        name -> new Told.Table(name, input.listing.title(), new EnumMap<>(How.class)));
  }

  private void reload() throws IOException {
    additions.write(staging.imported());
    gazetteer = Gazetteer.conflict(staging.pack());
    areas = null;
  }

  private void source(Input input) {
    Listing listing = input.listing;
    String source = order.source.isEmpty() ? listing.source() : order.source;
    String licence = order.licence.isEmpty() ? listing.licence() : order.licence;
    additions.sources.put(
        input.file,
        listing.title(),
        source,
        licence.isEmpty() ? NOT_STATED : licence,
        order.year == 0 ? "" : Integer.toString(order.year));
  }

  /** Joins the outlines, writes all of it, and reads it back as a build would. */
  private void finish(Decisions decisions) throws IOException {
    additions.keepOnly(id -> gazetteer.byId(id).isPresent());
    Outlines.join(gazetteer, additions);
    reload();
    decisions.write(staging.imported());
    review.write(staging.imported());
  }

  private Told result() {
    Shapes shapes = Shapes.of(staging.pack());
    long approximate = shapes.ids().stream().filter(shapes::approximate).count();
    boolean licensed =
        additions.sources.rows().stream().noneMatch(r -> r.get(3).equals(NOT_STATED));
    return new Told(
        List.copyOf(told.values()), outlines.size(), approximate, review.size(), licensed);
  }
}
