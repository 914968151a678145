package org.sayso.coding;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sayso.grammar.Phrase;
import org.sayso.quantity.Quantity;

/** Gives numbers their units. */
final class Quantities {

  private static final Pattern ARTICLE = Pattern.compile("(?i)an?\\b");

  private Quantities() {}

  /** A number of people. */
  static Quantity people(Quantity number) {
    return "percent".equals(number.unit()) ? number : unit(number, "people");
  }

  /** A number of things; null where nothing counts them. */
  static @Nullable Quantity things(List<Phrase> things) {
    for (Phrase thing : things) {
      Quantity number = thing.number();
      if (number != null) {
        String text = thing.text().toLowerCase(Locale.ROOT);
        return unit(number, text.substring(text.lastIndexOf(' ') + 1));
      }
    }
    return null;
  }

  /** Whether it is the one that "a soldier" is, which only losses count. */
  static boolean isOne(Quantity number) {
    Double value = number.value();
    return value != null && value == 1 && ARTICLE.matcher(number.text()).lookingAt();
  }

  /** A number of areas; one where a single unnamed area stands without a number. */
  static Quantity areas(Phrase phrase) {
    Quantity number = phrase.number();
    String unit = plural(phrase.noun());
    if (number != null) {
      boolean bare = phrase.type() == Phrase.Type.NUMBER;
      return number.unit() != null || bare ? number : unit(number, unit);
    }
    Double value = phrase.plural() || phrase.part() ? null : 1.0;
    return new Quantity(
        value, null, null, phrase.part() ? "areas" : unit, null, null, phrase.text());
  }

  private static Quantity unit(Quantity n, String unit) {
    return new Quantity(n.value(), n.low(), n.high(), unit, n.of(), n.per(), n.text());
  }

  private static String plural(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    if (lower.endsWith("s")) {
      return lower;
    }
    boolean softY = lower.endsWith("y") && !lower.endsWith("ey");
    return softY ? lower.substring(0, lower.length() - 1) + "ies" : lower + "s";
  }
}
