package org.sayso.census;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.gazetteer.Scheme;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/**
 * How many areas of a country somebody says are in one state: "107 of 398 districts".
 *
 * @param claim id of the claim
 * @param report id of its report
 * @param state id of the party that holds them, or "contested"
 * @param kind what is counted
 * @param low at least so many
 * @param high at most so many; infinite where only a least number is told
 * @param whole how many areas there are in all, as told, or null
 */
public record Count(
    String claim,
    String report,
    String state,
    PlaceKind kind,
    double low,
    double high,
    @Nullable Integer whole) {

  private static final String CONTESTED = "contested";

  /** The count of a claim that tells who holds how many areas of a country; else none. */
  public static Optional<Count> of(Claim claim) {
    Quantity quantity = claim.quantity();
    boolean state = claim.action().equals("holds") || claim.action().equals(CONTESTED);
    boolean local = claim.place() != null && !claim.place().isCountry();
    if (claim.kind() != Kind.TALLY
        || claim.standing() != Standing.ASSERTED
        || claim.background()
        || local
        || !state
        || quantity == null) {
      return Optional.empty();
    }
    PlaceKind kind = kind(quantity.unit());
    String held = claim.actor() == null ? null : claim.actor().party();
    String of = claim.action().equals(CONTESTED) ? CONTESTED : held;
    Double low = quantity.low() == null ? quantity.value() : quantity.low();
    if (kind == null || of == null || low == null && quantity.high() == null) {
      return Optional.empty();
    }
    double least = low == null ? 0 : low;
    return Optional.of(
        new Count(claim.id(), claim.report(), of, kind, least, high(quantity), whole(quantity)));
  }

  private static @Nullable PlaceKind kind(@Nullable String unit) {
    return "districts".equals(unit)
        ? PlaceKind.DISTRICT
        : "provinces".equals(unit) ? PlaceKind.PROVINCE : null;
  }

  private static double high(Quantity quantity) {
    if (quantity.high() != null) {
      return quantity.high();
    }
    Double value = quantity.value();
    return quantity.low() == null && value != null ? value : Double.POSITIVE_INFINITY;
  }

  private static @Nullable Integer whole(Quantity quantity) {
    return quantity.of() == null ? null : (int) Math.round(quantity.of());
  }

  /** The way of counting with that whole; where none is told, the first of the kind. */
  public Optional<Scheme> scheme(List<Scheme> known) {
    return known.stream()
        .filter(scheme -> scheme.kind() == kind)
        .filter(scheme -> whole == null || scheme.count() == whole)
        .findFirst();
  }

  /** Whether one number is told and no bound. */
  boolean exact() {
    return low == high;
  }
}
