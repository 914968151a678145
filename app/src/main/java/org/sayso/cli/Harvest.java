package org.sayso.cli;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.report.Report;

/**
 * All that was read in one run.
 *
 * @param reports in the order in which they were handed in
 * @param sentences in all of them
 * @param claims by report, then by place in it
 * @param refusals by report, then by place in it
 * @param skipped inputs that were no report
 */
record Harvest(
    List<Report> reports, int sentences, List<Claim> claims, List<Refusal> refusals, int skipped) {

  Harvest {
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }
}
