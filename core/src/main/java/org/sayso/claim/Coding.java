package org.sayso.claim;

import java.util.List;
import org.sayso.report.Report;

/**
 * What one report was coded into.
 *
 * @param report the report, with its day where that was worked out from its text
 * @param sentences how many sentences were read
 * @param claims in the order of the text
 * @param refusals what looked like claims and was not coded
 */
public record Coding(Report report, int sentences, List<Claim> claims, List<Refusal> refusals) {

  /** Copies the lists. */
  public Coding {
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }
}
