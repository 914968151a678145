package org.sayso.quantity;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.text.Wordlist;

/** What part a word of the language pack plays in a number. */
enum NumberWord implements Wordlist.Valued {
  /** Stands for one before a scale or a fraction. */
  ARTICLE,
  CARDINAL("\\d{1,15}", "a whole number above 0, as \"= 1000\""),
  /** Multiplies the number before it. */
  SCALE("\\d{1,15}", "a whole number above 0, as \"= 1000\""),
  /** Multiplies the digits that it is written behind. */
  SHORT_SCALE("\\d{1,15}", "a whole number above 0, as \"= 1000\""),
  /** At least two of a scale. */
  PLURAL_SCALE("\\d{1,15}", "a whole number above 0, as \"= 1000\""),
  /** Before a scale: at least two of it. */
  FEW,
  /** A share of a whole, the value its divisor. */
  FRACTION("\\d{1,15}", "a whole number above 0, as \"= 1000\""),
  /** Which of several something is. */
  RANK("\\d{1,3}", "a whole number above 0, as \"= 3\""),
  /** Words before "half" that make it no share. */
  NO_HALF,
  /** Words after a fraction that show that it is one. */
  WHOLE,
  PERCENT,
  /** Words before a number that bound it, the value a {@link NumberBound}. */
  BOUND(
      "low|above|high|below|about",
      "\"= low\", \"= above\", \"= high\", \"= below\" or \"= about\""),
  /** Bounds that are prepositions too. */
  PREPOSITION,
  /** Words after which a preposition is no bound. */
  NO_BOUND_AFTER,
  /** Words behind a number that bound it. */
  BOUND_BEHIND(
      "low|above|high|below|about",
      "\"= low\", \"= above\", \"= high\", \"= below\" or \"= about\""),
  /** Between a part and its whole. */
  OUT_OF,
  /** Whose the whole is. */
  POSSESSOR,
  /** Between the ends of a range. */
  THROUGH,
  /** How often, the value its unit. */
  PER("\\S+", "the unit, as \"= day\""),
  /** Words after such a phrase that show that it tells when: "a day later". */
  PER_NOT_BEFORE,
  /** Words before it that show the same: "in a day". */
  PER_NOT_AFTER,
  /** Words that make a following "one" no number. */
  NO_ONE,
  /** Words that a number names. */
  LABEL,
  /** Bodies of troops that a number names. */
  TROOPS,
  /** Words before an age. */
  AGE,
  /** Units of length, money and time. */
  MEASURE,
  MONEY,
  /** What a number counts behind a hyphen. */
  MEMBER;

  private final Pattern values;
  private final String wanted;

  /** A part whose words stand for themselves. */
  NumberWord() {
    this("", "no value");
  }

  NumberWord(String values, String wanted) {
    this.values = Pattern.compile(values);
    this.wanted = wanted;
  }

  @Override
  public @Nullable String wanted(String value) {
    return values.matcher(value).matches() ? null : wanted;
  }
}
