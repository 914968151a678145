package org.sayso.quantity;

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

  /** One person, in the words for him: "a soldier". */
  public static Quantity onePerson(String text) {
    return new Quantity(1.0, null, null, "people", null, null, text);
  }

  /** Whether its words tell no number: "a number of towns". */
  public boolean isVague() {
    return value == null && low == null;
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
