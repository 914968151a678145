package org.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * GDAL, on which QGIS stands, reads an atlas as what it is. Where there is no {@code ogrinfo}
 * (Debian's gdal-bin) the tests are skipped, and leave {@code target/not-run/gdal}.
 */
final class GdalTest {

  @TempDir private static Path folder;
  private static Path atlas;

  @BeforeAll
  static void build() throws IOException, InterruptedException {
    Path marker = Path.of("target", "not-run", "gdal");
    Files.deleteIfExists(marker);
    boolean there = there();
    if (!there) {
      Files.createDirectories(marker.getParent());
      Files.writeString(marker, "no ogrinfo on the path\n");
    }
    assumeTrue(there, "no ogrinfo on the path");
    SampleNews news = new SampleNews(folder.resolve("reports"));
    atlas = folder.resolve("sample.gpkg");
    news.assembly(news.recipe()).build(atlas, news.reports(), false);
    assertThat(atlas.toFile().setReadOnly()).isTrue();
  }

  private static boolean there() throws InterruptedException {
    try {
      return new ProcessBuilder("ogrinfo", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void everyLayerIsReadToItsLastRowWithoutAWarning() throws IOException, InterruptedException {
    String told = ogrinfo("-al");

    assertThat(told)
        .contains("using driver `GPKG' successful")
        .doesNotContainIgnoringCase("warning")
        .doesNotContainIgnoringCase("error 1");
    for (String layer : List.of("holdings", "claims", "places", "areas", "reports", "supports")) {
      assertThat(told).contains("Layer name: " + layer + "\n");
    }
  }

  @Test
  void holdingsAreAreasWithDaysForATemporalController() throws IOException, InterruptedException {
    String told = ogrinfo("-so", "holdings");

    assertThat(told)
        .contains("Geometry: Multi Polygon")
        .contains("start: Date")
        .contains("end: Date")
        .contains("probability: Real")
        .contains("WGS 84")
        .containsPattern("Feature Count: [1-9]");
    assertThat(
            ogrinfo(
                "-where", "name = 'Panjwai' OR name = 'Spin Boldak'", "-geom=SUMMARY", "holdings"))
        .contains("holder (String) = taliban")
        .contains("MULTIPOLYGON");
  }

  @Test
  void claimsAreFoundInABoxByTheirIndex() throws IOException, InterruptedException {
    assertThat(ogrinfo("-so", "-spat", "60", "33", "63", "36", "claims"))
        .containsPattern("Feature Count: [1-9]")
        .contains("quote: String");
    assertThat(ogrinfo("-so", "-spat", "0", "0", "1", "1", "claims"))
        .contains("Feature Count: 0\n");
  }

  private static String ogrinfo(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("ogrinfo", "-ro"));
    for (String each : arguments) {
      if (each.equals("holdings") || each.equals("claims")) {
        command.add(atlas.toString());
      }
      command.add(each);
    }
    if (!command.contains(atlas.toString())) {
      command.add(atlas.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(told).isZero();
    return told;
  }
}
