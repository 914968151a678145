package org.sayso.testimony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Standing;
import org.sayso.time.DayRange;

/**
 * Which places a claim bears on.
 *
 * <p>A claim on control bears on the place that it names. One on a town or a smaller spot bears in
 * part on the district around it; one that settles who holds a whole province bears in part on its
 * districts. A count of areas, a part of a province, or a way into it says of no district that it
 * is among them.
 */
public final class Bearings {

  private final Gazetteer gazetteer;

  /** Sorts by what lies in what. */
  public Bearings(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** Every place it bears on; none for other kinds, unresolved places and unknown days. */
  public List<Bearing> of(Claim claim) {
    Place place = claim.place() == null ? null : claim.place().place();
    LocalDate day = day(claim);
    if (place == null || day == null || Stance.of(claim).isEmpty()) {
      return List.of();
    }
    List<Bearing> bearings = new ArrayList<>();
    bearings.add(new Bearing(place, day, Reach.ITSELF, claim));
    Place outer = gazetteer.parent(place);
    if (outer != null && outer.kind() == PlaceKind.DISTRICT) {
      Reach reach = place.kind() == PlaceKind.TOWN ? Reach.TOWN : Reach.SPOT;
      bearings.add(new Bearing(outer, day, reach, claim));
    }
    if (place.kind() == PlaceKind.PROVINCE && settles(claim)) {
      for (Place district : districts(place)) {
        bearings.add(new Bearing(district, day, Reach.PROVINCE, claim));
      }
    }
    return bearings;
  }

  private List<Place> districts(Place province) {
    return gazetteer.children(province.id()).stream()
        .filter(inner -> inner.kind() == PlaceKind.DISTRICT && !gazetteer.later(inner.id()))
        .toList();
  }

  private static boolean settles(Claim claim) {
    return claim.standing() == Standing.ASSERTED
        && !claim.background()
        && !claim.part()
        && Stance.of(claim).stream().allMatch(stance -> stance.sense().settles());
  }

  private static @Nullable LocalDate day(Claim claim) {
    DayRange days = claim.when().days();
    return days.to() != null ? days.to() : days.from();
  }
}
