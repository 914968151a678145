package org.sayso.live;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.report.Report;

/**
 * By what an answer goes.
 *
 * @param known what was published, learned and decided up to this day only; null for all
 * @param party what speakers of this party say only (its id); null for everybody
 */
public record Standpoint(@Nullable LocalDate known, @Nullable String party) {

  /** By all that is known, whoever says it. */
  public static final Standpoint ALL = new Standpoint(null, null);

  /** Whether a report counts, which came out by the day. */
  public boolean knows(Report report) {
    return known == null || report.isOutBy(known);
  }

  /** Whether a claim counts, which the party says. */
  public boolean hears(Claim claim) {
    return party == null || party.equals(claim.innermost().party());
  }

  /** Whether nothing is left out. */
  public boolean whole() {
    return known == null && party == null;
  }
}
