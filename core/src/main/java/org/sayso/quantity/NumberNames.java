package org.sayso.quantity;

import org.sayso.text.Wordlist.Phrase;

/** Tells numbers that count from those that name, date, measure or pay. */
final class NumberNames {

  private static final double OLDEST = 120;

  private final NumberPieces pieces;

  NumberNames(NumberPieces pieces) {
    this.pieces = pieces;
  }

  /** Whether the number from one piece up to, not including, another counts nothing. */
  boolean noCount(int begin, int end) {
    return pieces.digits(begin) && (glued(begin, end) || labelled(begin, end) || age(begin, end))
        || paidOrMeasured(begin, end)
        || compound(end)
        || noOne(begin, end);
  }

  /** AK-47, PD13, 9/11, 7:30, +93, 1990s, 10th. */
  private boolean glued(int begin, int end) {
    int sign = pieces.is(begin - 1, "-", "+", "/", ":", "#", ".") ? begin - 2 : begin - 1;
    boolean before =
        pieces.joined(begin - 1) && (sign == begin - 1 ? pieces.letters(sign) : name(sign));
    boolean sum = pieces.joined(begin - 1) && pieces.is(begin - 1, "+", "/", ":", "#", ".");
    boolean letters = pieces.joined(end - 1) && pieces.letters(end);
    boolean divided = pieces.joined(end - 1) && pieces.is(end, "/", ":") && pieces.digits(end + 1);
    return before || sum || letters || divided;
  }

  private boolean name(int i) {
    return pieces.joined(i) && pieces.letters(i);
  }

  /** Highway 1, Resolution 2254, the 215 Maiwand Corps. */
  private boolean labelled(int begin, int end) {
    int at = pieces.is(begin - 1, ".") ? begin - 2 : begin - 1;
    boolean before = pieces.is(at, NumberWord.LABEL);
    boolean troops = troops(end) || pieces.capital(end) && troops(end + 1);
    return before || troops;
  }

  private boolean troops(int i) {
    return pieces.capital(i) && pieces.is(i, NumberWord.TROOPS);
  }

  /** "aged 25", "Khan, 45,". */
  private boolean age(int begin, int end) {
    Double number = pieces.number(begin);
    boolean young = number != null && number <= OLDEST;
    boolean set = pieces.is(begin - 1, ",") && pieces.is(end, ",") && pieces.capital(begin - 2);
    return young && (set || pieces.is(begin - 1, NumberWord.AGE));
  }

  private boolean paidOrMeasured(int begin, int end) {
    int after = pieces.is(end, "-") ? end + 1 : end;
    return pieces.is(begin - 1, NumberWord.MONEY)
        || pieces.is(after, NumberWord.MONEY)
        || pieces.is(after, NumberWord.MEASURE);
  }

  /** "three-pronged", but not "100-member". */
  private boolean compound(int end) {
    return pieces.is(end, "-")
        && pieces.joined(end - 1)
        && pieces.joined(end)
        && pieces.letters(end + 1)
        && !pieces.is(end + 1, NumberWord.MEMBER);
  }

  /**
   * "no one", "the one", "one another", "one after the other", and "one" as a pronoun by its tag.
   */
  private boolean noOne(int begin, int end) {
    if (end != begin + 1 || !pieces.is(begin, "one")) {
      return false;
    }
    String tag = pieces.tag(begin);
    boolean pronoun = !tag.isEmpty() && !tag.equals("CD");
    Phrase before = pieces.phrase(begin - 1, NumberWord.NO_ONE);
    return pronoun
        || begin > 0 && before != null
        || pieces.is(end, "another", "day", "after")
        || byTurns(begin, end);
  }

  /** "One by one", "one at a time". */
  private boolean byTurns(int begin, int end) {
    return pieces.is(end, "by") && pieces.is(end + 1, "one")
        || pieces.is(begin - 1, "by") && pieces.is(begin - 2, "one")
        || pieces.is(end, "at") && pieces.is(end + 1, "a") && pieces.is(end + 2, "time");
  }
}
