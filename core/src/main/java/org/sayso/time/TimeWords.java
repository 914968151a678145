package org.sayso.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of a language that say when, each with its part and its value. */
final class TimeWords {

  private static final String ENGLISH = "/packs/languages/en/time.txt";
  private static final Pattern ENTRY = Pattern.compile("(\\w+): (.+?)(?: = (\\S+))?");

  private final Map<TimeWord, Map<String, String>> values = new EnumMap<>(TimeWord.class);

  private TimeWords(List<String> lines, String file) {
    for (TimeWord part : TimeWord.values()) {
      values.put(part, new HashMap<>());
    }
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        add(line, file + ":" + (i + 1));
      }
    }
  }

  /** The words of the bundled English pack. */
  static TimeWords english() {
    try (InputStream in = Objects.requireNonNull(TimeWords.class.getResourceAsStream(ENGLISH));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new TimeWords(reader.lines().toList(), ENGLISH);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The value of the words in that part, empty where they have none, null where they play none. */
  @Nullable String value(TimeWord part, String words) {
    return part(part).get(words);
  }

  /** Whether the words play that part. */
  boolean is(TimeWord part, String words) {
    return part(part).containsKey(words);
  }

  int firstYear() {
    return Integer.parseInt(part(TimeWord.YEARS).getOrDefault("from", ""));
  }

  int lastYear() {
    return Integer.parseInt(part(TimeWord.YEARS).getOrDefault("to", ""));
  }

  private Map<String, String> part(TimeWord part) {
    return values.getOrDefault(part, Map.of());
  }

  private void add(String line, String where) {
    Matcher entry = ENTRY.matcher(line);
    if (!entry.matches()) {
      throw new IllegalArgumentException(where + ": no entry; write \"class: words = value\"");
    }
    String value = entry.group(3);
    part(partOf(entry.group(1), where)).put(entry.group(2), value == null ? "" : value);
  }

  private static TimeWord partOf(String name, String where) {
    try {
      return TimeWord.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(where + ": no class of words is called " + name, e);
    }
  }
}
