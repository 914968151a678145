package org.sayso.build;

import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/**
 * Everything that one build found.
 *
 * @param reports each once, by id, with their copies
 * @param sentences number of sentences read in all of them
 * @param claims each once, by report and place in it
 * @param refusals each once, by report and place in it
 * @param timelines by place id, one for each place whose holder some claim speaks of
 */
public record Built(
    List<Report> reports,
    long sentences,
    List<Claim> claims,
    List<Refusal> refusals,
    List<Timeline> timelines) {

  /** Copies the lists. */
  public Built {
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
    timelines = List.copyOf(timelines);
  }
}
