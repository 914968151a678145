package org.sayso.testimony;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Standing;
import org.sayso.source.Source;
import org.sayso.source.SourceKind;

/** What the side that speaks has to win or lose by what it says. */
public enum Interest {
  /** It speaks against itself: the most telling word there is. */
  ADMISSION,
  /** It grants another side a gain, and nobody says at whose cost. */
  GRANT,
  /** It warns that its own side may lose the place, which says that it has not yet. */
  WARNING,
  /** It has no side, or none in this. */
  OUTSIDE,
  /** It speaks for itself. */
  OWN_SIDE;

  /** The word used for it in tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Derived from the speaker's party and the parties of the claim, never from a party's name. */
  static Interest of(Claim claim, Stance stance) {
    String speaker = claim.innermost().party();
    if (speaker == null || stance.ofNobody()) {
      return OUTSIDE;
    }
    boolean acts = on(claim.actor(), stance.party());
    boolean suffers = !acts && on(claim.target(), stance.party());
    PartyRef side = acts ? claim.actor() : suffers ? claim.target() : null;
    PartyRef others = acts ? claim.target() : claim.actor();
    boolean own = side == null ? speaker.equals(stance.party()) : on(side, speaker);
    boolean favours = own == (stance.direction() == Direction.FOR);
    if (warns(claim) && favours) {
      return WARNING;
    }
    if (own) {
      return stance.direction() == Direction.FOR ? OWN_SIDE : ADMISSION;
    }
    if (others != null && !on(others, speaker)) {
      return OUTSIDE;
    }
    if (stance.direction() == Direction.AGAINST) {
      return OWN_SIDE;
    }
    return others == null ? GRANT : ADMISSION;
  }

  /** In words for a reader. */
  String words(Claim claim) {
    boolean denied = claim.standing() == Standing.DENIED;
    return switch (this) {
      case ADMISSION -> denied ? "denies its own side's gain" : "admits its own side's loss";
      case GRANT -> denied ? "denied" : "grants another side's gain";
      case WARNING -> "warns of its own side's loss";
      case OUTSIDE -> (denied ? "denied by " : "word of ") + outsider(claim.innermost());
      case OWN_SIDE -> denied ? "denied by the side that would lose" : boast(claim.action());
    };
  }

  private static String boast(String action) {
    return action.equals("holds") ? "boast: its own side's hold" : "boast: its own side's gain";
  }

  private static boolean warns(Claim claim) {
    return claim.action().equals("threatened") || claim.action().equals("besieged");
  }

  private static String outsider(Source speaker) {
    if (speaker.kind() == SourceKind.OUTLET) {
      return "the outlet itself";
    }
    return speaker.party() == null ? "somebody of no known side" : "a third side";
  }

  /** Whether a party is the one meant or one of its allies there. */
  private static boolean on(@Nullable PartyRef side, String party) {
    if (side == null || side.party().equals(party)) {
      return side != null;
    }
    for (PartyRef ally : side.with()) {
      if (ally.party().equals(party)) {
        return true;
      }
    }
    return false;
  }
}
