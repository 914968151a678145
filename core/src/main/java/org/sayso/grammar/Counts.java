package org.sayso.grammar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.pack.WordClasses;
import org.sayso.quantity.NumberMention;
import org.sayso.quantity.Quantity;
import org.sayso.text.Sentence;

/**
 * What the bare numbers of a sentence count: "out of 398 districts, they hold 107 and the army 92",
 * "120 of the 398 districts … 88 … 190".
 */
public final class Counts {

  private static final int REACH = 3;
  private static final double WHOLE = 100;

  private final Sentence sentence;
  private final WordClasses words;
  private final List<NumberMention> numbers;

  public Counts(Sentence sentence, WordClasses words, List<NumberMention> numbers) {
    this.sentence = sentence;
    this.words = words;
    this.numbers = numbers;
  }

  /** The number with the unit and the whole that its own words or the numbers before it give. */
  public Quantity of(NumberMention number) {
    Quantity n = number.quantity();
    if (isNext(number)) {
      return Strengths.one(n.text());
    }
    if (n.unit() != null) {
      return n;
    }
    Optional<String> unit = unit(number);
    if (unit.isPresent()) {
      return counted(n, unit.get(), n.of());
    }
    NumberMention base = base(number);
    if (base == null) {
      return n;
    }
    Double whole = base.whole() ? base.quantity().value() : base.quantity().of();
    return counted(n, unit(base).orElse(null), n.of() == null ? whole : n.of());
  }

  /**
   * The noun whose things a bare number counts more of: the tanks of "destroyed three tanks and
   * captured two". It is the last one counted before it; -1 where there is none.
   */
  int noun(NumberMention number) {
    int noun = -1;
    for (NumberMention other : numbers) {
      int last = other.end() - 1;
      boolean counts = other.end() <= number.begin() && sentence.relation(last).equals("nummod");
      noun = counts ? sentence.head(last) : noun;
    }
    return noun;
  }

  /** How many more of the things of a noun it counts. */
  Quantity more(NumberMention number) {
    String unit = sentence.token(noun(number)).form().toLowerCase(Locale.ROOT);
    return counted(isNext(number) ? of(number) : number.quantity(), unit, null);
  }

  /** "A third" beside two: turned round, its share of a whole is one more than the others. */
  private boolean isNext(NumberMention number) {
    int noun = noun(number);
    Double part = number.quantity().value();
    return noun >= 0
        && part != null
        && number.quantity().isShare()
        && numbers.stream()
            .filter(other -> sentence.head(other.end() - 1) == noun)
            .map(other -> other.quantity().value())
            .anyMatch(value -> value != null && Math.round(WHOLE / part) == value + 1);
  }

  private static Quantity counted(Quantity n, @Nullable String unit, @Nullable Double of) {
    return new Quantity(n.value(), n.low(), n.high(), unit, of, n.per(), n.text());
  }

  /** The nearest number before it that says what it counts. */
  private @Nullable NumberMention base(NumberMention number) {
    NumberMention found = null;
    for (NumberMention other : numbers) {
      boolean says = other.whole() || other.quantity().of() != null;
      if (says && other.begin() < number.begin() && unit(other).isPresent()) {
        found = other;
      }
    }
    return found;
  }

  /** The noun for areas that follows a number within a few words. */
  private Optional<String> unit(NumberMention number) {
    for (int i = number.end(); i < Math.min(sentence.size(), number.end() + REACH); i++) {
      if (words.is("unit", sentence.token(i).lemma())) {
        return Optional.of(sentence.token(i).form().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  /** "A 200-bed hospital", "a three-storey building": how large it is, and not how many. */
  boolean isMeasure(NumberMention number) {
    String word = sentence.token(number.end() - 1).form();
    int dash = word.indexOf('-');
    return dash > 0
        && Character.isLetter(word.charAt(dash + 1))
        && number.span().end() < sentence.token(number.end() - 1).span().end();
  }
}
