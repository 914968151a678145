package org.sayso.coding;

import java.util.List;
import org.sayso.claim.PartyRef;
import org.sayso.grammar.Phrase;
import org.sayso.pack.Kind;
import org.sayso.reading.Reading;
import org.sayso.reading.Readings;

/** Tells harm done to civilians from the losses of those who fight. */
final class Victims {

  private Victims() {}

  /** Sorts a draft on people by who they are: civilians are harmed, fighters are lost. */
  static void sort(Draft draft, Reading reading, List<Phrase> targets) {
    PartyRef target = draft.target;
    if (target == null) {
      return;
    }
    boolean people = targets.stream().allMatch(p -> p.type() == Phrase.Type.PEOPLE);
    if (draft.kind == Kind.HARM && !people && !target.party().equals("civilians")) {
      lost(draft);
    } else if (draft.kind == Kind.CASUALTIES && people) {
      harmed(draft, reading, target);
    }
  }

  private static void lost(Draft draft) {
    if (draft.action.equals("killed") || draft.action.equals("detained")) {
      draft.kind = Kind.CASUALTIES;
      draft.action = draft.action.equals("detained") ? "captured" : "killed";
    }
  }

  private static void harmed(Draft draft, Reading reading, PartyRef target) {
    boolean civilians = target.party().equals("civilians");
    if (draft.action.equals("captured")) {
      draft.kind = Kind.HARM;
      draft.action = "detained";
    } else if (draft.action.equals("killed")
        && civilians
        && reading.marks().contains(Readings.ON_PURPOSE)) {
      draft.kind = Kind.HARM;
    }
  }
}
