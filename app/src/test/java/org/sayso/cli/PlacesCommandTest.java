package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.geofile.Made;

/** {@code sayso places} as a user meets it, and reports read with what it made. */
class PlacesCommandTest {

  @TempDir Path folder;

  @Test
  void aTableByHandBecomesAPackThatReportsAreReadWith() throws IOException {
    Run template = Run.of("places", "template");
    assertThat(template.code()).isZero();
    Path table =
        Made.text(
            folder.resolve("mine.csv"),
            template.out().lines().findFirst().orElseThrow()
                + "\nx,N,,province,Northmark,,15.0,31.0,,,,,\n"
                + "x,M,N,district,Millford,,15.2,31.2,5000,2020,Census,,\n");
    Path pack = folder.resolve("sudan");
    Run made =
        Run.of("places", "import", table.toString(), "--pack", pack.toString(), "--country", "SD");
    assertThat(made.err()).isEmpty();
    assertThat(made.code()).isZero();
    assertThat(made.out())
        .startsWith("Reads " + table)
        .contains("mine.csv: our own table; 2 new; 1 figure")
        .contains("licence of a file is not stated")
        .contains("--pack " + pack);
    Path report =
        Made.text(
            folder.resolve("a.txt"),
            "The army captured the town of Millford in Northmark, Sudan, on Tuesday, officials"
                + " said.");
    Path atlas = folder.resolve("war.gpkg");
    Run build =
        Run.of(
            "build",
            report.toString(),
            "--pack",
            pack.toString(),
            "--published",
            "2023-06-08",
            "-o",
            atlas.toString());
    assertThat(build.code()).as(build.err()).isZero();
    Run why = Run.of("why", atlas.toString(), "Millford", "2023-06-08");
    assertThat(why.out()).contains("Sudan > Northmark > Millford");
    Path page = folder.resolve("map.html");
    assertThat(Run.of("map", atlas.toString(), "-o", page.toString()).code()).isZero();
    assertThat(Files.readString(page)).contains("Millford");
  }

  @Test
  void aFaultIsOneLineAndNothingIsLeftBehind() throws IOException {
    Path bad = Made.text(folder.resolve("bad.csv"), "ADM1_PCODE,ADM1_EN\nAF01,=1+1\n");
    Path pack = folder.resolve("pack");
    Run run =
        Run.of("places", "import", bad.toString(), "--pack", "afghanistan", "-o", pack.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "sayso: bad.csv:2: the name \"=1+1\" is a formula; write it without =. Nothing was"
                + " changed.\n");
    assertThat(pack).doesNotExist();
    assertThat(
            Run.of("places", "import", folder + "/none", "--pack", "afghanistan", "-o", pack + "")
                .err())
        .contains("no such file or folder");
    assertThat(Run.of("places", "import", bad + "", "--pack", folder + "/none").err())
        .contains("--country SD");
    Files.createDirectory(pack);
    assertThat(Run.of("places", "import", bad + "", "--pack", "afghanistan", "-o", pack + "").err())
        .contains("is there already; to add to it, give it as --pack");
    assertThat(
            Run.of("places", "import", bad + "", "--pack", "afghanistan", "--encoding", "x").err())
        .contains("no such encoding");
    assertThat(Run.of("places").code()).isEqualTo(2);
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(2);
    }
  }
}
