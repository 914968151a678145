package org.sayso.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.cards.View;
import org.sayso.explain.Explainer;
import org.sayso.explain.Explanation;
import org.sayso.gazetteer.Place;
import org.sayso.timeline.Account;
import org.sayso.timeline.Timeline;

/**
 * All that the page of one place shows.
 *
 * @param atlas the claims that bear on the place or are told of it, with their reports, and its
 *     timeline, weighed as the view asks
 * @param discretion keeps private persons' names off the page
 * @param place the place
 * @param view what the reader asked for, with a day
 * @param approximate whether the outline on the map is a share of the area around it
 * @param around the areas that it lies in, the largest first
 * @param inside the places directly in it that something is said of
 * @param steps how much of the arithmetic is shown
 * @param account the arithmetic of the day, or null where it is not shown or nothing is told
 * @param alone the same without reviewers, or null where nobody decided anything of it
 */
public record PlaceMatter(
    Atlas atlas,
    Discretion discretion,
    Place place,
    View view,
    boolean approximate,
    List<Place> around,
    List<Place> inside,
    Steps steps,
    @Nullable Account account,
    @Nullable Account alone) {

  /** Copies the lists. */
  public PlaceMatter {
    around = List.copyOf(around);
    inside = List.copyOf(inside);
  }

  /** The day shown. */
  public LocalDate day() {
    return Objects.requireNonNull(view.day());
  }

  /** The timeline, or null where nobody speaks of who holds it. */
  public @Nullable Timeline timeline() {
    return atlas.timelines().stream()
        .filter(line -> line.place().equals(place.id()) && !line.holdings().isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** Why it is said to be held as it is on the day. */
  Explanation explanation() {
    return new Explainer(atlas).explain(place, day());
  }
}
