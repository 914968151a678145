package org.sayso.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mends a slip of the tagger where a name's initials spell a common word: in "killed two IS
 * fighters" nothing is; and where it begins with an Arabic article: in "had driven al-Shabaab out"
 * nobody is shabaabed.
 */
public final class Acronyms {

  /** Initials of bodies that a war is told of which spell a verb or a pronoun. */
  private static final Set<String> SPELT = Set.of("IS", "WHO", "US");

  private static final Pattern ARTICLED = Pattern.compile("(?i:a[a-z]h?|el|ul|ad-d|ash)-\\p{Lu}.*");

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
      if (spelt || verb && ARTICLED.matcher(words.get(i)).matches()) {
        numbers[i + 1] = name;
      }
    }
  }

  private static boolean isSmall(String word) {
    return word.length() > 2 && word.equals(word.toLowerCase(Locale.ROOT));
  }
}
