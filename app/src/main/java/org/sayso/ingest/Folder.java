package org.sayso.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files of a folder and its subfolders, in the order of their paths; links to folders are not
 * followed, so that none leads round in a circle.
 *
 * @param reports files of a kind in which reports come
 * @param others the rest, but for hidden files, read-me files and the manifest
 */
record Folder(List<Path> reports, List<Path> others) {

  /** Lists a folder. */
  static Folder of(Path folder, Manifest manifest) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("."))) {
      List<Path> files =
          all.map(Path::normalize)
              .filter(Files::isRegularFile)
              .filter(file -> !hidden(folder.normalize().relativize(file)))
              .filter(file -> !readMe(file) && !manifest.is(file))
              .sorted()
              .toList();
      return new Folder(
          files.stream().filter(file -> Drafts.Kind.of(file) != null).toList(),
          files.stream().filter(file -> Drafts.Kind.of(file) == null).toList());
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
