package org.sayso.pages;

import java.util.List;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.report.Report;
import org.sayso.review.Reviews;

/**
 * All that the page of one report shows.
 *
 * @param report the report
 * @param claims its claims as the program read them
 * @param refusals its passages that were not coded
 * @param discretion keeps private persons' names off the page
 * @param reviews what people decided of them
 * @param copies reports that carry the same words
 */
public record ReportMatter(
    Report report,
    List<Claim> claims,
    List<Refusal> refusals,
    Discretion discretion,
    Reviews reviews,
    List<Report> copies) {

  /** Copies the lists. */
  public ReportMatter {
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
    copies = List.copyOf(copies);
  }
}
