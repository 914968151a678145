package org.sayso.testimony;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.time.DayRange;

/**
 * Which places a claim bears on.
 *
 * <p>A claim on control bears on the place that it names. One on a town or a smaller spot bears in
 * part on the district around it; one that settles who holds a whole province bears in part on its
 * districts, and one on so many of them or on a share of the province on each as one that may be
 * among them ({@link Members}). Some part of a province or a way into it says of no district that
 * it is among them, and a count says nothing of the province.
 */
public final class Bearings {

  private final Gazetteer gazetteer;
  private final Priors priors;

  /** Sorts by what lies in what. */
  public Bearings(Gazetteer gazetteer, Priors priors) {
    this.gazetteer = gazetteer;
    this.priors = priors;
  }

  /** Every place it bears on; none for other kinds, unresolved places and unknown days. */
  public List<Bearing> of(Claim claim) {
    Place place = claim.place() == null ? null : claim.place().place();
    LocalDate day = day(claim);
    if (place == null || day == null || Stance.of(claim).isEmpty()) {
      return List.of();
    }
    List<Bearing> bearings = new ArrayList<>();
    if (claim.kind() != Kind.TALLY) {
      bearings.add(new Bearing(place, day, Reach.ITSELF, claim));
      Place outer = gazetteer.parent(place);
      if (outer != null && outer.kind() == PlaceKind.DISTRICT) {
        Reach reach = place.kind() == PlaceKind.TOWN ? Reach.TOWN : Reach.SPOT;
        bearings.add(new Bearing(outer, day, reach, claim));
      }
    }
    if (place.kind() == PlaceKind.PROVINCE && settles(claim)) {
      inside(place, day, claim, bearings);
    }
    return bearings;
  }

  private void inside(Place province, LocalDate day, Claim claim, List<Bearing> bearings) {
    List<Place> districts = districts(province);
    boolean whole = claim.kind() != Kind.TALLY && !claim.part();
    Reach reach = whole ? Reach.PROVINCE : Reach.MEMBERS;
    OptionalDouble share =
        whole ? OptionalDouble.of(1) : Members.share(claim, districts.size(), priors);
    if (share.isPresent()) {
      for (Place district : districts) {
        bearings.add(new Bearing(district, day, reach, claim, share.getAsDouble()));
      }
    }
  }

  private List<Place> districts(Place province) {
    return gazetteer.children(province.id()).stream()
        .filter(inner -> inner.kind() == PlaceKind.DISTRICT && !gazetteer.later(inner.id()))
        .toList();
  }

  private static boolean settles(Claim claim) {
    return claim.standing() == Standing.ASSERTED
        && !claim.background()
        && Stance.of(claim).stream().allMatch(stance -> stance.sense().settles());
  }

  private static @Nullable LocalDate day(Claim claim) {
    DayRange days = claim.when().days();
    return days.to() != null ? days.to() : days.from();
  }
}
