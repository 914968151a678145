package org.sayso.gazetteer;

import java.util.Locale;

/** What sort of place it is (codebook, section 6). */
public enum PlaceKind {
  COUNTRY,
  REGION,
  PROVINCE,
  DISTRICT,
  TOWN,
  VILLAGE,
  CROSSING,
  VALLEY,
  ROAD,
  FACILITY;

  /** The word used in claims and packs. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind of that code; throws {@link IllegalArgumentException} where there is none. */
  public static PlaceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
