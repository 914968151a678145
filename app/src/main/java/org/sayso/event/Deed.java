package org.sayso.event;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;

/** What is done in an event; claims of one deed can tell of the same one. */
public enum Deed {
  /** A place changes hands. */
  TAKING,
  /** Those who were there leave, and nobody is said to come. */
  LEAVING,
  /** Armed sides fight, or one attacks another. */
  FIGHT,
  /** From the air, by drone, artillery or missile. */
  STRIKE,
  /** A bomb, a mine, something blown up. */
  BOMBING,
  /** People without arms are killed or abused. */
  VIOLENCE,
  /** People are taken, held, or used as shields. */
  CAPTIVITY,
  /** Property is taken from people. */
  LOOTING,
  /** Armed people are formed, called up, sent or withdrawn. */
  MUSTER,
  /** Armed people give themselves up. */
  SURRENDER,
  /** Armed people change sides. */
  DEFECTION,
  /** Armed people flee. */
  FLIGHT,
  /** Sides agree. */
  AGREEMENT,
  /** People are said to have died, wounded or taken prisoner, and nothing more. */
  LOSSES;

  private static final Set<String> CHANGES = Set.of("captured", "retaken", "lost");

  /** The deed of a claim, or null where it tells of a state, a count or words. */
  static @Nullable Deed of(Claim claim) {
    return switch (claim.kind()) {
      case CONTROL -> control(claim.action());
      case CLASH -> clash(claim.action());
      case CASUALTIES -> LOSSES;
      case FORCE -> force(claim.action());
      case DISPLACEMENT -> claim.action().equals("fled") && isArmed(claim) ? FLIGHT : null;
      case HARM -> harm(claim.action());
      case STATEMENT -> claim.action().equals("agreed") ? AGREEMENT : null;
      case TALLY, MATERIEL, ACCESS -> null;
    };
  }

  private static @Nullable Deed control(String action) {
    return CHANGES.contains(action) ? TAKING : action.equals("withdrew") ? LEAVING : null;
  }

  private static Deed clash(String action) {
    return switch (action) {
      case "strike" -> STRIKE;
      case "bombing" -> BOMBING;
      default -> FIGHT;
    };
  }

  private static @Nullable Deed force(String action) {
    return switch (action) {
      case "mobilised", "deployed", "left" -> MUSTER;
      case "surrendered" -> SURRENDER;
      case "defected" -> DEFECTION;
      default -> null;
    };
  }

  private static @Nullable Deed harm(String action) {
    return switch (action) {
      case "killed", "abused" -> VIOLENCE;
      case "detained", "shielded" -> CAPTIVITY;
      case "looted" -> LOOTING;
      default -> null;
    };
  }

  private static boolean isArmed(Claim claim) {
    return claim.target() != null && !claim.target().party().equals(PartyKinds.CIVILIANS);
  }
}
