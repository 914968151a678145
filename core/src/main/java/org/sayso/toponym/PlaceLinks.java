package org.sayso.toponym;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.report.Span;

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

  /** "In Kabul province, " at the head of a sentence: what stands before and behind the name. */
  private static final Pattern IN_FRONT =
      Pattern.compile(
          "(?:^|[.!?”\"\\n]\\s*)(?:(?:Elsewhere|Also|But|And),? )?[Ii]n (?:the )?(?:[a-z-]+ ){0,2}$");

  private static final Pattern OPENED =
      Pattern.compile(" ?(?:province|state|region|governorate|district|county|oblast)?, ");

  /** Most characters before a name that are looked at. */
  private static final int FRONT = 40;

  /** "Tripoli, northern Lebanon". */
  private static final Pattern COMMA =
      Pattern.compile(",\\s*(?:(?:north|south|east|west|cent)[a-z-]* )?");

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

  /** Whether no more than a comma and a direction part it from the next, which may hold it. */
  public boolean comma(int index) {
    return joined(index, COMMA);
  }

  /**
   * The area that opens the sentence of the mention, or -1: "In Kabul province, the rebels attacked
   * X". It holds X if a list has it so; a speaker may as well tell of somewhere else.
   */
  public int opener(int index) {
    int first = index;
    while (first > 0 && mentions.get(first - 1).sentence() == mentions.get(index).sentence()) {
      first--;
    }
    return first < index && opens(first) ? first : -1;
  }

  private boolean opens(int first) {
    Span span = mentions.get(first).span();
    String front = text.substring(Math.max(0, span.begin() - FRONT), span.begin());
    return IN_FRONT.matcher(front).find()
        && OPENED.matcher(text).region(span.end(), text.length()).lookingAt();
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
