package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.Manifest;
import org.sayso.event.PartyKinds;
import org.sayso.exchange.Exports;
import org.sayso.exchange.Format;
import org.sayso.exchange.Ground;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.query.AtlasQuery;
import org.sayso.sheet.OpenAtlas;
import org.sayso.sheet.Selection;
import org.sayso.sheet.Slices;
import org.sayso.sheet.WholeAtlas;

/** The commands export and diff on atlases built of the bundled sample. */
class ExportCommandTest {

  @TempDir private static Path folder;
  private static Path atlas;
  private static Path reviewed;

  @BeforeAll
  static void build() throws IOException {
    Path sample = folder.resolve("demo");
    Run.of("demo", "--once", "-o", sample.toString());
    atlas = sample.resolve("demo.gpkg");
    Path log = folder.resolve("reviews.csv");
    String claim =
        AtlasFile.read(atlas).claims().stream()
            .filter(one -> one.place() != null && one.place().text().equals("Islam Qala"))
            .filter(one -> one.action().equals("holds"))
            .findFirst()
            .orElseThrow()
            .id();
    Run.of("review", "add", log.toString(), "reject", claim, "--by", "A. Editor");
    reviewed = folder.resolve("reviewed.atlas");
    Run built =
        Run.of(
            "build",
            sample.resolve("sample").toString(),
            "--manifest",
            sample.resolve("sample").resolve("manifest.csv").toString(),
            "--reviews",
            log.toString(),
            "-o",
            reviewed.toString());
    assertThat(built.code()).as(built.err()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void sliceBySliceGivesTheSameAsTheWholeAtlas(Format format) throws IOException {
    try (OpenAtlas open = new OpenAtlas(reviewed, Selection.ALL, false)) {
      Path one = write(format, open, "open");
      Path other =
          write(format, new WholeAtlas(AtlasFile.read(reviewed), Selection.ALL, false), "whole");
      assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void viewsSliceBySliceAreTheSameAsOfTheWholeAtlas(Format format) throws IOException {
    LocalDate day = LocalDate.of(2021, 7, 9);
    Atlas all = AtlasFile.read(reviewed);
    Atlas known = Engine.asKnown(all, day, day);
    Atlas spoken = Engine.accordingTo(all, "taliban");
    Path whole = write(format, new WholeAtlas(known, Selection.ALL, false), "known-whole");
    assertThat(Files.mismatch(seen(format, "--known", "2021-07-09"), whole)).isEqualTo(-1);
    whole = write(format, new WholeAtlas(spoken, Selection.ALL, false), "spoken-whole");
    assertThat(Files.mismatch(seen(format, "--according-to", "taliban"), whole)).isEqualTo(-1);
  }

  private static Path seen(Format format, String option, String value) throws IOException {
    try (AtlasQuery query = AtlasQuery.open(reviewed, 2)) {
      LiveAtlas live =
          new LiveAtlas(query, Engine.gazetteer(query.manifest().list(Manifest.PACKS)), List.of());
      Standpoint from =
          option.equals("--known")
              ? new Standpoint(LocalDate.parse(value), null)
              : new Standpoint(null, value);
      FromStandpoint view = new FromStandpoint(live, from);
      try (OpenAtlas open = new OpenAtlas(reviewed, Selection.ALL, false, view)) {
        return write(format, open, option.substring(2));
      }
    }
  }

  private static Path write(Format format, Slices slices, String name) throws IOException {
    Path file = folder.resolve(name + "." + format.code());
    PartyKinds kinds = PartyKinds.of(List.of("afghanistan"));
    try (var out = Files.newOutputStream(file)) {
      new Exports(slices, Selection.ALL, kinds, Ground.NONE).write(format, out);
    }
    return file;
  }

  @Test
  void onePlaceAndWhatLiesInItAreWritten() throws IOException {
    Path file = folder.resolve("herat.csv");
    Run run =
        Run.of(
            "export",
            atlas.toString(),
            "--as",
            "holdings-csv",
            "--place",
            "Herat",
            "--out",
            file.toString(),
            "--day",
            "2021-07-09");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Files.readAllLines(file))
        .anyMatch(line -> line.contains(",Islam Qala,"))
        .anyMatch(line -> line.contains(",Kohsan,"))
        .noneMatch(line -> line.contains(",Badghis,"));
  }

  @Test
  void whatOneSideSaysIsWeighedAnewForAnExport() throws IOException {
    Path file = folder.resolve("according.csv");
    Run run =
        Run.of(
            "export",
            atlas.toString(),
            "--as",
            "claims-csv",
            "--according-to",
            "taliban",
            "--out",
            file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSizeGreaterThan(2);
    assertThat(Files.size(file)).isLessThan(Files.size(atlas));
  }

  @Test
  void aWrongFormatOrPlaceIsOneLineWithWhatToWrite() {
    Run format = Run.of("export", atlas.toString(), "--as", "excel");
    assertThat(format.code()).isEqualTo(2);
    assertThat(format.err()).contains("--as excel: write one of claims-csv").hasLineCount(1);
    Run place =
        Run.of("export", atlas.toString(), "--as", "kml", "--place", "Nowhere", "--out", "x.kml");
    assertThat(place.code()).isEqualTo(2);
    assertThat(place.err()).contains("no place \"Nowhere\"");
    assertThat(Path.of("x.kml")).doesNotExist();
  }

  @Test
  void anAtlasDoesNotDifferFromItself() {
    Run run = Run.of("diff", atlas.toString(), atlas.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("No difference");
  }

  @Test
  void aRejectedClaimShowsAsAReviewAndInTheHoldingsThatItMoved() {
    Run run = Run.of("diff", atlas.toString(), reviewed.toString());
    assertThat(run.out())
        .contains("  + reject c-")
        .contains("by A. Editor")
        .contains("  ~ Islam Qala (crossing) [af:islam-qala]")
        .contains("reviews: 1 came, 0 went, 0 changed")
        .doesNotContain("claims\n");
    Run back = Run.of("diff", reviewed.toString(), atlas.toString(), "--json");
    assertThat(back.out()).contains("\"change\" : \"went\"").startsWith("{").endsWith("}\n");
  }

  @Test
  void onlyAtlasesCanBeCompared() throws IOException {
    Path other = Files.writeString(folder.resolve("no.atlas"), "no");
    Run run = Run.of("diff", atlas.toString(), other.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("is no atlas");
  }
}
