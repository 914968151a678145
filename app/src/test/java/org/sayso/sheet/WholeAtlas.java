package org.sayso.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.explain.Discreet;
import org.sayso.report.Report;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/** Slices of an atlas that is wholly in memory. */
public final class WholeAtlas implements Slices {

  private final Atlas atlas;
  private final Areas areas;
  private final Selection selection;
  private final Map<String, Claim> claims = new LinkedHashMap<>();
  private final Map<String, Report> reports = new HashMap<>();

  /**
   * Slices of an atlas.
   *
   * @param selection which places are wanted
   * @param withPersons whether private persons are named
   */
  public WholeAtlas(Atlas atlas, Selection selection, boolean withPersons) {
    this.atlas = atlas;
    this.areas = new Areas(atlas.places());
    this.selection = selection;
    Discretion discretion = new Discretion(withPersons ? List.of() : atlas.claims());
    Discreet discreet = new Discreet(discretion);
    for (Claim claim : atlas.reviewed()) {
      claims.put(claim.id(), withPersons ? claim : discreet.of(claim));
    }
    for (Report report : atlas.reports()) {
      reports.put(report.id(), discreet.of(report));
    }
  }

  @Override
  public void byReport(Taker taker) throws IOException {
    Map<String, List<Claim>> byReport = new HashMap<>();
    for (Claim claim : claims.values()) {
      byReport.computeIfAbsent(claim.report(), id -> new ArrayList<>()).add(claim);
    }
    for (Report report : atlas.reports()) {
      List<Claim> told =
          byReport.getOrDefault(report.id(), List.of()).stream()
              .filter(claim -> selection.covers(claim.place()))
              .toList();
      taker.take(new Slice(told, reportsOf(told), null, Map.of()));
    }
  }

  @Override
  public void byPlace(Part part, Taker taker) throws IOException {
    Map<String, List<Claim>> byPlace = new TreeMap<>();
    for (Claim claim : claims.values()) {
      PlaceRef place = claim.place();
      if (place != null) {
        byPlace.computeIfAbsent(place.key(), key -> new ArrayList<>()).add(claim);
      }
    }
    Map<String, Timeline> timelines = new HashMap<>();
    for (Timeline timeline : atlas.timelines()) {
      timelines.put(timeline.place(), timeline);
      byPlace.computeIfAbsent(timeline.place(), key -> new ArrayList<>());
    }
    for (Map.Entry<String, List<Claim>> each : byPlace.entrySet()) {
      if (selection.covers(each.getKey())) {
        List<Claim> told = part == Part.HOLDINGS ? List.of() : each.getValue();
        Timeline timeline = part == Part.CLAIMS ? null : timelines.get(each.getKey());
        taker.take(slice(told, timeline, part));
      }
    }
  }

  private Slice slice(List<Claim> told, @Nullable Timeline timeline, Part part) {
    Map<String, Claim> behind = new LinkedHashMap<>();
    List<Holding> resting = timeline == null || part != Part.ALL ? List.of() : timeline.holdings();
    for (Holding holding : resting) {
      for (Support support : holding.because()) {
        Claim claim = claims.get(support.claim());
        if (claim != null) {
          behind.put(support.claim(), claim);
        }
      }
    }
    List<Claim> all = new ArrayList<>(told);
    all.addAll(behind.values());
    return new Slice(told, reportsOf(all), timeline, behind);
  }

  private List<Report> reportsOf(List<Claim> told) {
    Set<String> ids = new LinkedHashSet<>();
    told.forEach(claim -> ids.add(claim.report()));
    return ids.stream().map(id -> Objects.requireNonNull(reports.get(id))).toList();
  }

  @Override
  public Areas areas() {
    return areas;
  }
}
