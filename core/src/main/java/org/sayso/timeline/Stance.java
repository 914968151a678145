package org.sayso.timeline;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.timeline.Support.Direction;

/**
 * What a claim says about one party's hold of the place, before asking on whose word.
 *
 * @param party id of the party
 * @param direction whether it speaks for or against the party's hold
 * @param strength from 0 to 1, beside a plain capture
 * @param sway how far it makes earlier claims to the contrary a thing of the past, from 0 to 1
 */
record Stance(String party, Direction direction, double strength, double sway) {

  /** A change makes what was true before it past. */
  static final double CHANGE = 1;

  /** A state told later than another makes it doubtful. */
  static final double STATE = 0.35;

  private static final double NONE = 0;
  private static final double DENIED = 0.5;

  /** The stances of a claim whatever its standing; none where it says nothing of who holds. */
  static List<Stance> of(Claim claim) {
    List<Stance> said = asserted(claim, party(claim.actor()), party(claim.target()));
    return claim.standing() == Standing.DENIED ? denied(said, claim.action()) : said;
  }

  /** Whether it says of a place as a whole who holds it, or who no longer does. */
  boolean settles() {
    return sway > NONE && strength > DENIED;
  }

  boolean changes() {
    return sway == CHANGE;
  }

  private static List<Stance> asserted(
      Claim claim, @Nullable String actor, @Nullable String target) {
    if (claim.kind() == Kind.CLASH && claim.action().equals("repelled")) {
      return pro(actor, 0.4, NONE);
    }
    if (claim.kind() != Kind.CONTROL) {
      return List.of();
    }
    return switch (claim.action()) {
      case "captured", "retaken" ->
          actor != null ? pro(actor, 1, CHANGE) : contra(target, 1, CHANGE);
      case "lost" -> contra(target, 1, CHANGE);
      case "withdrew" -> contra(actor, 1, CHANGE);
      case "holds" -> pro(actor, 0.8, STATE);
      case "contested" -> both(pro(actor, 0.4, STATE), pro(target, 0.4, STATE));
      case "entered" -> pro(actor, 0.25, NONE);
      case "threatened", "besieged" ->
          target != null ? pro(target, 0.4, NONE) : contra(actor, 0.25, NONE);
      default -> List.of();
    };
  }

  /** Not lost is still held, not captured is not held; of the rest a denial says nothing. */
  private static List<Stance> denied(List<Stance> said, String action) {
    return switch (action) {
      case "captured", "retaken", "holds", "entered", "lost", "withdrew" ->
          said.stream().map(Stance::turned).toList();
      default -> List.of();
    };
  }

  private Stance turned() {
    Direction other = direction == Direction.FOR ? Direction.AGAINST : Direction.FOR;
    return new Stance(party, other, strength * DENIED, NONE);
  }

  private static List<Stance> pro(@Nullable String party, double strength, double sway) {
    return party == null ? List.of() : List.of(new Stance(party, Direction.FOR, strength, sway));
  }

  private static List<Stance> contra(@Nullable String party, double strength, double sway) {
    return party == null
        ? List.of()
        : List.of(new Stance(party, Direction.AGAINST, strength, sway));
  }

  private static List<Stance> both(List<Stance> a, List<Stance> b) {
    List<Stance> both = new ArrayList<>(a);
    both.addAll(b);
    return both;
  }

  private static @Nullable String party(@Nullable PartyRef ref) {
    return ref == null ? null : ref.party();
  }
}
