package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.AtlasFile;
import org.sayso.journal.Entry;
import org.sayso.journal.Journal;
import org.sayso.review.Decision;

/** An atlas is built over and over: what it has is not read again, and no decision is lost. */
final class GrowingTest {

  @TempDir private Path folder;

  @Test
  void reportsAreAddedOrTakenTheirPlace() throws IOException {
    String one = report("one.txt", "The Taliban captured Qaysar district on 2 July 2021.");
    String other = report("other.txt", "The Taliban captured Doshi district on 3 July 2021.");
    assertThat(build(one).out()).contains("1 report, ").doesNotContain("read now");

    Run both = build(other, "--add");

    assertThat(both.out()).contains("2 reports, 1 report read now, ");
    assertThat(AtlasFile.read(file()).reports()).hasSize(2);
    Run alone = build(other);
    assertThat(alone.out()).contains("1 report, 0 reports read now, ");
    assertThat(alone.err())
        .contains("sayso: reports that were not given left the atlas: 1; --add would keep them\n");
    assertThat(AtlasFile.read(file()).reports()).hasSize(1);
  }

  @Test
  void decisionsOfTheLogBesideGoIntoEveryBuildAndOutliveTheirLog() throws IOException {
    String one = report("one.txt", "The Taliban captured Qaysar district on 2 July 2021.");
    build(one);
    String claim = AtlasFile.read(file()).claims().get(0).id();
    assertThat(AtlasFile.read(file()).timelines()).isNotEmpty();
    Path log = Journal.of(file());
    try (Journal journal = Journal.open(log, line -> {})) {
      journal.add(
          new Entry(
              Instant.EPOCH,
              new Decision(
                  LocalDate.of(2021, 7, 4),
                  "A. Editor",
                  Decision.Act.REJECT,
                  claim,
                  "",
                  "",
                  "of 1998")));
    }

    build(one);

    assertThat(AtlasFile.reviews(file()).decisions()).hasSize(1);
    assertThat(AtlasFile.read(file()).timelines()).isEmpty();
    Files.delete(log);
    assertThat(build(one).err()).contains("sayso: 1 decisions that no log has stay in ");
    assertThat(AtlasFile.reviews(file()).decisions()).hasSize(1);
  }

  private Run build(String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = "build";
    all[1] = "-o";
    all[2] = file().toString();
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return Run.of(all);
  }

  private Path file() {
    return folder.resolve("war.gpkg");
  }

  private String report(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
