package org.sayso.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.BaseMap;
import org.sayso.atlas.Manifest;
import org.sayso.event.PartyKinds;
import org.sayso.exchange.Exports;
import org.sayso.exchange.Format;
import org.sayso.exchange.Ground;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.ingest.BadArgument;
import org.sayso.ingest.Days;
import org.sayso.live.LiveAtlas;
import org.sayso.pack.ConflictPack;
import org.sayso.query.AtlasQuery;
import org.sayso.sheet.OpenAtlas;
import org.sayso.sheet.Selection;
import org.sayso.sheet.Slices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an atlas in a format that others read. */
@Command(
    name = "export",
    description = {
      "Writes an atlas in a format that others read.",
      "Every row carries the ids of our claims; private persons are described and not named."
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%nFormats:%n",
    footer = {
      "  claims-csv, claims-jsonl, claims-parquet: what is claimed, and who says so",
      "  holdings-csv, geojson, geoparquet, kml: who is said to hold what, from when to when",
      "  acled, ucdp, hapi, ftm: events, in the shapes of those data sets; plover: claims in that"
          + " shape",
      "  prov: where holdings come from, down to the quotes",
      "",
      "Example: sayso export war.gpkg --as acled --out events.csv",
      "",
      Main.EXIT_CODES
    })
@SuppressWarnings("NullAway.Init") // the parser fills the fields
final class ExportCommand implements Callable<Integer> {

  /** The words for the formats, for the parser's messages. */
  static final class Codes implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Format.codes().iterator();
    }
  }

  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "FILE", description = "Atlas to read.")
  private Path file;

  @Option(
      names = "--as",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = Codes.class,
      description = "What to write; see below.")
  private String code;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "FILE",
      defaultValue = STANDARD_OUTPUT,
      description = "Where to write it; - is standard output. Default: ${DEFAULT-VALUE}")
  private String target;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Only what is said of this day (2021-07-09).")
  private @Nullable String day;

  @Option(
      names = "--place",
      paramLabel = "PLACE",
      description = "Only this place and what lies in it, by name or id (\"Janikhil, Paktia\").")
  private @Nullable String place;

  @Mixin private ViewOptions view = new ViewOptions();

  @Option(
      names = "--with-persons",
      description = "Name private persons as the reports do. Do not pass that on without need.")
  private boolean withPersons;

  @Override
  public Integer call() throws IOException {
    Format format =
        Format.of(code)
            .orElseThrow(
                () ->
                    new BadArgument(
                        "--as " + code + ": write one of " + String.join(", ", Format.codes())));
    Exports.Outcome outcome =
        target.equals(STANDARD_OUTPUT) ? write(format, System.out) : write(format, Path.of(target));
    PrintWriter err = spec.commandLine().getErr();
    err.println("sayso: " + told(format, outcome));
    err.flush();
    return 0;
  }

  /** Writes a file beside the path and moves it there, so that no half export is ever seen. */
  private Exports.Outcome write(Format format, Path path) throws IOException {
    Path temporary = path.resolveSibling(path.getFileName() + ".part");
    try {
      Exports.Outcome outcome;
      try (OutputStream out = Files.newOutputStream(temporary)) {
        outcome = write(format, out);
      }
      Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
      return outcome;
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private Exports.Outcome write(Format format, OutputStream out) throws IOException {
    LocalDate only = day == null ? null : Days.of(day, "--day");
    Set<String> places = place == null ? null : NamedPlaces.within(file, place);
    Selection selection = new Selection(only, places);
    BaseMap base = AtlasFile.ground(file);
    if (view.any()) {
      try (AtlasQuery query = AtlasQuery.open(file, 2)) {
        Gazetteer gazetteer = Engine.gazetteer(query.manifest().list(Manifest.PACKS));
        LiveAtlas atlas = new LiveAtlas(query, gazetteer, List.of());
        FromStandpoint from = new FromStandpoint(atlas, view.standpoint(atlas));
        try (OpenAtlas open = new OpenAtlas(file, selection, withPersons, from)) {
          return write(format, open, selection, base, out);
        }
      }
    }
    try (OpenAtlas open = new OpenAtlas(file, selection, withPersons)) {
      return write(format, open, selection, base, out);
    }
  }

  private Exports.Outcome write(
      Format format, Slices slices, Selection selection, BaseMap base, OutputStream out)
      throws IOException {
    return new Exports(slices, selection, kinds(base), ground(base)).write(format, out);
  }

  /** As the atlas says; by its packs where it was built before atlases said so. */
  private PartyKinds kinds(BaseMap base) throws IOException {
    Manifest manifest;
    try (AtlasQuery query = AtlasQuery.open(file, 1)) {
      manifest = query.manifest();
    }
    if (!manifest.values().containsKey(Manifest.PARTY_KINDS)) {
      return PartyKinds.of(manifest.list(Manifest.PACKS));
    }
    Map<String, String> titles = new HashMap<>();
    base.sides().forEach(side -> titles.put(side.party(), side.name()));
    return PartyKinds.of(
        titles,
        manifest.list(Manifest.PARTY_KINDS).stream().map(ConflictPack.DatedKind::of).toList());
  }

  private static Ground ground(BaseMap base) {
    Map<String, Ground.Outline> outlines = new HashMap<>();
    for (BaseMap.Area area : base.areas()) {
      String shape = area.shape();
      if (shape != null) {
        outlines.put(area.place().id(), new Ground.Outline(shape, area.approximate()));
      }
    }
    Map<String, String> colours = new HashMap<>();
    for (BaseMap.Side side : base.sides()) {
      String colour = side.colour();
      if (colour != null) {
        colours.put(side.party(), colour);
      }
    }
    return new Ground(base.title(), outlines, colours, base.attribution());
  }

  private String told(Format format, Exports.Outcome outcome) {
    List<String> units = units(format);
    String where = target.equals(STANDARD_OUTPUT) ? "" : " to " + target;
    return "wrote "
        + outcome.written()
        + " "
        + units.get(0)
        + where
        + (outcome.left() == 0 ? "" : "; " + outcome.left() + " " + units.get(1));
  }

  /** What is counted as written, and what as left out. */
  private static List<String> units(Format format) {
    return switch (format) {
      case CLAIMS_CSV, CLAIMS_JSONL, CLAIMS_PARQUET -> List.of("claims", "");
      case HOLDINGS_CSV, GEOJSON, GEOPARQUET, KML -> List.of("holdings", "");
      case ACLED -> List.of("events", "are nothing that ACLED codes, or too vague");
      case UCDP -> List.of("events", "have no number of dead");
      case HAPI -> List.of("events", "are nothing that ACLED codes, or too vague");
      case FTM -> List.of("events", "");
      case PLOVER -> List.of("claims", "have no code in PLOVER, or no actor");
      case PROV -> List.of("places", "");
    };
  }
}
