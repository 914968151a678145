package org.sayso.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.AtlasFile;
import org.sayso.report.Report;

/**
 * A build that is killed leaves a file that opens and has what was told of as kept, and the next
 * one completes it. {@code tools/kills/KillBuilds.java} does the same to the program 200 times.
 */
final class KilledBuildTest {

  private static final int KILLS = 4;

  @TempDir private Path folder;

  /** A build of its own process that keeps report by report, slowly, and tells of each. */
  static final class Victim {

    private Victim() {}

    public static void main(String[] args) throws IOException {
      SampleNews news = new SampleNews(Path.of(args[1]));
      List<Report> reports = news.reports();
      for (int i = 1; i <= reports.size(); i++) {
        news.assembly(news.recipe()).build(Path.of(args[0]), reports.subList(i - 1, i), true);
        System.out.println(i);
      }
    }
  }

  @Test
  void aKillLosesNothingThatWasKept() throws IOException, SQLException, InterruptedException {
    SampleNews news = new SampleNews(folder.resolve("reports"));
    Path whole = folder.resolve("whole.gpkg");
    news.assembly(news.recipe()).build(whole, news.reports(), false);
    SortedMap<String, List<String>> rows = Rows.of(whole);
    Path file = folder.resolve("killed.gpkg");
    Random random = new Random();
    for (int kill = 0; kill < KILLS; kill++) {
      int kept = killed(file, 1 + random.nextInt(6), random.nextInt(200));
      assertThat(AtlasFile.read(file).reports()).hasSizeGreaterThanOrEqualTo(kept);
    }

    news.assembly(news.recipe()).build(file, news.reports(), false);

    assertThat(Rows.difference(Rows.of(file), rows)).isEmpty();
    assertThat(Files.exists(folder.resolve("killed.gpkg-wal"))).isFalse();
  }

  /** Kills a build so many milliseconds after it told of so many reports; returns how many. */
  private int killed(Path file, int reports, int millis) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString(),
                folder.resolve("reports").toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int kept = 0;
    try (BufferedReader told =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      while (kept < reports && told.readLine() != null) {
        kept++;
      }
      process.waitFor(millis, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
    return kept;
  }
}
