package org.sayso.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.build.Progress;
import org.sayso.build.Weighing;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Reviews;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Learnings;
import org.sayso.timeline.Account;
import org.sayso.timeline.Timeline;

/** Weighs one place of an atlas again, from its slice. */
final class PlaceScales {

  private final Gazetteer gazetteer;
  private final Weighing weighing;

  PlaceScales(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.weighing = new Weighing(gazetteer, 1, Learnings.NONE, Reviews.NONE, Progress.NONE);
  }

  /** Ids of the places that claims bear on, as decided. */
  Set<String> places(List<Claim> claims, Reviews reviews) {
    Set<String> places = new TreeSet<>();
    for (Claim claim : reviews.ruling(gazetteer::byId).apply(claims)) {
      weighing.bearings(claim).stream().map(Bearing::place).map(Place::id).forEach(places::add);
    }
    return places;
  }

  /** Ids of the places that a claim names, as read and as decided. */
  Set<String> named(Claim claim, Reviews reviews) {
    List<Claim> both = new ArrayList<>(reviews.ruling(gazetteer::byId).apply(List.of(claim)));
    both.add(claim);
    Set<String> places = new TreeSet<>();
    for (Claim each : both) {
      Stream.of(Optional.ofNullable(each.place()), Optional.ofNullable(each.to()))
          .flatMap(Optional::stream)
          .forEach(ref -> places.add(ref.key()));
    }
    return places;
  }

  /** The timeline of a place by what stands in its slice; no holdings where nothing moves. */
  Timeline timeline(String place, Atlas slice, LocalDate until) {
    Weighing own = weighing(slice);
    return own.weigh(own.scales(slice.reports(), slice.claims()), Set.of(place), until).get(0);
  }

  /** The arithmetic of a day, or null where nothing is said of the place up to it. */
  @Nullable Account account(Place place, Atlas slice, LocalDate day, LocalDate until) {
    return weighing(slice).account(slice.reports(), slice.claims(), place, null, day, until);
  }

  private Weighing weighing(Atlas slice) {
    return weighing.with(slice.learnings(), slice.reviews());
  }

  /** The place of an id, also where the atlas does not name it. */
  @Nullable Place place(String id) {
    return gazetteer.byId(id).orElse(null);
  }

  /** A slice with the claims of another added, and the decisions that both need. */
  Atlas joined(Atlas slice, Atlas more, Relevant decisions) {
    Map<String, Claim> claims = new LinkedHashMap<>();
    Map<String, Report> reports = new LinkedHashMap<>();
    Map<String, Place> places = new LinkedHashMap<>();
    for (Atlas each : List.of(slice, more)) {
      each.claims().forEach(claim -> claims.putIfAbsent(claim.id(), claim));
      each.reports().forEach(report -> reports.putIfAbsent(report.id(), report));
      each.places().forEach(place -> places.putIfAbsent(place.id(), place));
    }
    Reviews relevant = decisions.of(List.copyOf(claims.values()));
    relevant.decisions().stream()
        .flatMap(one -> gazetteer.byId(one.value()).stream())
        .flatMap(this::withOuter)
        .forEach(place -> places.putIfAbsent(place.id(), place));
    return new Atlas(
        slice.packs(),
        List.copyOf(reports.values()),
        List.copyOf(claims.values()),
        slice.refusals(),
        List.copyOf(places.values()),
        slice.learnings(),
        relevant,
        slice.timelines());
  }

  private Stream<Place> withOuter(Place place) {
    Stream.Builder<Place> all = Stream.builder();
    for (Place at = place; at != null; at = gazetteer.parent(at)) {
      all.add(at);
    }
    return all.build();
  }
}
