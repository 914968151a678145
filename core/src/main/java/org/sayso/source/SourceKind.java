package org.sayso.source;

import java.util.Locale;

/** What sort of person or body speaks (codebook, section 4). */
public enum SourceKind {
  OFFICIAL,
  MILITARY,
  ARMED_GROUP,
  CIVILIAN,
  MEDICAL,
  AID,
  EXPERT,
  OUTLET,
  FOREIGN_GOVERNMENT,
  UNNAMED;

  /** Whether those speak who fight. */
  public boolean isArmed() {
    return this == MILITARY || this == ARMED_GROUP;
  }

  /** The word used in claims. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that code; throws {@link IllegalArgumentException} where there is none. */
  public static SourceKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
