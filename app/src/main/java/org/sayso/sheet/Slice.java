package org.sayso.sheet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.report.Report;
import org.sayso.timeline.Timeline;

/**
 * As much of an atlas as is looked at together: some reports with their claims, or all that is told
 * of one place. Claims are as reviewers decided; private persons are described in them, and not
 * named, unless the atlas was asked for with them.
 *
 * @param claims what is told
 * @param reports every report that a claim of the slice stands in
 * @param timeline who held the place, or null where the slice is of no place or nothing says so
 * @param behind the claims that the timeline rests on, by id; some are told of other places
 */
public record Slice(
    List<Claim> claims,
    List<Report> reports,
    @Nullable Timeline timeline,
    Map<String, Claim> behind) {

  /** Copies the lists. */
  public Slice {
    claims = List.copyOf(claims);
    reports = List.copyOf(reports);
    behind = Map.copyOf(behind);
  }

  /** The reports by their ids. */
  public Map<String, Report> reportsById() {
    return reports.stream()
        .collect(Collectors.toMap(Report::id, Function.identity(), (one, same) -> one));
  }
}
