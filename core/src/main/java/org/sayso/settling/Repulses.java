package org.sayso.settling;

import java.util.List;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.pack.Kind;

/**
 * Whose the dead of a repelled attack were: "repelled an attack by the X, killing 20 fighters" and
 * "…, and killed 20 soldiers" tell of the attackers' men, whatever those are called.
 */
final class Repulses {

  private Repulses() {}

  /** Gives the losses that a defender inflicted to those whom he beat off. */
  static void name(List<Draft> drafts) {
    for (Draft repelled : drafts) {
      if (repelled.kind == Kind.CLASH && repelled.action.equals("repelled")) {
        drafts.stream()
            .filter(d -> isInflicted(d, repelled))
            .forEach(d -> d.target = repelled.target);
      }
    }
  }

  private static boolean isInflicted(Draft loss, Draft repelled) {
    PartyRef defender = repelled.actor;
    PartyRef victims = loss.target;
    return loss.isLoss()
        && !loss.unarmed()
        && loss.sentence() == repelled.sentence()
        && loss.standing == repelled.standing
        && defender != null
        && repelled.target != null
        && defender.is(loss.actor)
        && victims != null
        && (victims.is(defender) || isOnlyNoun(victims));
  }

  /** "20 fighters": what they are called, and no party's name. */
  private static boolean isOnlyNoun(PartyRef victims) {
    String text = victims.text();
    return text.chars().noneMatch(Character::isUpperCase) && text.endsWith(victims.party());
  }
}
