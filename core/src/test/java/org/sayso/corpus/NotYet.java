package org.sayso.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sayso.corpus.Misreading.Sort;

/**
 * The cases that are known not to pass, each with what differs, so that none is left out unseen.
 */
final class NotYet {

  private static final Path FILE = Path.of("..", "corpus", "not-yet.txt");
  private static final String HEAD =
      """
      # Cases that do not pass yet, by the first thing that differs, each with all sorts of things that do. Tests hold that
      # they still fail, so that this list shrinks. It is written anew by:
      #   mvn -q -B -pl core test -Dtest=NotYetTest -Dnotyet=write
      """;

  private NotYet() {}

  /** Names of the cases of a folder of the corpus. */
  static List<String> named(String folder) throws IOException {
    return Files.readAllLines(FILE).stream()
        .filter(line -> line.startsWith(folder + "/"))
        .map(line -> line.substring(folder.length() + 1).split("\\s+")[0])
        .toList();
  }

  /**
   * Writes the list anew.
   *
   * @param failing folder and name of each case that does not pass, and what differs in it
   */
  static void write(Map<String, List<Sort>> failing) throws IOException {
    Map<Sort, List<String>> lines = new EnumMap<>(Sort.class);
    new TreeMap<>(failing)
        .forEach(
            (name, sorts) -> {
              Sort first = sorts.stream().min(Comparator.naturalOrder()).orElseThrow();
              String all =
                  new TreeSet<>(sorts).stream().map(Sort::word).collect(Collectors.joining(", "));
              lines.computeIfAbsent(first, k -> new ArrayList<>()).add(name + "  " + all);
            });
    StringBuilder text = new StringBuilder(HEAD);
    lines.forEach(
        (sort, cases) -> {
          text.append("\n# ").append(sort.word()).append(": ").append(sort.meaning());
          text.append(" (").append(cases.size()).append(")\n");
          cases.forEach(line -> text.append(line).append('\n'));
        });
    Files.writeString(FILE, text.toString());
  }
}
