package org.sayso.world;

import org.sayso.gazetteer.PlaceKind;

/** What sort of place the world's list has, in the order of the bundled file's codes. */
public enum Rank {
  COUNTRY,
  /** A continent, a sea, or land that crosses borders or is no unit of any state. */
  REGION,
  /** A country's first-level area. */
  PROVINCE,
  /** A second-level area. */
  DISTRICT,
  CAPITAL,
  /** The seat of a first-level area. */
  PROVINCE_SEAT,
  /** The seat of a second-level area. */
  DISTRICT_SEAT,
  /** Any other town or village. */
  SETTLEMENT,
  /** A part of a town. */
  QUARTER;

  private static final int VILLAGE_BELOW = 10_000;

  /** Whether it is an area and not a town. */
  public boolean area() {
    return compareTo(DISTRICT) <= 0;
  }

  /** Whether it is the seat of a first-level area. */
  public boolean seat() {
    return this == CAPITAL || this == PROVINCE_SEAT;
  }

  /** The word of place files for a seat; empty for other places. */
  public String role() {
    return switch (this) {
      case CAPITAL -> "capital";
      case PROVINCE_SEAT -> "province-seat";
      case DISTRICT_SEAT -> "district-seat";
      default -> "";
    };
  }

  /** The sort of place in the words of claims, by the number of people who live there. */
  public PlaceKind kind(int population) {
    return switch (this) {
      case COUNTRY -> PlaceKind.COUNTRY;
      case REGION -> PlaceKind.REGION;
      case PROVINCE -> PlaceKind.PROVINCE;
      case DISTRICT -> PlaceKind.DISTRICT;
      case CAPITAL, PROVINCE_SEAT, DISTRICT_SEAT -> PlaceKind.TOWN;
      case SETTLEMENT, QUARTER -> population < VILLAGE_BELOW ? PlaceKind.VILLAGE : PlaceKind.TOWN;
    };
  }
}
