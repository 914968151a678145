package org.sayso.explain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.testimony.Direction;
import org.sayso.time.DayRange;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * A place about which two claims of the same days, both of which count, say opposite things.
 *
 * @param place id of the place
 * @param day first day on which the two stand against each other
 * @param sideFor the heaviest claim that the likeliest party holds it
 * @param against the heaviest claim for another party, or against that one
 */
public record Disagreement(String place, LocalDate day, Support sideFor, Support against) {

  /** Claims farther apart than this tell of a change and not of a contradiction. */
  private static final int DAYS_APART = 7;

  private static final Comparator<Support> BY_WEIGHT =
      Comparator.comparingDouble(Support::weight)
          .thenComparing(Comparator.comparing(Support::claim).reversed());

  /** Weight of the lighter side, zero or more: sharp is only what is well supported both ways. */
  public double sharpness() {
    return Math.min(sideFor.weight(), against.weight());
  }

  /** The sharpest disagreement of each place that has one, sharpest first, then by place id. */
  public static List<Disagreement> of(Atlas atlas) {
    return of(atlas, holding -> true);
  }

  /** The same, of one day only. */
  public static List<Disagreement> on(Atlas atlas, LocalDate day) {
    return of(atlas, holding -> holding.covers(day));
  }

  private static List<Disagreement> of(Atlas atlas, Predicate<Holding> wanted) {
    Map<String, Claim> claims =
        atlas.reviewed().stream()
            .collect(Collectors.toMap(Claim::id, Function.identity(), (one, same) -> one));
    List<Disagreement> found = new ArrayList<>();
    for (Timeline timeline : atlas.timelines()) {
      timeline.holdings().stream()
          .filter(wanted)
          .flatMap(holding -> in(timeline.place(), holding, claims).stream())
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

  private static Optional<Disagreement> in(
      String place, Holding holding, Map<String, Claim> claims) {
    String leader = holding.leader();
    return holding.because().stream()
        .filter(Support::counted)
        .filter(support -> speaksFor(leader, support))
        .max(BY_WEIGHT)
        .flatMap(
            one ->
                holding.because().stream()
                    .filter(Support::counted)
                    .filter(support -> !speaksFor(leader, support))
                    .filter(support -> sameDays(one, support, claims))
                    .filter(support -> told(place, one, support, claims))
                    .filter(support -> twoVoices(one, support, claims))
                    .max(BY_WEIGHT)
                    .map(two -> new Disagreement(place, holding.from(), one, two)));
  }

  /** Whether it adds to the leader's odds: for the leader, or against somebody else. */
  private static boolean speaksFor(@Nullable String leader, Support support) {
    return support.party().equals(leader) == (support.direction() == Direction.FOR);
  }

  private static boolean sameDays(Support one, Support two, Map<String, Claim> claims) {
    LocalDate first = dayOf(claims.get(one.claim()));
    LocalDate second = dayOf(claims.get(two.claim()));
    return first == null
        || second == null
        || Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS_APART;
  }

  /**
   * Whether one of the two is told of the place itself, and not only of what holds it or is in it.
   */
  private static boolean told(String place, Support one, Support two, Map<String, Claim> claims) {
    return Stream.of(one, two)
        .map(support -> claims.get(support.claim()))
        .anyMatch(
            claim -> claim != null && claim.place() != null && claim.place().key().equals(place));
  }

  /** Whether two people speak: what one report has one of them say is no disagreement. */
  private static boolean twoVoices(Support one, Support two, Map<String, Claim> claims) {
    Claim first = claims.get(one.claim());
    Claim second = claims.get(two.claim());
    return first == null
        || second == null
        || !first.report().equals(second.report())
        || !first.innermost().equals(second.innermost());
  }

  private static @Nullable LocalDate dayOf(@Nullable Claim claim) {
    if (claim == null) {
      return null;
    }
    DayRange days = claim.when().days();
    return days.to() == null ? days.from() : days.to();
  }
}
