package org.sayso.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScoringTest {

  @TempDir private Path folder;

  @Test
  void whatReadWritesAgreesWithItself() throws IOException {
    Path report =
        Files.writeString(
            folder.resolve("a.txt"),
            "The Taliban captured Islam Qala on Thursday, two security officials told Wire A.");
    Path out = folder.resolve("out");
    assertThat(
            Run.of("read", report.toString(), "--published", "2021-07-09", "-o", out.toString())
                .code())
        .isZero();
    String claims = out.resolve("claims.jsonl").toString();
    Run score = Run.of("score", claims, claims, out.resolve("reports.jsonl").toString());

    assertThat(score.code()).isZero();
    assertThat(score.out()).contains("core kinds                  1      1        1      1.000");
    assertThat(Run.of("score", claims, claims, "--json").out()).startsWith("{");
  }

  @Test
  void aBadLineIsOneLineAndCodeTwo() throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), "{\"report\": \"a.txt\"}\n");
    assertThat(Run.of("score", gold.toString(), gold.toString()))
        .isEqualTo(
            new Run(2, "", "sayso: " + gold + ":1: no field \"kind\"; write \"kind\": \"…\"\n"));
  }
}
