package org.sayso.coding;

import java.util.Set;
import org.sayso.claim.PartyRef;
import org.sayso.pack.Kind;
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
}
