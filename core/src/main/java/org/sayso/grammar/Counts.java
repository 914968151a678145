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
}
