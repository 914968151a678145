package org.sayso.pack;

import java.util.Locale;

/** How the innermost source puts it (codebook, section 3). */
public enum Standing {
  /** It is so. */
  ASSERTED,
  /** It is not so. */
  DENIED,
  /** Intended, ordered, promised or expected. */
  PLANNED,
  /** Unconfirmed, feared, rumoured; may, might, could. */
  POSSIBLE;

  /** The word used in claims. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The standing of that code; throws {@link IllegalArgumentException} where there is none. */
  public static Standing of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
