package org.sayso.testimony;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;

/**
 * What a claim says about one party's hold of the place, before asking on whose word.
 *
 * @param party id of the party
 * @param direction whether it speaks for or against the party's hold
 * @param sense in which sense the claim, or what it denies, speaks of it
 * @param denied whether the claim denies it
 */
public record Stance(String party, Direction direction, Sense sense, boolean denied) {

  /** A side that denies that a place has fallen, and names no taker, says that it is its own. */
  private static final Set<String> FALLS = Set.of("captured", "lost");

  /** In place of a party where a place is said to be contested and nobody by whom. */
  private static final String NOBODY = "contested";

  /** Whether it names no party. */
  public boolean ofNobody() {
    return party.equals(NOBODY);
  }

  /** The stances of a claim whatever its standing; none where it says nothing of who holds. */
  static List<Stance> of(Claim claim) {
    List<Stance> said = asserted(claim, party(claim.actor()), party(claim.target()));
    if (claim.standing() != Standing.DENIED) {
      return said;
    }
    String speaker = claim.innermost().party();
    if (speaker != null && FALLS.contains(claim.action()) && claim.actor() == null) {
      return List.of(new Stance(speaker, Direction.FOR, Sense.HELD, true));
    }
    List<Stance> turned = new ArrayList<>(1);
    for (Stance stance : said) {
      if (stance.deniable()) {
        turned.add(stance.turned());
      }
    }
    return turned;
  }

  /**
   * What a claim that is neither planned, nor background, nor of a part or of areas without names
   * says outright of a hold.
   */
  public static List<Stance> settled(Claim claim) {
    boolean ofSome = claim.part() || claim.kind() == Kind.TALLY;
    return claim.standing() == Standing.PLANNED || claim.background() || ofSome
        ? List.of()
        : of(claim).stream().filter(stance -> stance.sense().settles()).toList();
  }

  /** Whether it says that the holder has changed. */
  public boolean changes() {
    return !denied && sense.changes();
  }

  private static List<Stance> asserted(
      Claim claim, @Nullable String actor, @Nullable String target) {
    if (claim.kind() == Kind.CLASH && claim.action().equals("repelled")) {
      return pro(actor, Sense.DEFENDED);
    }
    if (claim.kind() != Kind.CONTROL && claim.kind() != Kind.TALLY) {
      return List.of();
    }
    return switch (claim.action()) {
      case "captured", "retaken" ->
          actor != null ? pro(actor, Sense.TAKEN) : contra(target, Sense.LEFT);
      case "lost" -> contra(target, Sense.LEFT);
      case "withdrew" -> contra(actor, Sense.LEFT);
      case "holds" -> pro(actor, Sense.HELD);
      case "contested" ->
          actor == null && target == null
              ? pro(NOBODY, Sense.CONTESTED)
              : both(pro(actor, Sense.CONTESTED), pro(target, Sense.CONTESTED));
      case "entered" -> pro(actor, Sense.ENTERED);
      case "threatened", "besieged" ->
          target != null ? pro(target, Sense.DEFENDED) : contra(actor, Sense.ENTERED);
      default -> List.of();
    };
  }

  /** Not lost is still held, not captured is not held; of the rest a denial says nothing. */
  private boolean deniable() {
    return sense.settles() || sense == Sense.ENTERED && direction == Direction.FOR;
  }

  private Stance turned() {
    return new Stance(party, direction.turned(), sense, true);
  }

  private static List<Stance> pro(@Nullable String party, Sense sense) {
    return party == null ? List.of() : List.of(new Stance(party, Direction.FOR, sense, false));
  }

  private static List<Stance> contra(@Nullable String party, Sense sense) {
    return party == null ? List.of() : List.of(new Stance(party, Direction.AGAINST, sense, false));
  }

  private static List<Stance> both(List<Stance> one, List<Stance> other) {
    List<Stance> both = new ArrayList<>(one);
    both.addAll(other);
    return both;
  }

  private static @Nullable String party(@Nullable PartyRef ref) {
    return ref == null ? null : ref.party();
  }
}
