package org.sayso.corpus;

import java.util.stream.Collectors;
import org.sayso.claim.Claim;
import org.sayso.claim.PartyRef;
import org.sayso.claim.PlaceRef;

/** A claim on one line, for people who compare it with the text. */
final class ClaimLine {

  private ClaimLine() {}

  static String of(Claim c) {
    PlaceRef p = c.place();
    PartyRef actor = c.actor();
    PartyRef target = c.target();
    String chain =
        c.sources().stream()
            .map(s -> s.text() + "[" + s.kind().code() + "," + s.party() + "]")
            .collect(Collectors.joining(" < "));
    return c.kind().code()
        + "/"
        + c.action()
        + " "
        + c.standing().code()
        + " actor="
        + (actor == null ? "-" : actor.party())
        + " target="
        + (target == null ? "-" : target.party())
        + " place="
        + (p == null ? "-" : p.text() + "(" + p.key() + ")")
        + (c.part() ? " part" : "")
        + (c.background() ? " background" : "")
        + " n="
        + (c.quantity() == null ? "-" : c.quantity().text())
        + " when="
        + c.when().days().from()
        + ".."
        + c.when().days().to()
        + " by "
        + chain
        + " | "
        + c.evidence().text();
  }
}
