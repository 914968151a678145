package org.sayso.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds text that shares a run of seven words with texts that results are measured on. */
final class Overlap {

  private static final int RUN = 7;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>");
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final Set<Long> runs = new HashSet<>();

  /** Reads every file at or below the paths. */
  Overlap(List<Path> measured) throws IOException {
    for (Path path : measured) {
      try (Stream<Path> files = Files.walk(path)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          anyRun(plain(Files.readString(file, StandardCharsets.UTF_8)), this::remember);
        }
      }
    }
  }

  /** Whether the text has a run of seven words that one of the files has. */
  boolean in(String text) {
    return anyRun(text, runs::contains);
  }

  private boolean remember(long run) {
    runs.add(run);
    return false;
  }

  private static boolean anyRun(String text, Predicate<Long> seen) {
    ArrayDeque<String> run = new ArrayDeque<>();
    for (MatchResult match : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
      run.addLast(match.group().toLowerCase(Locale.ROOT));
      if (run.size() > RUN) {
        run.removeFirst();
      }
      if (run.size() == RUN && seen.test(hash(run))) {
        return true;
      }
    }
    return false;
  }

  private static long hash(Iterable<String> words) {
    long hash = 0;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        hash = hash * 1_000_003 + word.charAt(i);
      }
      hash = hash * 1_000_003 + ' ';
    }
    return hash;
  }

  private static String plain(String file) {
    String text = MARKUP.matcher(file).replaceAll(" ");
    return ESCAPE
        .matcher(text)
        .replaceAll(
            match -> {
              char c = (char) Integer.parseInt(match.group(1), 16);
              return Character.isLetterOrDigit(c) ? String.valueOf(c) : " ";
            })
        .replace("\\n", " ");
  }
}
