package org.sayso.export;

import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Chains;
import org.sayso.explain.Tally;
import org.sayso.pack.Standing;
import org.sayso.quantity.Quantity;

/** A tally as plain text: what the claims on districts add up to, and what sources count. */
public final class TallyText {

  private TallyText() {}

  /** The text, in lines of at most {@code width} characters. */
  public static String of(Tally tally, int width) {
    Wrapped out = new Wrapped(width);
    out.add(0, "Districts with news of who holds them, on " + tally.day());
    tally.districts().forEach((party, count) -> out.add(2, count + " " + party));
    out.add(2, tally.disputed() + " disputed (two parties are said to hold it)");
    out.add(2, tally.unclear() + " with too little said to name a holder");
    out.gap().add(0, "What sources count, newest first (never merged with the above)");
    if (tally.quoted().isEmpty()) {
      out.add(2, "nothing up to that day");
    }
    tally.quoted().forEach(quoted -> quoted(out, quoted));
    return out.toString();
  }

  private static void quoted(Wrapped out, Tally.Quoted quoted) {
    Claim claim = quoted.claim();
    Quantity quantity = claim.quantity();
    PlaceRef place = claim.place();
    String day = quoted.day() == null ? "day unknown" : quoted.day().toString();
    String actor = claim.actor() == null ? "" : claim.actor().party() + " ";
    out.add(
        2,
        day
            + ": "
            + actor
            + claim.action()
            + " "
            + (quantity == null ? "?" : ClaimText.count(quantity))
            + (place == null ? "" : ", " + place.text())
            + (claim.standing() == Standing.ASSERTED ? "" : ", " + claim.standing().code()));
    out.add(6, Chains.of(claim));
    out.add(6, "“" + quoted.quote() + "”");
  }
}
