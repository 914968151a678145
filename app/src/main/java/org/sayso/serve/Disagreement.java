package org.sayso.serve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.sayso.atlas.Atlas;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Support.Direction;
import org.sayso.timeline.Timeline;

/**
 * A place about which two claims that both count say opposite things on one day.
 *
 * @param place id of the place
 * @param day first day on which the two stand most evenly against each other
 * @param sideFor the heaviest claim that the leading party holds it
 * @param against the heaviest claim for another party, or against the leading one
 * @param sharpness from 0 to 0.5: how far from certain the leading party's hold is
 */
public record Disagreement(
    String place, LocalDate day, Support sideFor, Support against, double sharpness) {

  /** The sharpest disagreement of each place that has one, sharpest first, then by place id. */
  public static List<Disagreement> of(Atlas atlas) {
    List<Disagreement> found = new ArrayList<>();
    for (Timeline timeline : atlas.timelines()) {
      timeline.holdings().stream()
          .flatMap(holding -> in(timeline.place(), holding).stream())
          .max(
              Comparator.comparingDouble(Disagreement::sharpness)
                  .thenComparing(Comparator.comparing(Disagreement::day).reversed()))
          .ifPresent(found::add);
    }
    found.sort(
        Comparator.comparingDouble(Disagreement::sharpness)
            .reversed()
            .thenComparing(Disagreement::place));
    return List.copyOf(found);
  }

  private static Optional<Disagreement> in(String place, Holding holding) {
    String leader = holding.leader();
    if (leader == null) {
      return Optional.empty();
    }
    double hold = holding.probabilities().getOrDefault(leader, 0.0);
    Optional<Support> sideFor =
        heaviest(holding, s -> s.party().equals(leader) && s.direction() == Direction.FOR);
    Optional<Support> against =
        heaviest(holding, s -> s.party().equals(leader) != (s.direction() == Direction.FOR));
    return sideFor.flatMap(
        one ->
            against.map(
                two ->
                    new Disagreement(place, holding.from(), one, two, Math.min(hold, 1 - hold))));
  }

  private static Optional<Support> heaviest(Holding holding, Predicate<Support> which) {
    return holding.because().stream()
        .filter(Support::counted)
        .filter(which)
        .max(Comparator.comparingDouble(Support::weight));
  }
}
