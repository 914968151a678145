package org.sayso.quantity;

/** What part a word of the language pack plays in a number. */
enum NumberWord {
  /** Stands for one before a scale or a fraction. */
  ARTICLE,
  CARDINAL,
  /** Multiplies the number before it. */
  SCALE,
  /** Multiplies the digits that it is written behind. */
  SHORT_SCALE,
  /** At least two of a scale. */
  PLURAL_SCALE,
  /** Before a scale: at least two of it. */
  FEW,
  /** A share of a whole, the value its divisor. */
  FRACTION,
  /** Words before "half" that make it no share. */
  NO_HALF,
  /** Words after a fraction that show that it is one. */
  WHOLE,
  PERCENT,
  /** Words before a number that bound it, the value a {@link NumberBound}. */
  BOUND,
  /** Bounds that are prepositions too. */
  PREPOSITION,
  /** Words after which a preposition is no bound. */
  NO_BOUND_AFTER,
  /** Words behind a number that bound it. */
  BOUND_BEHIND,
  /** Between a part and its whole. */
  OUT_OF,
  /** Whose the whole is. */
  POSSESSOR,
  /** Between the ends of a range. */
  THROUGH,
  /** How often, the value its unit. */
  PER,
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
  MEMBER
}
