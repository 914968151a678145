package org.sayso.timeline;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.origin.Origins;
import org.sayso.pack.Standing;
import org.sayso.timeline.Support.Direction;

/**
 * One thing that one claim says of the hold of a place, with what it weighs.
 *
 * @param bearing the claim as it bears on the place
 * @param stance what it says
 * @param credit what it weighs on its own day
 * @param group what it counts once with
 * @param origin the origin it rests on
 * @param original whether it is the first claim of its origin
 */
record Told(
    Bearing bearing, Stance stance, Credit credit, Group group, String origin, boolean original) {

  /**
   * Words that count once together: those of one origin, or all that speak of mere parts or of a
   * way in, since parts never add up to the whole.
   *
   * @param origin id of the origin, or null for parts
   * @param party whose hold they speak of
   * @param direction for or against
   */
  record Group(@Nullable String origin, String party, Direction direction) {

    /** Whether what is told here cannot stand beside the other: two holders, or for and against. */
    boolean contradicts(Group other) {
      boolean same = party.equals(other.party);
      return direction == other.direction ? direction == Direction.FOR && !same : same;
    }
  }

  /** By day, recaptures after what they undo, then the weightier; ids only settle what is equal. */
  static final Comparator<Told> ORDER =
      Comparator.comparing((Told told) -> told.bearing().day())
          .thenComparing(Told::undoes)
          .thenComparing(told -> -told.credit().weight())
          .thenComparing(told -> !told.original())
          .thenComparing(Told::bearing, Bearing.ORDER);

  /** All that the claim says of the place. */
  static List<Told> of(Bearing bearing, Origins origins) {
    String claim = bearing.claim().id();
    String origin = origins.of(claim);
    boolean original = origins.original(claim).equals(claim);
    Claim said = bearing.claim();
    boolean part = said.part() || bearing.reach() == Reach.SPOT || said.action().equals("entered");
    return Stance.of(bearing.claim()).stream()
        .map(
            stance ->
                new Told(
                    bearing,
                    stance,
                    Credit.of(bearing, stance),
                    new Group(part ? null : origin, stance.party(), stance.direction()),
                    origin,
                    original))
        .toList();
  }

  /** The same, placed on another day. */
  Told on(LocalDate day) {
    Bearing moved = new Bearing(bearing.place(), day, bearing.reach(), bearing.claim());
    return new Told(moved, stance, credit, group, origin, original);
  }

  boolean contradicts(Told other) {
    return group.contradicts(other.group);
  }

  /** Whether its first day is known. */
  boolean dated() {
    return bearing.claim().when().days().from() != null;
  }

  /** Whether it moves anything at all. */
  boolean moves() {
    return credit.weight() > 0;
  }

  /** A recapture comes after what was captured on the same day. */
  boolean undoes() {
    return bearing.claim().action().equals("retaken") && stance.changes();
  }

  /** How far it drives earlier words to the contrary into the past, in log-odds. */
  double sway() {
    boolean whole = group.origin() != null && bearing.claim().standing() == Standing.ASSERTED;
    return whole ? credit.weight() * stance.sway() : 0;
  }

  /** Whether the other, earlier word of its group is about the same change, or any state. */
  boolean repeats(Told earlier) {
    if (!stance.changes()) {
      return true;
    }
    var from = bearing.claim().when().days().from();
    return from == null || !from.isAfter(earlier.bearing().day());
  }

  /** Its part in a holding, with what is left of its weight. */
  Support support(double weight) {
    return support(weight, true, credit.reason());
  }

  /** Its part where another word of its group counts. */
  Support besides(Told counted) {
    String other = counted.bearing().claim().id();
    String why =
        group.origin() == null
            ? "parts never make the whole; " + other + " counts for them"
            : original ? "said again in " + other + ", counts once" : copyOf(other);
    return support(0, false, why);
  }

  /** Its part where it moves nothing. */
  Support aside() {
    return support(0, false, credit.reason());
  }

  private static String copyOf(String other) {
    return "copy of " + other + ", counts once";
  }

  private Support support(double weight, boolean counted, String reason) {
    return new Support(
        bearing.claim().id(), stance.party(), stance.direction(), weight, origin, counted, reason);
  }
}
