package org.sayso.coding;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
import org.sayso.pack.Role;
import org.sayso.pack.Standing;
import org.sayso.reading.Readings;

/** Tells harm done to civilians from the losses of those who fight. */
final class Victims {

  private static final Set<String> UNARMED = Set.of("civilians", "people");

  private Victims() {}

  /** Sorts a draft on people by who they are: civilians are harmed, fighters are lost. */
  static void sort(Draft draft) {
    PartyRef target = draft.target;
    if (target == null) {
      return;
    }
    boolean people = UNARMED.contains(target.party());
    if (draft.kind == Kind.HARM && !people) {
      lost(draft);
    } else if (draft.kind == Kind.CASUALTIES && people) {
      harmed(draft, target);
    }
  }

  private static void lost(Draft draft) {
    if (draft.action.equals("killed") || draft.action.equals("detained")) {
      draft.kind = Kind.CASUALTIES;
      draft.action = draft.action.equals("detained") ? "captured" : "killed";
    }
  }

  private static void harmed(Draft draft, PartyRef target) {
    boolean civilians = target.party().equals("civilians");
    if (draft.action.equals("captured")) {
      draft.kind = Kind.HARM;
      draft.action = "detained";
    } else if (draft.action.equals("killed")
        && civilians
        && draft.reading.marks().contains(Readings.ON_PURPOSE)) {
      draft.kind = Kind.HARM;
    }
  }

  /** Losses told right after a fight, with neither day nor place of their own, are of its day. */
  static void follow(Draft draft, @Nullable Draft before) {
    boolean bare =
        draft.kind == Kind.CASUALTIES
            && draft.standing == Standing.ASSERTED
            && draft.reading.time() == null
            && draft.reading.of(Role.PLACE).isEmpty();
    if (!bare
        || before == null
        || before.standing != Standing.ASSERTED
        || before.paragraph != draft.paragraph
        || draft.sentence() - before.sentence() > 1
        || before.when.days().from() == null) {
      return;
    }
    if (before.kind == Kind.CASUALTIES || before.kind == Kind.CLASH) {
      draft.when = before.when;
      draft.place = draft.place == null ? before.place : draft.place;
    }
    if (before.kind == Kind.CASUALTIES
        && draft.actor == null
        && same(before.target, draft.target)) {
      draft.actor = before.actor;
    }
  }

  private static boolean same(@Nullable PartyRef one, @Nullable PartyRef other) {
    return one == null ? other == null : other == null || one.party().equals(other.party());
  }
}
