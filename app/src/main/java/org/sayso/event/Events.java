package org.sayso.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.origin.Origins;
import org.sayso.pack.Standing;
import org.sayso.report.Report;

/**
 * Gathers the claims on one place into events.
 *
 * <p>Two claims tell of one event where they tell of the same deed, their days meet and they name
 * no other sides. The most exact are taken first, and a vaguer claim joins the latest event that it
 * fits, so that "has captured" in the next day's paper adds no second capture. A fight on the day
 * of a taking, a retreat, and those who died in it belong to it.
 */
public final class Events {

  /** Deeds in the order in which they are gathered: those that others can be part of come first. */
  private static final Comparator<Telling> BY_DEED =
      Comparator.comparing((Telling telling) -> telling.deed()).thenComparing(Telling.MOST_EXACT);

  private Events() {}

  /**
   * The events that claims on one place tell of, in order of their days.
   *
   * @param claims what is told of the place, as reviewers decided
   * @param reports every report that they name
   */
  public static List<Event> at(Collection<Claim> claims, Collection<Report> reports) {
    Map<String, Report> byId =
        reports.stream().collect(Collectors.toMap(Report::id, Function.identity(), (a, b) -> a));
    Origins origins = Origins.of(List.copyOf(byId.values()), List.copyOf(claims));
    List<Growing> growing = new ArrayList<>();
    tellings(claims, byId, origins, Standing.ASSERTED)
        .sorted(BY_DEED)
        .forEach(
            telling ->
                home(growing, telling)
                    .ifPresentOrElse(
                        event -> event.add(telling), () -> growing.add(new Growing(telling))));
    tellings(claims, byId, origins, Standing.DENIED)
        .sorted(Telling.MOST_EXACT)
        .forEach(denial -> home(growing, denial).ifPresent(event -> event.addDenial(denial)));
    return growing.stream()
        .map(Growing::event)
        .filter(Events::happened)
        .sorted(Comparator.comparing((Event event) -> event.days().to()).thenComparing(Event::id))
        .toList();
  }

  private static Stream<Telling> tellings(
      Collection<Claim> claims, Map<String, Report> reports, Origins origins, Standing standing) {
    return claims.stream()
        .filter(claim -> claim.standing() == standing)
        .filter(claim -> claim.place() != null && !claim.background() && !claim.cumulative())
        .map(claim -> telling(claim, reports, origins))
        .filter(Objects::nonNull);
  }

  private static @Nullable Telling telling(
      Claim claim, Map<String, Report> reports, Origins origins) {
    Deed deed = Deed.of(claim);
    Report report = Objects.requireNonNull(reports.get(claim.report()));
    Days days = deed == null ? null : Days.of(claim, report);
    return deed == null || days == null
        ? null
        : new Telling(claim, report, deed, days, origins.of(claim.id()).id());
  }

  /** The event that a claim tells of: one in the same words, of its own deed, or the latest. */
  private static Optional<Growing> home(List<Growing> events, Telling telling) {
    return events.stream()
        .filter(event -> event.fits(telling))
        .max(
            Comparator.comparing((Growing event) -> event.sharesWords(telling))
                .thenComparing(event -> event.deed() == telling.deed())
                .thenComparing(event -> event.days().to())
                .thenComparing(event -> event.days().from()));
  }

  /** Wounded and prisoners alone, with no fight told, are no event of their own. */
  private static boolean happened(Event event) {
    return event.deed() != Deed.LOSSES
        || event.tellings().stream().anyMatch(telling -> Toll.isOfDeaths(telling.claim()));
  }
}
