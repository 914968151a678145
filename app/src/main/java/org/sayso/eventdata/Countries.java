package org.sayso.eventdata;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/** Codes of countries by ISO 3166-1. */
final class Countries {

  private static final Map<String, Long> NUMBERS = numbers();

  private Countries() {}

  private static Map<String, Long> numbers() {
    Map<String, Long> numbers = new HashMap<>();
    for (String line : Words.lines("country-numbers.txt")) {
      String[] parts = line.split(" ");
      numbers.put(parts[0], Long.valueOf(parts[1]));
    }
    return Map.copyOf(numbers);
  }

  /** The number of a country, or null where its two letters are null or unknown. */
  static @Nullable Long number(@Nullable String letters) {
    return letters == null ? null : NUMBERS.get(letters);
  }

  /** The three letters of a country, or null where its two are null or unknown. */
  static @Nullable String three(@Nullable String letters) {
    if (letters == null || !NUMBERS.containsKey(letters)) {
      return null;
    }
    try {
      return new Locale.Builder().setRegion(letters).build().getISO3Country();
    } catch (MissingResourceException e) {
      return null;
    }
  }
}
