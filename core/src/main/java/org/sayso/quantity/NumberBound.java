package org.sayso.quantity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How words bound a number (codebook, section 7). */
enum NumberBound {
  /** At least so many. */
  LOW,
  /** More than so many: only the next whole number is sure. */
  ABOVE,
  /** Up to, nearly so many. */
  HIGH,
  /** Fewer than so many. */
  BELOW,
  /** So many, more or less. */
  ABOUT;

  static NumberBound of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** The amount as bounded; a floor or a range stays what it is. */
  Amount on(Amount amount) {
    Double value = amount.value();
    if (value == null) {
      return amount;
    }
    return switch (this) {
      case LOW -> new Amount(value, value, null, amount.percent());
      case ABOVE -> new Amount(null, Math.floor(value) + 1, null, amount.percent());
      case HIGH -> new Amount(value, null, value, amount.percent());
      case BELOW -> new Amount(null, null, Math.ceil(value) - 1, amount.percent());
      case ABOUT -> amount;
    };
  }

  /** A number with its bounds, before it has a unit. */
  record Amount(
      @Nullable Double value, @Nullable Double low, @Nullable Double high, boolean percent) {

    static Amount exactly(double value) {
      return new Amount(value, null, null, false);
    }

    static Amount atLeast(double low) {
      return new Amount(null, low, null, false);
    }

    Amount ofHundred() {
      return new Amount(value, low, high, true);
    }
  }
}
