package org.sayso.build;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.report.Report;

/**
 * One report as read.
 *
 * @param report the report, with its day where that was worked out from its text
 * @param sentences number of sentences read
 * @param claims in any order
 * @param refusals in any order
 */
public record ReadReport(Report report, int sentences, List<Claim> claims, List<Refusal> refusals) {

  /** Copies the lists. */
  public ReadReport {
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }
}
