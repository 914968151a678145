package org.sayso.ingest;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The files of a folder and its subfolders that may hold reports, in the order of their paths. */
final class Folder {

  private Folder() {}

  /** All but hidden files and folders, read-me files and the manifest itself. */
  static List<Path> files(Path folder, Manifest manifest) throws IOException {
    try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !hidden(folder.relativize(file)) && !readMe(file) && !manifest.is(file))
          .sorted()
          .toList();
    }
  }

  private static boolean hidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static boolean readMe(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT).startsWith("readme");
  }
}
