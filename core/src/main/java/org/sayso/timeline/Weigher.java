package org.sayso.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.gazetteer.Place;
import org.sayso.origin.Origins;

/**
 * Weighs the claims that bear on one place into its timeline.
 *
 * <p>Pure: the same claims give the same timeline in whatever order and however often they come.
 * What moves the odds is set out in {@link Stance} (what is said), {@link Credit} (on whose word),
 * {@link Ledger} (copies, age, later changes) and {@link Odds}.
 */
public final class Weigher {

  /**
   * Days and weeks are counted from here; ageing goes by whole weeks, so that a run has one value.
   */
  private static final int WEEK = 7;

  private Weigher() {}

  /**
   * The timeline of a place from the first day on which a claim moves anything.
   *
   * @param place the place
   * @param bearings the claims that bear on it; those of later days than {@code until} are left out
   * @param origins the origins of at least these claims
   * @param until last day of the timeline
   * @return holdings without gap or overlap up to {@code until}; none where nothing moves the odds
   */
  public static Timeline weigh(
      Place place, Collection<Bearing> bearings, Origins origins, LocalDate until) {
    Runs runs = new Runs();
    for (List<Told> batch : batches(bearings, origins, until)) {
      runs.take(batch);
    }
    return new Timeline(place.id(), runs.until(until));
  }

  /** What was told on one day, recaptures after the rest, in order of days. */
  private static List<List<Told>> batches(
      Collection<Bearing> bearings, Origins origins, LocalDate until) {
    Set<String> seen = new HashSet<>();
    SortedMap<Told, List<Told>> batches =
        new TreeMap<>(
            Comparator.comparing((Told told) -> told.bearing().day()).thenComparing(Told::undoes));
    bearings.stream()
        .filter(bearing -> !bearing.day().isAfter(until))
        .filter(bearing -> seen.add(bearing.claim().id()))
        .flatMap(bearing -> Told.of(bearing, origins).stream())
        .collect(Collectors.groupingBy(Told::origin))
        .values()
        .stream()
        .flatMap(voice -> voice.stream().map(told -> placed(told, voice)))
        .sorted(Told.ORDER)
        .forEach(told -> batches.computeIfAbsent(told, t -> new ArrayList<>()).add(told));
    return List.copyOf(batches.values());
  }

  /**
   * A word without a first day, from one who also tells of a dated change to the contrary, is of
   * before that change: "retaken on Thursday, after the rebels had entered it".
   */
  private static Told placed(Told told, List<Told> voice) {
    if (told.dated()) {
      return told;
    }
    return voice.stream()
        .filter(other -> other.dated() && other.sway() > 0 && other.contradicts(told))
        .filter(change -> change.stance().changes())
        .map(change -> change.bearing().day())
        .filter(day -> !day.isAfter(told.bearing().day()))
        .max(Comparator.naturalOrder())
        .map(day -> told.on(day.minusDays(1)))
        .orElse(told);
  }
}
