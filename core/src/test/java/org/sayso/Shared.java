package org.sayso;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The reference reports and data beside the project, which not every machine has. */
public final class Shared {

  private static final Path FOLDER = Path.of("..", "..", "shared");
  private static final Path NOT_RUN = Path.of("target", "not-run", "shared");

  private Shared() {}

  /** A file or folder of the shared data; without it the test is left out, and a marker says so. */
  public static Path path(String name) throws IOException {
    Path path = FOLDER.resolve(name);
    if (!Files.exists(path)) {
      Files.createDirectories(NOT_RUN.getParent());
      Files.writeString(NOT_RUN, "no ../shared/" + name + "\n");
    }
    assumeTrue(Files.exists(path), "group shared: no ../shared/" + name);
    return path;
  }
}
