package org.sayso.timeline;

import java.util.List;

/**
 * Who is said to have held a place, day by day, without gap or overlap.
 *
 * @param place id of the place
 * @param holdings in order of days
 */
public record Timeline(String place, List<Holding> holdings) {

  /** Copies the list. */
  public Timeline {
    holdings = List.copyOf(holdings);
  }
}
