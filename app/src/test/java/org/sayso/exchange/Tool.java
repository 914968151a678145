package org.sayso.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program of others that reads an export, where the machine has it. Where it has not the test is
 * skipped, and a file in {@code target/not-run} says so to whoever runs the tests.
 */
final class Tool {

  private Tool() {}

  /**
   * What the program prints.
   *
   * @param debianPackage the package that has it
   */
  static String run(String debianPackage, String program, String... arguments) throws IOException {
    Path notRun = Path.of("target", "not-run", debianPackage);
    boolean there =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    if (!there) {
      Files.createDirectories(notRun.getParent());
      Files.writeString(notRun, "install " + debianPackage + "\n");
      return abort("no " + program + " on the path");
    }
    Files.deleteIfExists(notRun);
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(program + ": " + said).isZero();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    }
    return said;
  }
}
