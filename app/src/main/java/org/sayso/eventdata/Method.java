package org.sayso.eventdata;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what means an attack was made. */
enum Method {
  SUICIDE,
  GRENADE,
  CHEMICAL,
  DRONE,
  AIR,
  SHELLING,
  MINE;

  private static final Map<Method, Pattern> WORDS = words();

  private static Map<Method, Pattern> words() {
    Map<Method, Pattern> words = new LinkedHashMap<>();
    for (String line : Words.lines("methods.txt")) {
      String[] halves = line.split(":", 2);
      String any =
          Stream.of(halves[1].split(";"))
              .map(word -> Pattern.quote(word.strip()))
              .reduce((one, other) -> one + "|" + other)
              .orElseThrow();
      words.put(
          valueOf(halves[0].toUpperCase(Locale.ROOT)),
          Pattern.compile("(?<![a-z])(?:" + any + ")"));
    }
    return words;
  }

  /** The method that words tell of, or null where they tell of none. */
  static @Nullable Method of(String words) {
    String small = words.toLowerCase(Locale.ROOT);
    return WORDS.entrySet().stream()
        .filter(each -> each.getValue().matcher(small).find())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}
