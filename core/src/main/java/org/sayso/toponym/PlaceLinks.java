package org.sayso.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.gazetteer.PlaceKind;

/**
 * Which names a report puts inside which others by the words between them: "X district in Y", "X,
 * capital of the western province of Y", "Y's X district", "X, Y".
 */
public final class PlaceLinks {

  private static final String QUALIFIERS = "(?:the |a )?(?:[a-z-]+ ){0,3}";
  private static final Pattern IN =
      Pattern.compile(
          "\\s*,?\\s*(?:(?:is |are |was |were )?(?:located |situated |based ))?"
              + "(?:in|of|within|inside|from) "
              + QUALIFIERS);
  private static final Pattern SEAT_OF =
      Pattern.compile(
          "\\s*,?\\s*" + QUALIFIERS + "(?:capital|seat|cent(?:re|er))(?: city)? of " + QUALIFIERS);
  private static final Pattern PART_OF =
      Pattern.compile(
          "\\s*,\\s*"
              + QUALIFIERS
              + "(?:district|town|city|village|area|part|place|hub|stronghold) (?:in|of) "
              + QUALIFIERS);
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s? " + QUALIFIERS);
  private static final Pattern COMMA = Pattern.compile(",\\s*");
  private static final Pattern LIST = Pattern.compile("\\s*(?:,|,?\\s*(?:and|or|&))\\s*(?:the )?");

  /** Longest list of names that is followed to what holds all of them. */
  private static final int LONGEST = 40;

  private final String text;
  private final List<Mention> mentions;

  public PlaceLinks(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** Indices of the mentions that are said to hold the mention. */
  public List<Integer> holders(int index) {
    List<Integer> holders = new ArrayList<>();
    int last = lastOfList(index);
    if (joined(last, IN) || joined(last, PART_OF) || seat(last)) {
      holders.add(last + 1);
    }
    int first = firstOfList(index);
    if (first > 0 && joined(first - 1, POSSESSIVE)) {
      holders.add(first - 1);
    }
    return holders;
  }

  /** Whether the mention is said to be the seat of the next one. */
  public boolean seat(int index) {
    return joined(index, SEAT_OF);
  }

  /** Whether only a comma parts the mention from the next, which may then hold it. */
  public boolean comma(int index) {
    return joined(index, COMMA);
  }

  private int lastOfList(int index) {
    int last = index;
    while (last - index < LONGEST && joined(last, LIST) && alike(last, last + 1)) {
      last++;
    }
    return last;
  }

  private int firstOfList(int index) {
    int first = index;
    while (first > 0
        && index - first < LONGEST
        && joined(first - 1, LIST)
        && alike(first - 1, first)) {
      first--;
    }
    return first;
  }

  private boolean alike(int a, int b) {
    PlaceKind left = mentions.get(a).level();
    PlaceKind right = mentions.get(b).level();
    return left == null || right == null || left == right;
  }

  private boolean joined(int index, Pattern pattern) {
    if (index + 1 >= mentions.size()) {
      return false;
    }
    Mention a = mentions.get(index);
    Mention b = mentions.get(index + 1);
    int from = a.extent().end();
    int to = b.extent().begin();
    return a.sentence() == b.sentence()
        && from <= to
        && pattern.matcher(text).region(from, to).matches();
  }
}
