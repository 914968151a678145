package org.sayso.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells English prose from other languages by the share of its commonest words among those in small
 * letters: a short report can be names for the most part.
 *
 * <p>A yes or no on whole reports needs no model: news in English lies at 0.2 to 0.5, the nearest
 * neighbours (Dutch, German, Norwegian) below 0.06.
 */
final class Language {

  private static final int ENOUGH_WORDS = 20;
  private static final int ENOUGH_SMALL_WORDS = 10;
  private static final double LEAST_SHARE = 0.08;
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern SMALL_WORD = Pattern.compile("(?<!\\p{L})\\p{Ll}\\p{L}*+");
  private static final Set<String> COMMON = common();

  private Language() {}

  /** Throws {@link Unreadable} where a text is not in English; a text of few words passes. */
  static void requireEnglish(String text) throws Unreadable {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    boolean otherScript = latin * 2 < letters;
    boolean enough =
        count(WORD, text) >= ENOUGH_WORDS && count(SMALL_WORD, text) >= ENOUGH_SMALL_WORDS;
    if (otherScript || (enough && share(text) < LEAST_SHARE)) {
      throw new Unreadable("is not in English, the one language that is read so far");
    }
  }

  /** The share of words in small letters that are among the commonest English ones, from 0 to 1. */
  static double share(String text) {
    long common =
        SMALL_WORD.matcher(text).results().map(MatchResult::group).filter(COMMON::contains).count();
    return (double) common / Math.max(1, count(SMALL_WORD, text));
  }

  private static long count(Pattern words, String text) {
    return words.matcher(text).results().count();
  }

  private static Set<String> common() {
    try (InputStream in = Language.class.getResourceAsStream("english.txt");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
