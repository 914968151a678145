package org.sayso.cli;

import java.time.LocalDate;
import java.util.Set;
import org.sayso.claim.Claim;
import org.sayso.live.LiveAtlas;
import org.sayso.live.Standpoint;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.sheet.Perspective;
import org.sayso.timeline.Timeline;

/**
 * An atlas as it was known on a day, or by one side's word, each place weighed when it is asked.
 */
record FromStandpoint(LiveAtlas atlas, Standpoint standpoint) implements Perspective {

  @Override
  public boolean knows(Report report) {
    return standpoint.knows(report);
  }

  @Override
  public boolean hears(Claim claim) {
    return standpoint.hears(claim);
  }

  @Override
  public Reviews decided(Reviews all) {
    return all.on(standpoint.known());
  }

  @Override
  public Set<String> places() {
    return atlas.places(standpoint);
  }

  @Override
  public Timeline timeline(String place) {
    LocalDate known = standpoint.known();
    return atlas.place(place, standpoint, known == null ? atlas.until() : known).timelines().get(0);
  }
}
