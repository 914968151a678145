package org.sayso.casing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sayso.casing.Spellings.Usual;

/**
 * A line that prints common words with capitals, as headlines do, brought back to how a sentence is
 * written: "Rebels Seize Town Near Kelbur" to "Rebels seize town near Kelbur".
 *
 * <p>What no list knows as a common word keeps its capital, since it is most often a name.
 */
public final class Headline {

  private static final int FEWEST_WORDS = 3;

  /** The longest word that a headline in capitals may print small: "with". */
  private static final int LINK = 4;

  /** Each longer word in small letters needs so many common words with capitals beside it. */
  private static final int RATIO = 2;

  /** The longest word that may be initials when no list knows it. */
  private static final int INITIALS = 3;

  private static final Pattern VOWEL = Pattern.compile("[AEIOUY]");
  private static final Pattern SMALL_LETTER = Pattern.compile("\\p{Ll}");
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}.*\\p{Lu}.*");

  private final List<String> words;
  private final Spellings list = Spellings.english();
  private final boolean full;

  /** How many common words it prints with capitals. */
  private int common;

  private Headline(List<String> words, boolean full) {
    this.words = words;
    this.full = full;
  }

  /** The words as they are usually written; the same where they are no headline in capitals. */
  public static List<String> usual(List<String> words) {
    int capitals = 0;
    int smaller = 0;
    for (String word : words) {
      char first = word.charAt(0);
      capitals += Character.isUpperCase(first) ? 1 : 0;
      smaller += Character.isLowerCase(first) && word.length() > LINK ? 1 : 0;
    }
    if (capitals < Math.max(FEWEST_WORDS, RATIO * smaller)) {
      return words;
    }
    boolean full = words.stream().noneMatch(word -> SMALL_LETTER.matcher(word).find());
    boolean clear = smaller == 0 && !full && !words.contains("("); // as datelines have
    Headline headline = new Headline(words, full);
    List<String> written = headline.written();
    return headline.common >= (clear ? 1 : Math.max(2, RATIO * smaller)) ? written : words;
  }

  /** Whether no list knows a word as a common one, so that its capital most often is a name's. */
  public static boolean isName(String word) {
    return Spellings.english().of(word.toLowerCase(Locale.ROOT)) == Usual.UNKNOWN;
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.charAt(0));
  }

  private List<String> written() {
    int opening = opening();
    List<String> written = new ArrayList<>(words);
    boolean named = false;
    for (int i = words.size() - 1; i >= 0; i--) {
      String word = words.get(i);
      if (!isCapital(i)) {
        written.set(i, full ? word.toLowerCase(Locale.ROOT) : word); // "'S"
      } else if (i != opening && isCommon(i, named)) {
        written.set(i, word.toLowerCase(Locale.ROOT));
      } else if (full) {
        written.set(i, name(word));
      }
      char first = written.get(i).charAt(0);
      named = Character.isUpperCase(first) || Character.isDigit(first);
    }
    return written;
  }

  /** The word that a sentence would begin with a capital anyway. */
  private int opening() {
    int first = 0;
    while (first < words.size() && !Character.isLetterOrDigit(words.get(first).charAt(0))) {
      first++;
    }
    return first;
  }

  private boolean isCapital(int word) {
    return word >= 0 && word < words.size() && isCapital(words.get(word));
  }

  /**
   * Whether a word would be small inside a sentence.
   *
   * @param named whether a name or a number follows
   */
  private boolean isCommon(int at, boolean named) {
    String word = words.get(at);
    if (!full && CAPITALS.matcher(word).matches() && word.indexOf('-') < 0
        || isNameWith(at - 1, at)
        || isNameWith(at, at + 1)) {
      return false;
    }
    List<Usual> parts =
        Arrays.stream(word.toLowerCase(Locale.ROOT).split("-", -1)).map(list::of).toList();
    boolean small = parts.stream().allMatch(part -> isWrittenSmall(part, named));
    common += small && (full || !parts.contains(Usual.MOSTLY_SMALL)) ? 1 : 0;
    return small;
  }

  private static boolean isWrittenSmall(Usual usual, boolean named) {
    return switch (usual) {
      case SMALL, MOSTLY_SMALL -> true;
      case SMALL_BUT_BEFORE_NAMES -> !named;
      case UNKNOWN, FULL -> false;
    };
  }

  private boolean isNameWith(int first, int second) {
    return isCapital(first)
        && isCapital(second)
        && list.isName(
            words.get(first).toLowerCase(Locale.ROOT), words.get(second).toLowerCase(Locale.ROOT));
  }

  /** "KABUL" as a name is written: "Kabul"; initials stay as they are. */
  private String name(String word) {
    return Arrays.stream(word.split("-", -1))
        .map(this::capitalised)
        .collect(Collectors.joining("-"));
  }

  private String capitalised(String part) {
    Usual usual = list.of(part.toLowerCase(Locale.ROOT));
    boolean initials =
        usual == Usual.FULL
            || usual == Usual.UNKNOWN
                && (part.length() <= INITIALS
                    || !VOWEL.matcher(part).find()
                    || !part.chars().allMatch(Character::isLetter));
    return initials || part.isEmpty()
        ? part
        : part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT);
  }
}
