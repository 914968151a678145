package org.sayso.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cases that are known not to pass, each with the reason, so that none is skipped silently. */
final class NotYet {

  private static final Path FILE = Path.of("..", "corpus", "not-yet.txt");

  private NotYet() {}

  /** Names of the cases of a folder of the corpus. */
  static List<String> named(String folder) throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.startsWith(folder + "/"))
        .map(line -> line.substring(folder.length() + 1).split("\\s+")[0])
        .toList();
  }
}
