package org.sayso.coding;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.draft.Draft;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Reading;
import org.sayso.referent.Elided;

/**
 * Losses that are told right after the fight they come from, whose day, place and side they share,
 * and what nobody does who has just fallen or left.
 */
final class Aftermath {

  /** What one side does to the other, and not both to each other. */
  private static final Set<String> ONE_SIDED = Set.of("strike", "bombing");

  private Aftermath() {}

  /**
   * Gives losses told right after a fight, with neither day nor place of their own or in one
   * sentence with it at its place, what it has.
   *
   * @param before what the report told last, or null
   */
  static void follow(Draft loss, @Nullable Draft before) {
    if (before == null || !isUndated(loss) || !isNextTo(loss, before)) {
      return;
    }
    if (before.kind == Kind.CASUALTIES || before.kind == Kind.CLASH) {
      loss.when = before.when;
      loss.place = loss.place == null ? before.place : loss.place;
    }
    boolean ofOneSide = before.kind == Kind.CASUALTIES && mayBeOne(before.target, loss.target);
    boolean hit = before.kind == Kind.CLASH && ONE_SIDED.contains(before.action);
    boolean others = hit && !Objects.equals(before.actorId(), loss.targetId());
    if (loss.actor == null && (ofOneSide || others)) {
      loss.actor = before.actor; // "they bombed a convoy; dozens were killed"
    }
  }

  /**
   * Who cannot have done what is told next: "20 soldiers died. They took the post", "left the town
   * as the rebels came. They took it", in each case others.
   *
   * @param before what the report told last, just before
   */
  static Set<String> outOfIt(Draft next, Draft before) {
    boolean they = Elided.areThey(next.reading.of(Role.ACTOR));
    boolean taken = they && next.isControl() && next.action.equals("captured");
    boolean left = taken && before.isControl() && before.action.equals("withdrew");
    boolean lost = before.action.equals("killed") || taken && before.action.equals("fled");
    boolean fell = before.kind.befallsPeople() && before.actor == null && lost;
    return left ? PartyRef.ids(before.actor) : fell ? PartyRef.ids(before.target) : Set.of();
  }

  private static boolean isUndated(Draft loss) {
    return loss.kind == Kind.CASUALTIES
        && loss.standing == Standing.ASSERTED
        && loss.reading.time() == null
        && !loss.reading.marks().contains(Reading.IN_THE_WAR);
  }

  private static boolean isNextTo(Draft loss, Draft before) {
    boolean there =
        before.sentence() == loss.sentence() && Objects.equals(before.placeKey(), loss.placeKey());
    return (there || loss.reading.of(Role.PLACE).isEmpty())
        && before.standing == Standing.ASSERTED
        && before.paragraph == loss.paragraph
        && loss.sentence() - before.sentence() <= 1
        && before.when.days().from() != null;
  }

  private static boolean mayBeOne(@Nullable PartyRef one, @Nullable PartyRef other) {
    return one == null ? other == null : other == null || one.is(other);
  }
}
