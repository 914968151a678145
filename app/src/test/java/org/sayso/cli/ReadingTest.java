package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.AtlasFile;

/** The commands that read reports, run on whole folders. */
final class ReadingTest {

  private static final String PROSE =
      "The Taliban captured Khwajasar district on Monday, the district governor said.\n";

  @TempDir private Path folder;

  @Test
  void theFirstLineSaysWhatIsReadAndWrittenTheLastWhatCameOfIt() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), PROSE);
    Run run = Run.of("read", report.toString(), "-o", at("out"), "--published", "2021-07-09");

    assertThat(run.code()).isZero();
    assertThat(run.out().lines().findFirst().orElseThrow())
        .isEqualTo(
            "Reads %s; writes %s, %s, %s"
                .formatted(
                    report,
                    at("out/claims.jsonl"),
                    at("out/reports.jsonl"),
                    at("out/refusals.jsonl")));
    assertThat(run.out()).containsPattern("\n1 report, 1 sentence, \\d+ claims?, .*0 skipped\n$");
    assertThat(Files.readString(folder.resolve("out/reports.jsonl")))
        .contains("\"published\":\"2021-07-09\",\"publishedFrom\":\"given\"");
  }

  @Test
  void eachHostileInputGetsOneLineAndTheOthersAreRead() throws IOException {
    Path in = Files.createDirectory(folder.resolve("in"));
    Files.writeString(in.resolve("good.txt"), PROSE);
    Files.writeString(in.resolve("empty.txt"), "");
    Files.write(in.resolve("binary.txt"), new byte[] {0, 1, 2, (byte) 0xFF});
    Files.write(in.resolve("latin.txt"), "café à côté".getBytes(StandardCharsets.ISO_8859_1));
    Files.writeString(in.resolve("russian.txt"), "Боевики взяли город, сообщил губернатор.");
    try (OutputStream out = Files.newOutputStream(in.resolve("huge.txt"))) {
      byte[] megabyte = new byte[1 << 20];
      Arrays.fill(megabyte, (byte) 'x');
      for (int i = 0; i < 50; i++) {
        out.write(megabyte);
      }
    }
    Run run = Run.of("read", in.toString(), "-o", at("out"));

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("\n1 report, ").endsWith("5 skipped\n");
    assertThat(run.err().replace(in + "/", ""))
        .isEqualTo(
            """
            sayso: binary.txt: skipped, is binary, not text
            sayso: empty.txt: skipped, is empty
            sayso: huge.txt: skipped, 50.0 MB, and one report may have 8 MB; split it, or take the text out
            sayso: latin.txt: skipped, is not UTF-8; save it as UTF-8
            sayso: russian.txt: skipped, is not in English, the one language that is read so far
            """);
  }

  @Test
  void oneThreadAndTwoGiveTheSameBytesAndRows() throws IOException {
    assertThat(Run.of("demo", "--once", "-o", at("demo")).code()).isZero();
    String sample = at("demo/sample");
    String manifest = at("demo/sample/manifest.csv");
    for (String threads : new String[] {"1", "2"}) {
      Run.of("read", sample, "--manifest", manifest, "-o", at(threads), "--threads", threads);
      Run.of(
          "build",
          sample,
          "--manifest",
          manifest,
          "-o",
          at(threads + ".atlas"),
          "--threads",
          threads);
    }

    assertThat(folder.resolve("1/claims.jsonl"))
        .hasSameBinaryContentAs(folder.resolve("2/claims.jsonl"));
    assertThat(Files.size(folder.resolve("1/claims.jsonl"))).isPositive();
    assertThat(AtlasFile.read(folder.resolve("1.atlas")))
        .isEqualTo(AtlasFile.read(folder.resolve("2.atlas")))
        .isEqualTo(AtlasFile.read(folder.resolve("demo/demo.gpkg")));
  }

  @Test
  void demoTellsWhereItsReportsDisagreeAndWritesTheMap() throws IOException {
    Run demo = Run.of("demo", "--once", "-o", at("demo"));

    assertThat(demo.out()).contains("Where they disagree most:").endsWith(" 0 skipped\n");
    assertThat(Files.readString(folder.resolve("demo/map.html"))).startsWith("<!doctype html>");
    Run map = Run.of("map", at("demo/demo.gpkg"), "-o", at("again.html"));
    assertThat(map.code()).isZero();
    assertThat(folder.resolve("again.html"))
        .hasSameBinaryContentAs(folder.resolve("demo/map.html"));
  }

  @Test
  void aPackOrNumberOfThreadsThatCannotBeIsWrongUse() throws IOException {
    String report = Files.writeString(folder.resolve("a.txt"), PROSE).toString();

    assertThat(Run.of("read", report, "-o", at("out"), "--pack", "atlantis"))
        .extracting(Run::code, Run::err)
        .containsExactly(
            2,
            "sayso: no pack \"atlantis\"; there is afghanistan, or give the path of a pack's folder\n");
    assertThat(Run.of("read", report, "-o", at("out"), "--threads", "0").code()).isEqualTo(2);
  }

  @Test
  void verifyRunsTheCasesOfThePacksAndFindsNoEntryUnproved() {
    assertThat(Run.of("verify").out())
        .startsWith("Reads the packs en, world, afghanistan; writes nothing\n")
        .containsPattern("\n\\d+ entries, \\d+ cases, 0 problems\n$");
    assertThat(Run.of("verify", "atlantis"))
        .extracting(Run::code, Run::err)
        .containsExactly(
            2,
            "sayso: no pack \"atlantis\"; there is afghanistan, or give the path of a pack's folder\n");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
