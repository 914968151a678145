package org.sayso.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Named lists of words from a bundled file: lines of {@code name: word word word}, lower case, with
 * comments after {@code #}.
 */
final class WordLists {

  private final Map<String, Set<String>> lists = new TreeMap<>();

  /** Reads the file of that name beside this class. */
  WordLists(String file) {
    lines(file).forEach(this::add);
  }

  private void add(String line) {
    int colon = line.indexOf(": ");
    lists
        .computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
        .addAll(List.of(line.substring(colon + 2).strip().split(" +")));
  }

  /** Whether the word, in any case, is on the list of that name. */
  boolean has(String list, String word) {
    return lists.getOrDefault(list, Set.of()).contains(word.toLowerCase(Locale.ROOT));
  }

  /** The lines of a bundled file that are neither blank nor comments. */
  static List<String> lines(String file) {
    try (var in = Objects.requireNonNull(WordLists.class.getResourceAsStream(file), file);
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
