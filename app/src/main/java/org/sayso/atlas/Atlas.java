package org.sayso.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/**
 * Everything that one build found.
 *
 * @param packs names of the conflict packs that were at hand
 * @param reports the reports read, by id
 * @param claims the claims, by report and place in it
 * @param refusals what was not coded and why
 * @param places every place that a claim or timeline names, and the areas that hold them
 * @param timelines one for each place that claims bear on, by place id
 */
public record Atlas(
    List<String> packs,
    List<Report> reports,
    List<Claim> claims,
    List<Refusal> refusals,
    List<Place> places,
    List<Timeline> timelines) {

  /** Copies the lists. */
  public Atlas {
    packs = List.copyOf(packs);
    reports = List.copyOf(reports);
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
    places = List.copyOf(places);
    timelines = List.copyOf(timelines);
  }

  /** The last day that the atlas knows news of, or null where no report has a day. */
  public @Nullable LocalDate lastDay() {
    return reports.stream()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .orElse(null);
  }
}
