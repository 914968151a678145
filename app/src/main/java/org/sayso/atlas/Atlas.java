package org.sayso.atlas;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.build.Built;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
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
 * @param reviews what people decided of claims and was honoured in weighing
 * @param timelines one for each place that claims bear on, by place id
 */
public record Atlas(
    List<String> packs,
    List<Report> reports,
    List<Claim> claims,
    List<Refusal> refusals,
    List<Place> places,
    Learnings learnings,
    Reviews reviews,
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
   * @param reviews what people decided
   */
  public static Atlas of(
      List<String> packs, Built built, Gazetteer gazetteer, Learnings learnings, Reviews reviews) {
    return new Atlas(
        packs,
        built.reports(),
        built.claims(),
        built.refusals(),
        places(built, gazetteer, reviews),
        learnings,
        reviews,
        built.timelines());
  }

  /** The places named, and all that hold them, by id. */
  private static List<Place> places(Built built, Gazetteer gazetteer, Reviews reviews) {
    Map<String, Place> places = new TreeMap<>();
    Stream<Place> claimed =
        built.claims().stream()
            .flatMap(claim -> Stream.of(claim.place(), claim.to()))
            .flatMap(ref -> Stream.ofNullable(ref == null ? null : ref.place()));
    Stream<Place> weighed =
        built.timelines().stream().flatMap(line -> gazetteer.byId(line.place()).stream());
    Stream<Place> decided =
        reviews.decisions().stream().flatMap(one -> gazetteer.byId(one.value()).stream());
    Stream.of(claimed, weighed, decided)
        .flatMap(all -> all)
        .forEach(
            named -> {
              for (Place at = named; at != null; at = gazetteer.parent(at)) {
                places.put(at.id(), at);
              }
            });
    return List.copyOf(places.values());
  }

  /**
   * The atlas as it was known on a day: without what was published, learned or decided later, and
   * without reports of no known day.
   *
   * @param weighed the timelines of what is left
   */
  public Atlas asKnown(LocalDate known, List<Timeline> weighed) {
    List<Report> published = reports.stream().filter(report -> report.isOutBy(known)).toList();
    Set<String> ids = published.stream().map(Report::id).collect(Collectors.toSet());
    return new Atlas(
        packs,
        published,
        claims.stream().filter(claim -> ids.contains(claim.report())).toList(),
        refusals.stream().filter(refusal -> ids.contains(refusal.report())).toList(),
        places,
        learnings.upTo(known),
        reviews.on(known),
        weighed);
  }

  /** The claims that speakers of a party say, by what reviews leave of them. */
  public List<Claim> toldBy(String party) {
    Set<String> told =
        reviewed().stream()
            .filter(claim -> party.equals(claim.innermost().party()))
            .map(Claim::id)
            .collect(Collectors.toSet());
    return claims.stream().filter(claim -> told.contains(claim.id())).toList();
  }

  /** The same atlas with some of its claims only, and their timelines. */
  public Atlas with(List<Claim> some, List<Timeline> weighed) {
    return new Atlas(packs, reports, some, refusals, places, learnings, reviews, weighed);
  }

  /** The claims as reviewers decided, which is what the timelines rest on. */
  public List<Claim> reviewed() {
    Map<String, Place> byId = new TreeMap<>();
    places.forEach(place -> byId.put(place.id(), place));
    return reviews.ruling(id -> Optional.ofNullable(byId.get(id))).apply(claims);
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
