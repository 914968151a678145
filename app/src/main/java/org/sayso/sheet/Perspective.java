package org.sayso.sheet;

import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.timeline.Timeline;

/** From where an atlas is looked at: which part of what was said counts, and what it comes to. */
public interface Perspective {

  /** Whether a report counts. */
  boolean knows(Report report);

  /** Whether a claim of such a report counts, as it was decided. */
  boolean hears(Claim claim);

  /** The decisions that count, of all. */
  Reviews decided(Reviews all);

  /** Ids of all places that may have a timeline. */
  Set<String> places();

  /** The timeline of a place by what counts; without holdings where nothing moves. */
  Timeline timeline(String place);
}
