package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.atlas.AtlasFile;
import org.sayso.model.StubModel;

/** The commands with a language model that the user asks for. */
final class ModelReadingTest {

  private static final String TEXT = "Taliban fighters seized Kohsan district on Monday.\n";
  private static final String ANSWER =
      """
      {"claims": [
        {"quote": "Taliban fighters seized Kohsan district on Monday.", "kind": "control",
         "action": "captured", "standing": "asserted", "actor": "Taliban fighters",
         "place": "Kohsan"},
        {"quote": "Nothing of the kind.", "kind": "control"}]}
      """;

  @TempDir private Path folder;
  private String report;

  @BeforeEach
  void writeReport() throws IOException {
    report = Files.writeString(folder.resolve("a.txt"), TEXT).toString();
  }

  @Test
  void readTellsWhereTheReportsGoAndWhatBecameOfTheAnswers() throws IOException {
    try (StubModel stub = new StubModel().says(ANSWER)) {
      String out = at("out");
      Run run =
          Run.of(
              "read",
              report,
              "-o",
              out,
              "--model-url",
              stub.url(),
              "--model",
              "small",
              "--model-key-env",
              "PATH");

      assertThat(run.code()).isZero();
      assertThat(run.out().lines().findFirst().orElseThrow())
          .endsWith("; sends the reports to small at " + stub.url());
      assertThat(run.err())
          .isEqualTo(
              "sayso: the model read 1 report: 1 claim taken, 0 refused, 1 dropped (no quote from"
                  + " the report); 0 reports read by the grammar instead\n");
      assertThat(stub.keys()).containsExactly("Bearer " + System.getenv("PATH"));
      for (String file : new String[] {"claims", "reports", "refusals"}) {
        assertThat(Files.readString(Path.of(out, file + ".jsonl")))
            .doesNotContain(System.getenv("PATH"));
      }
    }
  }

  @Test
  void anAtlasKeepsTheModelsNameWithItsClaims() throws IOException {
    try (StubModel stub = new StubModel().says(ANSWER)) {
      Run.of(
          "build",
          report,
          "--published",
          "2021-07-09",
          "-o",
          at("a.atlas"),
          "--model-url",
          stub.url(),
          "--model",
          "small");

      assertThat(AtlasFile.read(Path.of(at("a.atlas"))).claims())
          .extracting(claim -> claim.rule())
          .containsExactly("model:small");
      assertThat(Run.of("why", at("a.atlas"), "Kohsan", "2021-07-09").out())
          .contains("read by the language model small");
    }
  }

  @Test
  void withoutTheOptionsNobodyIsAsked() {
    Run run = Run.of("read", report, "-o", at("out"));

    assertThat(run.out()).doesNotContain("sends");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void halfAnAddressIsWrongUse() {
    assertThat(Run.of("read", report, "-o", at("out"), "--model", "small"))
        .extracting(Run::code, Run::err)
        .containsExactly(2, "sayso: a model is asked for by --model-url and --model together\n");
    assertThat(
            Run.of(
                "read",
                report,
                "-o",
                at("out"),
                "--model",
                "small",
                "--model-url",
                "http://127.0.0.1:1",
                "--model-key-env",
                "NO_SUCH_VARIABLE_HERE"))
        .extracting(Run::code, Run::err)
        .containsExactly(2, "sayso: --model-key-env: no environment variable of that name\n");
  }

  @Test
  void helpSaysThatTheSameInputNeedNotGiveTheSameOutput() {
    assertThat(Run.of("read", "--help").out().replaceAll("\\s+", " "))
        .contains("off unless asked for", "the same input need not give the same output");
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }
}
