package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.AtlasFile;
import org.sayso.claim.Claim;

/** Reviewers' decisions are an input of a build that overrides the program and hides nothing. */
final class ReviewCommandsTest {

  private static final String DAY = "2021-07-09";

  @TempDir private Path folder;
  private String atlas = "";
  private String log = "";

  @BeforeEach
  void writeReports() throws IOException {
    Files.writeString(
        folder.resolve("a.txt"),
        "The Taliban captured Waras in Bamiyan on Friday, a trader told Wire A.\n");
    Files.writeString(
        folder.resolve("b.txt"),
        "Government forces are in control of Waras in Bamiyan, residents told Radio C.\n");
    Files.writeString(
        folder.resolve("manifest.csv"),
        "file,publisher,published\na.txt,Wire A," + DAY + "\nb.txt,Radio C," + DAY + "\n");
    atlas = folder.resolve("war.gpkg").toString();
    log = folder.resolve("reviews.csv").toString();
  }

  private Run build(String... more) {
    String[] args = {
      "build",
      folder.toString(),
      "--manifest",
      folder.resolve("manifest.csv").toString(),
      "-o",
      atlas
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return Run.of(all);
  }

  private void add(String... words) {
    String[] all = new String[words.length + 5];
    System.arraycopy(new String[] {"review", "add", log, "--day", DAY}, 0, all, 0, 5);
    System.arraycopy(words, 0, all, 5, words.length);
    Run run = Run.of(all);
    assertThat(run.code()).as(run.err()).isZero();
  }

  private String capture() throws IOException {
    return AtlasFile.read(Path.of(atlas)).claims().stream()
        .filter(claim -> claim.action().equals("captured"))
        .map(Claim::id)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRejectedClaimMovesNothingAndIsStillShownWithTheProgramsAnswer() throws IOException {
    assertThat(build().code()).isZero();
    String capture = capture();
    assertThat(Run.of("why", atlas, "Waras", DAY).out()).contains("(" + capture + ")");
    add("reject", capture, "--by", "Ann Editor", "--note", "he spoke of 1998");
    assertThat(build("--reviews", log).code()).isZero();
    Atlas reviewed = AtlasFile.read(Path.of(atlas));
    assertThat(reviewed.claims()).hasSize(2);
    assertThat(reviewed.timelines().get(0).holdings().get(0).probabilities())
        .doesNotContainKey("taliban");
    String why = Run.of("why", atlas, "Waras", DAY).out();
    assertThat(why)
        .contains("What reviewers decided", "status: reject", "Ann Editor on 2021-07-09: reject")
        .contains("he spoke of 1998", "taliban captured Waras")
        .containsPattern("Without the reviewers' decisions: .*taliban \\d+ %");
  }

  @Test
  void aDisagreementIsShownSoAndAgreementIsComputed() throws IOException {
    build();
    String capture = capture();
    add("reject", capture, "--by", "Ann Editor");
    add("accept", capture, "--by", "Bo Editor");
    build("--reviews", log);
    assertThat(Run.of("why", atlas, "Waras", DAY).out())
        .contains("status: reviewers disagree; what the program read stands");
    Run show = Run.of("review", "show", log, "--atlas", atlas);
    assertThat(show.code()).isZero();
    assertThat(show.out().replaceAll("\\s+", " "))
        .contains(capture + ": read as taliban captured Waras")
        .contains("Ann Editor and Bo Editor: 0 of 1 questions answered alike (0 %)")
        .contains("Cohen's kappa 0.00 over 1 claim ");
  }

  @Test
  void theLogIsOnlyEverAddedTo() throws IOException {
    add("interest", "Radio, C", "taliban", "--by", "Ann Editor");
    String before = Files.readString(Path.of(log));
    add("interest", "Radio, C", "", "--by", "Ann Editor");
    assertThat(Files.readString(Path.of(log))).startsWith(before).hasLineCount(3);
  }

  @Test
  void whatCannotBeIsToldInOneLine() throws IOException {
    Run few = Run.of("review", "add", log, "correct", "c-1", "action", "--by", "Ann");
    assertThat(few.code()).isEqualTo(2);
    assertThat(few.err()).contains("correct: 2 words; write 3");
    Run wrong = Run.of("review", "add", log, "correct", "c-1", "to", "soon", "--by", "Ann");
    assertThat(wrong.err()).contains("\"soon\" is no to");
    assertThat(Files.exists(Path.of(log))).isFalse();
    add("accept", "c-none", "--by", "Ann");
    add("merge", "gn:1", "gn:none", "--by", "Ann");
    assertThat(build("--reviews", log).err()).contains("no claim c-none, of which Ann decided on");
    Files.writeString(Path.of(log), "day,by\n2021-07-09,Ann\n");
    Run columns = build("--reviews", log);
    assertThat(columns.code()).isEqualTo(2);
    assertThat(columns.err()).contains("reviews.csv:2: no column \"decision\"");
  }
}
