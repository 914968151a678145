package org.sayso.ingest;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of file that reports come in, told by the ending of the name. */
enum FileKind {
  TEXT,
  PAGE,
  LINES;

  /** The kind of a file, or null where its name ends in none of theirs. */
  static @Nullable FileKind of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return TEXT;
    }
    if (name.endsWith(".html") || name.endsWith(".htm")) {
      return PAGE;
    }
    return name.endsWith(".jsonl") ? LINES : null;
  }
}
