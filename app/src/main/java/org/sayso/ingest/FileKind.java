package org.sayso.ingest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of file that reports come in, told by the ending of the name. */
enum FileKind {
  TEXT(".txt"),
  PAGE(".html", ".htm"),
  LINES(".jsonl");

  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** The kind of a file, or null where its name ends in none of theirs. */
  static @Nullable FileKind of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.endings.stream().anyMatch(name::endsWith))
        .findFirst()
        .orElse(null);
  }
}
