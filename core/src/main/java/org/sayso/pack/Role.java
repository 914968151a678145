package org.sayso.pack;

import java.util.Locale;

/** The part that a phrase plays in what is told. */
public enum Role {
  /** The party that does it. */
  ACTOR,
  /** The party or people to whom it is done. */
  TARGET,
  /** Where. */
  PLACE,
  /** Where to. */
  TO,
  /** Weapons, vehicles, equipment. */
  THING,
  /** The area in which places without a name are counted. */
  WITHIN;

  static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
