package org.sayso.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends a slip of the tagger where a name's initials spell a common word: in "killed two IS
 * fighters" nothing is; where it begins with an Arabic article: in "had driven al-Shabaab out"
 * nobody is shabaabed; where it follows "to": "flown to Port-au-Prince"; where it links a
 * Portuguese name: "Santana do Norte"; and where it opens a sentence, which any word does with a
 * capital, after it has stood amid another one.
 */
public final class Acronyms {

  /** Initials of bodies that a war is told of which spell a verb or a pronoun. */
  private static final Set<String> SPELT = Set.of("IS", "WHO", "US");

  private static final Pattern ARTICLED = Pattern.compile("(?i:a[a-z]h?|el|ul|ad-d|ash)-\\p{Lu}.*");

  private static final Set<String> ARTICLES = Set.of("the", "a", "an");

  /** So long a word is written small but in headings. */
  private static final int PLAIN = 5;

  private Acronyms() {}

  /**
   * Mends the tagger's numbers in place. In a line all of capitals nothing is changed.
   *
   * @param words of the sentence
   * @param numbers their tags, that of the first word at 1
   * @param names what the numbers mean
   */
  public static void mend(List<String> words, int[] numbers, List<String> names) {
    int name = names.indexOf("NNP");
    for (int i = 0; i < words.size() && name >= 0; i++) {
      boolean spelt = SPELT.contains(words.get(i)) && words.stream().anyMatch(Acronyms::isSmall);
      boolean verb = names.get(numbers[i + 1]).startsWith("VB");
      boolean link = isLink(words, i);
      if (spelt || link || verb && (isArticled(words.get(i)) || isWhereTo(words, i))) {
        numbers[i + 1] = name;
      }
      if (link) {
        numbers[i + 2] = name;
      }
    }
  }

  /** The "do" of "Santana do Norte", which does nothing. */
  private static boolean isLink(List<String> words, int i) {
    return words.get(i).equals("do")
        && i > 0
        && i + 1 < words.size()
        && isCapital(words.get(i - 1))
        && isCapital(words.get(i + 1))
        && !words.get(i + 1).endsWith("day")
        && words.stream().anyMatch(Acronyms::isSmall);
  }

  private static boolean isArticled(String word) {
    return word.indexOf('-') > 0 && ARTICLED.matcher(word).matches();
  }

  /**
   * Mends a name that opens a sentence, and remembers those that stand amid it: alone, so that
   * "Army" in "the Arakan Army" is none.
   *
   * @param known forms of the names that the sentences before have shown
   */
  public static void mendAgain(
      List<String> words, int[] numbers, List<String> names, Set<String> known) {
    int name = names.indexOf("NNP");
    int first = words.size() > 1 && !Character.isLetter(words.get(0).charAt(0)) ? 1 : 0;
    if (name < 0 || words.stream().noneMatch(w -> w.length() >= PLAIN && isSmall(w))) {
      return;
    }
    if (words.size() > first && known.contains(words.get(first))) {
      numbers[first + 1] = name;
    }
    for (int i = first + 1; i < words.size(); i++) {
      if (numbers[i + 1] == name && isLone(words, i)) {
        known.add(words.get(i));
      }
    }
  }

  private static boolean isLone(List<String> words, int i) {
    String before = words.get(i - 1).toLowerCase(Locale.ROOT);
    boolean next = i + 1 < words.size() && isCapital(words.get(i + 1));
    return isCapital(words.get(i))
        && !next
        && before.equals(words.get(i - 1))
        && Character.isLetter(before.charAt(0))
        && !ARTICLES.contains(before);
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  /** A capital behind "to", where plain words are written small: no heading's verb. */
  private static boolean isWhereTo(List<String> words, int i) {
    return i > 0
        && words.get(i - 1).equals("to")
        && isCapital(words.get(i))
        && words.stream().anyMatch(w -> w.length() >= PLAIN && isSmall(w));
  }

  private static boolean isSmall(String word) {
    return word.length() > 2 && word.equals(word.toLowerCase(Locale.ROOT));
  }
}
