package org.sayso.quantity;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A number as a report bounds it (codebook, section 7).
 *
 * @param value the number printed, or null for words such as "dozens"
 * @param low least number that the words allow, or null where they set none
 * @param high greatest number that the words allow, or null where they set none
 * @param unit what is counted: people, districts, provinces, percent, vehicles …
 * @param of the whole that it is counted out of, or null
 * @param per what each such number belongs to (day, province; "each" for the places that share the
 *     number, until it is known what they are), or null
 * @param text the number as printed
 */
public record Quantity(
    @Nullable Double value,
    @Nullable Double low,
    @Nullable Double high,
    @Nullable String unit,
    @Nullable Double of,
    @Nullable String per,
    String text) {

  /** How many times the number that a bound gives what it rounds may be. */
  private static final double ROUND = 1.25;

  /** One person, in the words for him: "a soldier". */
  public static Quantity onePerson(String text) {
    return new Quantity(1.0, null, null, "people", null, null, text);
  }

  /** Whether its words tell no number: "a number of towns". */
  public boolean isVague() {
    return value == null && low == null;
  }

  /** "At least 20" of what is 23 by a fuller count, "nearly 3,000" of what is 2,950. */
  public boolean rounds(Quantity count) {
    Double exact = count.low == null && count.high == null ? count.value : null;
    return exact != null
        && Objects.equals(unit, count.unit)
        && (low != null && low <= exact && exact <= low * ROUND
            || high != null && exact <= high && high <= exact * ROUND);
  }

  /** Whether it is a share of a whole, in percent. */
  public boolean isShare() {
    return "percent".equals(unit);
  }

  /** The same, counting what the other counts where it does not say what. */
  public Quantity like(Quantity other) {
    return new Quantity(
        value,
        low,
        high,
        unit == null ? other.unit : unit,
        of == null && unit == null ? other.of : of,
        per,
        text);
  }

  /** As many people as both count, at least so many where one of them does; null for no numbers. */
  public @Nullable Quantity and(Quantity other) {
    if (value == null || other.value == null || isShare() || other.isShare()) {
      return null;
    }
    boolean atLeast = low != null || other.low != null;
    double least = (low == null ? value : low) + (other.low == null ? other.value : other.low);
    Double bound = atLeast ? least : null;
    return new Quantity(value + other.value, bound, null, "people", null, null, text);
  }

  /** The same, told of each of some places of a kind. */
  public Quantity ofEach(String kind) {
    return new Quantity(value, low, high, unit, of, "each".equals(per) ? kind : per, text);
  }

  /** The same number as other words print it. */
  public Quantity printed(String words) {
    return new Quantity(value, low, high, unit, of, per, words);
  }
}
