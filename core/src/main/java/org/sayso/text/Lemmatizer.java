package org.sayso.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Finds the dictionary form of an English word from its spelling and its tag: irregular forms from
 * a bundled table, the others by the rules of spelling. Immutable.
 */
final class Lemmatizer {

  private static final String VOWELS = "aeiou";

  private final Map<String, Map<String, String>> irregular = new HashMap<>();

  /** Reads the bundled table. */
  Lemmatizer() {
    try (var in = Objects.requireNonNull(Lemmatizer.class.getResourceAsStream("lemmas.txt"));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Map<String, String> section = new HashMap<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          section = new HashMap<>();
          irregular.put(line.substring(1, line.length() - 1), section);
        } else if (!line.startsWith("#")) {
          add(section, line.split(" "));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, String> section, String[] forms) {
    for (String form : forms) {
      section.putIfAbsent(form, forms[0]);
    }
  }

  /** The dictionary form, in lower case. */
  String lemma(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT);
    if (tag.startsWith("V") || tag.equals("MD")) {
      return listed("verb", word, verb(word, tag));
    }
    return switch (tag) {
      case "NNS", "NNPS" -> listed("noun", word, plural(word));
      case "JJR", "JJS", "RBR", "RBS", "RB" -> listed("other", word, word);
      default -> word;
    };
  }

  private String listed(String section, String word, String otherwise) {
    return Objects.requireNonNull(irregular.get(section)).getOrDefault(word, otherwise);
  }

  private static String verb(String word, String tag) {
    return switch (tag) {
      case "VBZ" -> word.endsWith("s") && word.length() > 2 ? third(word) : word;
      case "VBD", "VBN" -> word.endsWith("ed") && word.length() > 4 ? past(word) : word;
      case "VBG" -> word.endsWith("ing") && word.length() > 4 ? base(chop(word, 3)) : word;
      default -> word;
    };
  }

  private static String past(String word) {
    return word.endsWith("ied") ? chop(word, 3) + "y" : base(chop(word, 2));
  }

  private static String third(String word) {
    boolean silentE = word.endsWith("ses") && !word.endsWith("sses") || word.endsWith("zes");
    if (word.endsWith("ies")) {
      return chop(word, 3) + "y";
    }
    return !silentE && hasAddedE(word) ? chop(word, 2) : chop(word, 1);
  }

  private static String plural(String word) {
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return chop(word, 3) + "y";
    }
    return hasAddedE(word) || word.endsWith("uses") ? chop(word, 2) : chop(word, 1);
  }

  private static boolean hasAddedE(String word) {
    return word.endsWith("sses")
        || word.endsWith("shes")
        || word.endsWith("ches")
        || word.endsWith("xes")
        || word.endsWith("zzes")
        || word.endsWith("oes");
  }

  /** The base form of what is left without -ed or -ing. */
  private static String base(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    boolean doubled = last > 1 && end == stem.charAt(last - 1);
    if (doubled) {
      return "bdgmnprt".indexOf(end) >= 0 ? chop(stem, 1) : stem;
    }
    return lostE(stem, end) ? stem + "e" : stem;
  }

  private static boolean lostE(String stem, char end) {
    return switch (end) {
      case 'c', 'u', 'v', 'z' -> true;
      case 'e', 'h', 'w', 'x', 'y', 'o', 'i', 'a' -> false;
      case 'g' -> !stem.endsWith("ng") || stem.endsWith("ang") || stem.endsWith("eng");
      case 's' -> !stem.endsWith("ss");
      case 'l' -> afterConsonant(stem, "rlw") || afterLoneVowel(stem, "aiou");
      case 'r' -> afterLoneVowel(stem, "aiou");
      case 't' -> afterLoneVowel(stem, "aiou") || stem.endsWith("plet") || stem.endsWith("let");
      case 'd', 'm', 'b', 'k', 'p' -> afterLoneVowel(stem, "aiouy") || stem.endsWith("ced");
      case 'n' -> afterLoneVowel(stem, "aiou") && !stem.endsWith("on");
      default -> false;
    };
  }

  private static boolean afterConsonant(String stem, String except) {
    char before = before(stem);
    return VOWELS.indexOf(before) < 0 && except.indexOf(before) < 0;
  }

  private static boolean afterLoneVowel(String stem, String vowels) {
    int at = stem.length() - 2;
    boolean vowel = vowels.indexOf(before(stem)) >= 0;
    boolean alone =
        at < 1
            || VOWELS.indexOf(stem.charAt(at - 1)) < 0
            || at > 1 && stem.charAt(at - 1) == 'u' && stem.charAt(at - 2) == 'q'
            || stem.endsWith("uat")
            || stem.endsWith("iat");
    return vowel && alone;
  }

  private static char before(String stem) {
    return stem.length() < 2 ? ' ' : stem.charAt(stem.length() - 2);
  }

  private static String chop(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
