package org.sayso.settling;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.draft.DraftVictims;
import org.sayso.draft.Likeness;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;

/**
 * Which of those who died were killed on purpose, by what the report tells of who attacked them.
 */
final class Killings {

  private Killings() {}

  /** Tells apart from losses those whom somebody killed who attacked no side. */
  static void name(List<Draft> drafts) {
    drafts.stream().filter(d -> isOfAttackOnUnarmed(d, drafts)).forEach(DraftVictims::harm);
  }

  /**
   * "Raiders attacked a village on Friday. At least 19 were killed": by them, where no fight, no
   * bomb and no armed victim is told of there; "another put it at 16", after a killing, likewise.
   */
  private static boolean isOfAttackOnUnarmed(Draft toll, List<Draft> drafts) {
    if (!isOfNobody(toll)) {
      return false;
    }
    List<Draft> near =
        drafts.stream()
            .filter(d -> Likeness.areAtOnePlace(d, toll))
            .filter(d -> d.background == toll.background)
            .toList();
    List<Draft> fights =
        near.stream().filter(d -> d.kind == Kind.CLASH && d.standing == Standing.ASSERTED).toList();
    boolean again = near.stream().anyMatch(d -> Sameness.isKilledBefore(toll, d));
    boolean battle = fights.stream().anyMatch(f -> f.action.matches("battle|strike|repelled"));
    boolean raided =
        near.stream().anyMatch(d -> d.sentence() <= toll.sentence() && isDeadly(d))
            && fights.stream().allMatch(f -> isOnUnarmed(f, toll));
    return (again && !battle || raided)
        && near.stream().noneMatch(d -> d.kind == Kind.CASUALTIES && isOnSide(d));
  }

  /** Whether somebody is told to have attacked there, or to have killed people. */
  private static boolean isDeadly(Draft told) {
    return told.actor != null
        && told.standing == Standing.ASSERTED
        && (told.kind == Kind.CLASH || told.isKilling());
  }

  /** A number of dead of whom it is not told that they were on a side. */
  private static boolean isOfNobody(Draft toll) {
    return toll.kind == Kind.CASUALTIES
        && toll.action.equals("killed")
        && toll.standing == Standing.ASSERTED
        && (toll.quantity != null || "civilians".equals(toll.targetId()))
        && !isOnSide(toll)
        && !toll.cumulative
        && !toll.reading.firstPerson()
        && Collections.disjoint(
            toll.reading.marks(), Set.of(Reading.IN_THE_WAR, Reading.MAYBE_ARMED));
  }

  /** Whether somebody attacked there, and no soldiers or the like. */
  private static boolean isOnUnarmed(Draft attack, Draft toll) {
    PartyRef attackers = attack.actor;
    boolean civil =
        attack.target != null
            || attack.level == PlaceKind.VILLAGE
            || attack.sentence() == toll.sentence()
            || "civilians".equals(toll.targetId());
    return attack.action.equals("attack")
        && attackers != null
        && civil
        && !isOnSide(attack)
        && (toll.actor == null || attackers.is(toll.actor));
  }

  private static boolean isOnSide(Draft suffered) {
    return suffered.target != null && !suffered.unarmed();
  }
}
