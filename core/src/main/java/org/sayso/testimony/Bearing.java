package org.sayso.testimony;

import java.time.LocalDate;
import java.util.Comparator;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;

/**
 * One claim as it bears on one place.
 *
 * @param place the place it bears on, which the claim need not name
 * @param day the last day on which what it says can have happened or is said to hold
 * @param reach how it comes to bear on the place
 * @param claim the claim
 * @param members share of the areas that it speaks of, of which the place is one perhaps; 1 where
 *     it speaks of the place for sure
 */
public record Bearing(Place place, LocalDate day, Reach reach, Claim claim, double members) {

  /** Of one that speaks of the place for sure. */
  public Bearing(Place place, LocalDate day, Reach reach, Claim claim) {
    this(place, day, reach, claim, 1);
  }

  /** Whether only a part of the place is spoken of. */
  boolean ofPart() {
    return claim.part() && reach != Reach.MEMBERS;
  }

  /** The total order in which claims are weighed: by day, then by id of the claim. */
  public static final Comparator<Bearing> ORDER =
      Comparator.comparing(Bearing::day).thenComparing(Bearing::compareOfOneDay);

  static int compareOfOneDay(Bearing one, Bearing other) {
    int order = one.claim.id().compareTo(other.claim.id());
    return order != 0 ? order : one.reach.compareTo(other.reach);
  }
}
