package org.sayso.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sayso.build.Progress.Stage;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.origin.Origins;
import org.sayso.report.Report;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reliabilities;
import org.sayso.timeline.Timeline;
import org.sayso.timeline.Weigher;

/** Drives claims through sorting and weighing on the threads of one machine. */
public final class Weighing {

  private final Bearings bearings;
  private final Weigher weigher;
  private final Workers workers;

  /**
   * Weighing on so many threads.
   *
   * @param gazetteer what lies in what
   * @param threads at least 1; the result does not depend on it
   * @param progress hears how far it has come
   */
  public Weighing(Gazetteer gazetteer, int threads, Progress progress) {
    this.bearings = new Bearings(gazetteer);
    this.weigher = new Weigher(Reliabilities.prior(Priors.bundled()));
    this.workers = new Workers(threads, progress);
  }

  /**
   * Weighs claims up to a day.
   *
   * @param reports every report that a claim names
   * @param claims those to weigh, in any order
   * @param until last day of the timelines; what happened later is left out
   * @return timelines by place id, none for places whose holder nothing speaks of
   */
  public List<Timeline> weigh(List<Report> reports, List<Claim> claims, LocalDate until) {
    Map<String, List<Bearing>> byPlace = new TreeMap<>();
    for (Bearing bearing : borne(claims)) {
      byPlace.computeIfAbsent(bearing.place().id(), id -> new ArrayList<>()).add(bearing);
    }
    Origins origins = Origins.of(reports, claims);
    return workers
        .each(
            Stage.WEIGH,
            List.copyOf(byPlace.values()),
            list -> weigher.weigh(list.get(0).place(), list, origins, until))
        .stream()
        .filter(timeline -> !timeline.holdings().isEmpty())
        .toList();
  }

  /**
   * Weighs what was known on a day: nothing that was published later leaks in, and nothing without
   * a day of publication.
   */
  public List<Timeline> asKnown(
      List<Report> reports, List<Claim> claims, LocalDate known, LocalDate until) {
    List<Report> published =
        reports.stream()
            .filter(report -> report.published() != null && !report.published().isAfter(known))
            .toList();
    Set<String> ids = published.stream().map(Report::id).collect(Collectors.toSet());
    return weigh(published, claims.stream().filter(c -> ids.contains(c.report())).toList(), until);
  }

  /** The last day of publication; where none is known, the last day of a claim that bears. */
  public LocalDate lastDay(List<Report> reports, List<Claim> claims) {
    return reports.stream()
        .map(Report::published)
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .or(() -> borne(claims).stream().map(Bearing::day).max(Comparator.naturalOrder()))
        .orElse(LocalDate.EPOCH);
  }

  private List<Bearing> borne(List<Claim> claims) {
    return claims.stream().flatMap(claim -> bearings.of(claim).stream()).toList();
  }
}
