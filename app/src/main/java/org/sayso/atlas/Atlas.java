package org.sayso.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Built;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Timeline;

/**
 * Everything that one build found.
 *
 * @param packs names of the conflict packs that were at hand
 * @param reports the reports read, by id
 * @param claims the claims, by report and place in it
 * @param refusals what was not coded and why
 * @param places every place that a claim or timeline names, and the areas that hold them
 * @param learnings what was learned of speakers and was used in weighing
 * @param timelines one for each place that claims bear on, by place id
 */
public record Atlas(
    List<String> packs,
    List<Report> reports,
    List<Claim> claims,
    List<Refusal> refusals,
    List<Place> places,
    Learnings learnings,
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

  /**
   * The atlas of a build.
   *
   * @param packs names of the conflict packs that were at hand
   * @param built what was read and weighed
   * @param gazetteer the places that it was read with
   * @param learnings what was learned of speakers before
   */
  public static Atlas of(
      List<String> packs, Built built, Gazetteer gazetteer, Learnings learnings) {
    return new Atlas(
        packs,
        built.reports(),
        built.claims(),
        built.refusals(),
        places(built, gazetteer),
        learnings,
        built.timelines());
  }

  /** The places named, and all that hold them, by id. */
  private static List<Place> places(Built built, Gazetteer gazetteer) {
    Map<String, Place> places = new TreeMap<>();
    Stream<Place> claimed =
        built.claims().stream()
            .flatMap(claim -> Stream.of(claim.place(), claim.to()))
            .flatMap(ref -> Stream.ofNullable(ref == null ? null : ref.place()));
    Stream<Place> weighed =
        built.timelines().stream().flatMap(line -> gazetteer.byId(line.place()).stream());
    Stream.concat(claimed, weighed)
        .forEach(
            named -> {
              for (Place at = named; at != null; at = gazetteer.parent(at)) {
                places.put(at.id(), at);
              }
            });
    return List.copyOf(places.values());
  }

  /** The same atlas with other timelines. */
  public Atlas withTimelines(List<Timeline> others) {
    return new Atlas(packs, reports, claims, refusals, places, learnings, others);
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
