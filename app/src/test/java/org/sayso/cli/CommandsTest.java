package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sayso.atlas.AtlasFile;
import org.sayso.atlas.SmallAtlas;

final class CommandsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeAtlas() throws IOException {
    AtlasFile.write(folder.resolve("small.atlas"), SmallAtlas.atlas());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "read",
        "build",
        "map",
        "why",
        "tally",
        "annotate",
        "score",
        "measure",
        "verify"
      })
  void helpGivesAnExampleAndTheExitCodes(String command) {
    Run help = Run.of(command, "--help");

    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Example: sayso " + command).contains("Exit codes: 0 done");
  }

  @Test
  void theListOfCommandsTellsOfEachInAWholeSentence() {
    Main.commands()
        .getSubcommands()
        .forEach(
            (name, command) ->
                assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .as(name)
                    .endsWith("."));
  }

  @Test
  void wrongUseIsOneLineAndCodeTwo() {
    assertThat(Run.of()).isEqualTo(new Run(2, "", "sayso: no command given; see: sayso --help\n"));
    assertThat(Run.of("read").err())
        .isEqualTo(
            "sayso: Missing required options and parameters: '--output=DIR', 'REPORT';"
                + " see: sayso read --help\n");
    assertThat(Run.of("fly").code()).isEqualTo(2);
  }

  @Test
  void aFileThatIsNotThereIsOneLineAndCodeTwo() {
    assertThat(Run.of("why", "gone.atlas", "Karan"))
        .extracting(Run::code, Run::err)
        .containsExactly(2, "sayso: no such file or folder: gone.atlas\n");
    assertThat(Run.of("read", "gone.txt", "-o", folder.resolve("out").toString()))
        .extracting(Run::code, Run::err)
        .containsExactly(2, "sayso: no such file or folder: \"gone.txt\"\n");
  }

  @Test
  void aBadManifestIsOneLineAndCodeTwo() throws IOException {
    Path table = Files.writeString(folder.resolve("m.csv"), "file,outlet\na.txt,A\n");
    Run run = Run.of("read", at("."), "--manifest", table.toString(), "-o", at("out"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            "sayso: " + table + ":1: no column \"publisher\"; write file,publisher,published\n");
  }

  @Test
  void whyShowsAPlaceOnTheLastDayWhereNoneIsNamed() {
    Run why = Run.of("why", at("small.atlas"), "karan");

    assertThat(why.code()).isZero();
    assertThat(why.out())
        .startsWith("Reads " + at("small.atlas") + "; writes nothing\n\nKārān (district)")
        .contains("a teacher in Karan ← Wire A")
        .endsWith("\n3 reports, 4 claims, 1 refusal (condition 1)\n");
  }

  @Test
  void aNameOfSeveralPlacesIsWrongUseWithTheChoices() {
    assertThat(Run.of("why", at("small.atlas"), "Sorkh"))
        .extracting(Run::code, Run::err)
        .containsExactly(
            2,
            "sayso: \"Sorkh\" may be x:2 (district, Land > North > Sorkh); x:3 (town, Land > South >"
                + " Sorkh); give one's id\n");
  }

  @Test
  void anUnknownPlaceIsWrongUseWithNamesLikeIt() {
    assertThat(Run.of("why", at("small.atlas"), "Karanabad").err())
        .endsWith("no place \"Karanabad\" in " + at("small.atlas") + "; there is Kārān\n");
  }

  @Test
  void tallySetsItsCountBesideThoseOfSources() {
    assertThat(Run.of("tally", at("small.atlas"), "2021-07-09").out())
        .contains("1 rebels")
        .contains("2021-07-09: lost 100 of 400 districts");
    assertThat(Run.of("tally", at("small.atlas"), "--json").out())
        .startsWith("{")
        .contains("\"rebels\" : 1")
        .contains("\"value\" : 100");
  }

  @Test
  void aDayAfterTheLastReportIsWrongUse() {
    assertThat(Run.of("why", at("small.atlas"), "Karan", "2021-07-10").err())
        .isEqualTo("sayso: DAY: 2021-07-10 is after the last report, which is of 2021-07-09\n");
  }

  @Test
  void whatStandsInTheWayIsToldInOneLine() throws IOException {
    Path report = Files.writeString(folder.resolve("a.txt"), "The town is quiet.");
    Path full = Files.createDirectories(folder.resolve("full/inner"));

    assertThat(Run.of("build", report.toString(), "-o", at("full")).err())
        .isEqualTo("sayso: something else stands at " + full.getParent() + "; name another\n");
    assertThat(Run.of("read", report.toString(), "-o", at("a.txt")).err())
        .isEqualTo("sayso: something else stands at " + report + "; name another\n");
    assertThat(Run.of("why", at("full"), "Karan").err())
        .isEqualTo(
            "sayso: " + at("full") + " is no atlas; make one: sayso build REPORT... -o FILE\n");
    assertThat(Run.of("why", at("small.atlas"), ",").code()).isEqualTo(2);
  }

  @Test
  void aBadDayIsWrongUse() {
    assertThat(Run.of("tally", at("small.atlas"), "July"))
        .extracting(Run::code, Run::err)
        .containsExactly(2, "sayso: DAY: \"July\" is no day; write it as 2021-07-09\n");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
