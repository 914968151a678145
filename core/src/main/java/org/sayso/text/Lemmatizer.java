package org.sayso.text;

import java.util.Locale;
import java.util.function.Supplier;

/**
 * Finds the dictionary form of an English word from its spelling and its tag: irregular forms from
 * a bundled table, the others by the rules of spelling. Immutable.
 */
final class Lemmatizer {

  private static final String VOWELS = "aeiou";

  private enum Kind {
    VERB,
    NOUN,
    OTHER,
    BASE,
    SINGULAR
  }

  private final Wordlist<Kind> words = Wordlist.bundled(Kind.class, "languages/en/lemmas.txt");

  /** The dictionary form, in lower case. */
  String lemma(String form, String tag) {
    String word = form.toLowerCase(Locale.ROOT);
    if (tag.startsWith("V") || tag.equals("MD")) {
      return listed(Kind.VERB, word, () -> verb(word, tag));
    }
    return switch (tag) {
      case "NNS", "NNPS" -> listed(Kind.NOUN, word, () -> plural(word));
      case "JJR", "JJS", "RBR", "RBS", "RB" -> listed(Kind.OTHER, word, () -> word);
      default -> word;
    };
  }

  private String listed(Kind kind, String word, Supplier<String> otherwise) {
    String listed = words.value(kind, word);
    return listed == null ? otherwise.get() : listed;
  }

  private boolean isBase(String word) {
    return words.has(Kind.BASE, word);
  }

  private String verb(String word, String tag) {
    return switch (tag) {
      case "VBZ" -> word.endsWith("s") && word.length() > 2 ? third(word) : word;
      case "VBD", "VBN" -> word.endsWith("ed") && word.length() > 3 ? past(word) : word;
      case "VBG" -> word.endsWith("ing") && word.length() > 4 ? base(chop(word, 3)) : word;
      default -> word;
    };
  }

  private String past(String word) {
    if (isBase(chop(word, 1)) || word.endsWith("eed")) {
      return chop(word, 1);
    }
    return word.endsWith("ied") ? chop(word, 3) + "y" : base(chop(word, 2));
  }

  private String third(String word) {
    boolean listed = word.endsWith("es") && isBase(chop(word, 2));
    String base = chop(word, hasAddedE(word) || listed ? 2 : 1);
    return word.endsWith("ies") && !isBase(base) ? chop(word, 3) + "y" : base;
  }

  private String plural(String word) {
    if (word.endsWith("men")) {
      return chop(word, 2) + "an";
    }
    if (!word.endsWith("s") || word.endsWith("ss") || word.length() < 3) {
      return word;
    }
    if (words.has(Kind.SINGULAR, chop(word, 1))) {
      return chop(word, 1);
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
  private String base(String stem) {
    String shorter = chop(stem, 1);
    if (isBase(stem)) {
      return stem;
    }
    if (isBase(stem + "e")) {
      return stem + "e";
    }
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    boolean doubled = last > 1 && end == stem.charAt(last - 1);
    if (doubled || stem.endsWith("ck")) {
      return isBase(shorter) || (doubled ? "bdgkmnprt" : "bdgmnprt").indexOf(end) >= 0
          ? shorter
          : stem;
    }
    return lostE(stem, end) ? stem + "e" : stem;
  }

  /** Whether a stem of this spelling is more often written with a silent e at its end. */
  private static boolean lostE(String stem, char end) {
    return switch (end) {
      case 'c', 'u', 'v', 'z' -> true;
      case 'g' -> !stem.endsWith("ng") || stem.endsWith("ang") || stem.endsWith("eng");
      case 's' -> !stem.endsWith("ss");
      case 'l' -> afterConsonant(stem, "rlw") || afterLoneVowel(stem, "aiou");
      case 'r' -> afterLoneVowel(stem, "aiu");
      case 't' -> afterLoneVowel(stem, "aiou");
      case 'd', 'm', 'b', 'k', 'p' -> afterLoneVowel(stem, "aiouy");
      case 'n' -> afterLoneVowel(stem, "aiu");
      default -> false;
    };
  }

  private static boolean afterConsonant(String stem, String except) {
    char before = before(stem);
    return VOWELS.indexOf(before) < 0 && except.indexOf(before) < 0;
  }

  private static boolean afterLoneVowel(String stem, String vowels) {
    int at = stem.length() - 2;
    boolean alone =
        at < 1
            || VOWELS.indexOf(stem.charAt(at - 1)) < 0
            || at > 1 && stem.charAt(at - 1) == 'u' && stem.charAt(at - 2) == 'q'
            || stem.endsWith("uat")
            || stem.endsWith("iat");
    return alone && vowels.indexOf(before(stem)) >= 0;
  }

  private static char before(String stem) {
    return stem.length() < 2 ? ' ' : stem.charAt(stem.length() - 2);
  }

  private static String chop(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
