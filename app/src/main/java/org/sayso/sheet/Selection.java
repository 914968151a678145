package org.sayso.sheet;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PlaceRef;

/**
 * Which part of an atlas is wanted.
 *
 * @param day the only day that matters, or null for all
 * @param places ids of the places that matter, or null for all
 */
public record Selection(@Nullable LocalDate day, @Nullable Set<String> places) {

  /** Everything. */
  public static final Selection ALL = new Selection(null, null);

  /** Copies the ids. */
  public Selection {
    places = places == null ? null : Set.copyOf(places);
  }

  /** Whether a run of days, either end open, has the day. */
  public boolean covers(@Nullable LocalDate from, @Nullable LocalDate to) {
    return day == null || (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  /** Whether the place is wanted; no place is wanted only where all are. */
  public boolean covers(@Nullable PlaceRef place) {
    return places == null || place != null && places.contains(place.key());
  }

  /** Whether the place of that id is wanted. */
  public boolean covers(String place) {
    return places == null || places.contains(place);
  }
}
