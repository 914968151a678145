package org.sayso.quantity;

import org.jspecify.annotations.Nullable;
import org.sayso.quantity.NumberBound.Amount;
import org.sayso.text.Wordlist.Phrase;

/**
 * Reads one number in digits or words: "12 million", "twenty-five", "tens of thousands", "a third".
 */
final class NumberGrammar {

  private static final double HUNDRED = 100;
  private static final double THOUSAND = 1000;

  private final NumberPieces pieces;

  NumberGrammar(NumberPieces pieces) {
    this.pieces = pieces;
  }

  /** A number and the place after it. */
  record Read(int end, Amount amount) {}

  /** The number that begins with that piece, or null; {@code bounded} where a bound precedes it. */
  @Nullable Read at(int i, boolean bounded) {
    Read share = share(i, bounded);
    if (share != null) {
      return share;
    }
    Read floor = floor(i);
    if (floor != null) {
      return floor;
    }
    Read plain = plain(i);
    return plain == null ? null : percent(plain);
  }

  private Read percent(Read read) {
    int at = pieces.is(read.end, "-") ? read.end + 1 : read.end;
    Phrase percent = pieces.phrase(at, NumberWord.PERCENT);
    return percent == null ? read : new Read(percent.end(), read.amount.ofHundred());
  }

  /** "a third of", "two-thirds", "half the country". */
  private @Nullable Read share(int i, boolean bounded) {
    boolean half = pieces.is(i, "half");
    int at = half ? i : fractionAfter(i);
    double divisor = at < 0 ? 0 : pieces.value(at, NumberWord.FRACTION);
    if (divisor == 0) {
      return null;
    }
    double count = half || pieces.is(i, NumberWord.ARTICLE) ? 1 : count(i);
    boolean ofWhole = pieces.is(at + 1, NumberWord.WHOLE) || !pieces.letters(at + 1);
    boolean shown = count > 1 || ofWhole || half && bounded;
    boolean other = half && (pieces.is(i - 1, NumberWord.NO_HALF) || pieces.is(i + 1, "-"));
    boolean wrong = count == 0 || count >= divisor && !half;
    return other || wrong || !shown
        ? null
        : new Read(at + 1, Amount.exactly(Math.round(HUNDRED * count / divisor)).ofHundred());
  }

  private int fractionAfter(int i) {
    if (!pieces.is(i, NumberWord.ARTICLE) && count(i) == 0) {
      return -1;
    }
    return pieces.is(i + 1, "-") ? i + 2 : i + 1;
  }

  private double count(int i) {
    return pieces.value(i, NumberWord.CARDINAL);
  }

  /** "dozens", "tens of thousands", "several hundred": no value, but a floor. */
  private @Nullable Read floor(int i) {
    Phrase few = pieces.phrase(i, NumberWord.FEW);
    if (few != null && pieces.value(few.end(), NumberWord.SCALE) > 0) {
      return floor(few.end() + 1, pieces.value(few.end(), NumberWord.SCALE));
    }
    int at = few == null ? i : few.end();
    double scale = pieces.value(at, NumberWord.PLURAL_SCALE);
    if (scale == 0) {
      return null;
    }
    int end = at + 1;
    while (pieces.is(end, "of") && pieces.value(end + 1, NumberWord.PLURAL_SCALE) > 0) {
      scale *= pieces.value(end + 1, NumberWord.PLURAL_SCALE);
      end += 2;
    }
    boolean bare = pieces.is(at, "tens") && end == at + 1 && !pieces.is(end, "of");
    return bare ? null : floor(end, scale);
  }

  private static Read floor(int end, double scale) {
    return new Read(end, Amount.atLeast(2 * scale));
  }

  /** Digits or words that give one value. */
  @Nullable Read plain(int i) {
    Double digits = pieces.number(i);
    if (digits != null) {
      int last = pieces.lastGroup(i);
      Double all = last == i ? digits : pieces.grouped(i, last);
      return scaledDigits(last, all);
    }
    if (pieces.is(i, "half") && pieces.is(i + 1, NumberWord.ARTICLE) && scale(i + 2) > 0) {
      return exactly(i + 3, scale(i + 2) / 2);
    }
    return words(i);
  }

  private static Read exactly(int end, double value) {
    return new Read(end, Amount.exactly(value));
  }

  private double scale(int i) {
    return pieces.value(i, NumberWord.SCALE);
  }

  private Read scaledDigits(int i, double digits) {
    double shortScale = pieces.joined(i) ? pieces.value(i + 1, NumberWord.SHORT_SCALE) : 0;
    if (shortScale > 0) {
      return exactly(i + 2, digits * shortScale);
    }
    return scaled(i + 1, digits);
  }

  /** The scales that follow a value: "2 hundred thousand", "1.5-million". */
  private Read scaled(int i, double value) {
    int end = i;
    int at = pieces.is(i, "-") ? i + 1 : i;
    while (scale(at) > 0) {
      value *= scale(at);
      end = at + 1;
      at = end;
    }
    return exactly(end, value);
  }

  /** "twenty-five", "a hundred and twenty thousand", "two and a half million". */
  private @Nullable Read words(int i) {
    Read group = group(i);
    if (group == null) {
      return null;
    }
    double total = 0;
    double value = valueOf(group);
    int end = group.end;
    while (scale(end) > 0 && value < scale(end)) {
      value *= scale(end);
      end++;
      Read rest = scale(end) > 0 ? null : rest(end, value);
      if (rest != null) {
        total += value;
        value = valueOf(rest);
        end = rest.end;
      }
    }
    return exactly(end, total + value);
  }

  private static double valueOf(Read read) {
    Double value = read.amount.value();
    return value == null ? 0 : value;
  }

  /** What is added to a scale: smaller than the scale, or itself scaled by less. */
  private @Nullable Read rest(int i, double above) {
    int at = pieces.is(i, "and") ? i + 1 : i;
    boolean counted = pieces.value(at, NumberWord.CARDINAL) > 0;
    Read rest = counted ? group(at) : null;
    boolean fits = rest != null && above >= THOUSAND && scale(rest.end) < above;
    return fits ? rest : null;
  }

  /** A number below a thousand. */
  private @Nullable Read group(int i) {
    boolean article = pieces.is(i, NumberWord.ARTICLE) && scale(i + 1) > 0;
    Read units = article ? exactly(i + 1, 1) : belowHundred(i);
    if (units == null || scale(units.end) != HUNDRED) {
      return units == null || article ? units : andHalf(units);
    }
    double hundreds = valueOf(units) * HUNDRED;
    int after = units.end + 1;
    int at = pieces.is(after, "and") ? after + 1 : after;
    Read rest = belowHundred(at);
    return rest == null ? exactly(after, hundreds) : exactly(rest.end, hundreds + valueOf(rest));
  }

  private Read andHalf(Read units) {
    int at = units.end;
    boolean half =
        pieces.is(at, "and") && pieces.is(at + 1, NumberWord.ARTICLE) && pieces.is(at + 2, "half");
    return half && scale(at + 3) > 0 ? exactly(at + 3, valueOf(units) + 0.5) : units;
  }

  private @Nullable Read belowHundred(int i) {
    double first = count(i);
    if (first == 0) {
      return null;
    }
    int at = pieces.is(i + 1, "-") ? i + 2 : i + 1;
    double second = first >= 20 ? count(at) : 0;
    return second > 0 && second < 10 ? exactly(at + 1, first + second) : exactly(i + 1, first);
  }
}
