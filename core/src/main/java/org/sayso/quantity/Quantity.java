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
 * @param per what each such number belongs to (day, province), or null
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
}
