package org.sayso.quantity;

import org.sayso.report.Span;

/**
 * A number as it stands in a sentence, with its bounds.
 *
 * @param begin index of its first token, bounds included
 * @param end one past the index of its last token; in "33 of the 34 provinces" that of "34"
 * @param span where it stands in the report's text
 * @param quantity the number; its unit is percent for shares, else null and for the reader to find
 * @param whole whether it is only named as what other numbers are counted out of: "out of 398
 *     districts, they hold 107"
 */
public record NumberMention(int begin, int end, Span span, Quantity quantity, boolean whole) {

  /** The same mention with a lower bound where it has none of its own. */
  NumberMention atLeast() {
    Double value = quantity.value();
    if (value == null || quantity.low() != null || quantity.high() != null) {
      return this;
    }
    Quantity bounded =
        new Quantity(
            value, value, null, quantity.unit(), quantity.of(), quantity.per(), quantity.text());
    return new NumberMention(begin, end, span, bounded, whole);
  }
}
