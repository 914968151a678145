package org.sayso.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.claim.Refusal;
import org.sayso.explain.Explanation.Ground;
import org.sayso.explain.Explanation.Refused;
import org.sayso.explain.Explanation.Reviewed;
import org.sayso.explain.Explanation.Side;
import org.sayso.gazetteer.Place;
import org.sayso.report.Report;
import org.sayso.review.Verdict;
import org.sayso.timeline.Holding;
import org.sayso.timeline.Support;
import org.sayso.timeline.Timeline;

/**
 * Walks from what the map shows to the words behind it: holding, support, claim, report, passage.
 * The command line, the page and the exports all ask here.
 */
public final class Explainer {

  private final Atlas atlas;
  private final Map<String, Claim> claims = new HashMap<>();
  private final Map<String, Report> reports = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Timeline> timelines = new HashMap<>();
  private final Discretion discretion;

  /** Prepares to answer for one atlas. */
  public Explainer(Atlas atlas) {
    this(atlas, new Discretion(atlas.claims()));
  }

  /**
   * Prepares to answer for a part of an atlas.
   *
   * @param discretion knows the private persons of all the reports, also of claims that are not
   *     among the part's
   */
  public Explainer(Atlas atlas, Discretion discretion) {
    this.atlas = atlas;
    this.discretion = discretion;
    atlas.reviewed().forEach(claim -> claims.put(claim.id(), claim));
    atlas.reports().forEach(report -> reports.put(report.id(), report));
    atlas.places().forEach(place -> places.put(place.id(), place));
    atlas.timelines().forEach(timeline -> timelines.put(timeline.place(), timeline));
  }

  /** The holding of a place on a day, or null where no claim bears on that day. */
  public @Nullable Holding holding(Place place, LocalDate day) {
    Timeline timeline = timelines.get(place.id());
    return timeline == null
        ? null
        : timeline.holdings().stream().filter(h -> h.covers(day)).findFirst().orElse(null);
  }

  /** Why a place is said to be held as it is on a day. */
  public Explanation explain(Place place, LocalDate day) {
    Holding holding = holding(place, day);
    List<String> names = PlaceNames.printed(atlas, place);
    return new Explanation(
        place,
        names,
        day,
        holding,
        holding == null ? List.of() : sides(holding),
        reviewed(place, holding),
        refusals(names));
  }

  /** The claims on a place of which somebody decided something, as the program read them. */
  private List<Reviewed> reviewed(Place place, @Nullable Holding holding) {
    if (atlas.reviews().decisions().isEmpty()) {
      return List.of();
    }
    Set<String> told = new HashSet<>();
    if (holding != null) {
      holding.because().forEach(support -> told.add(support.claim()));
    }
    List<Reviewed> reviewed = new ArrayList<>();
    for (Claim read : atlas.claims()) {
      boolean here = read.place() != null && read.place().key().equals(place.id());
      List<Verdict> verdicts =
          here || told.contains(read.id()) ? atlas.reviews().about(read) : List.of();
      if (!verdicts.isEmpty()) {
        Report report = report(read.report());
        String quote = discretion.shown(report, read.evidence());
        reviewed.add(new Reviewed(read, report, quote, verdicts));
      }
    }
    return reviewed;
  }

  private List<Side> sides(Holding holding) {
    Map<String, List<Support>> byParty =
        holding.because().stream().collect(Collectors.groupingBy(Support::party));
    Set<String> parties = new TreeSet<>(holding.probabilities().keySet());
    parties.addAll(byParty.keySet());
    return parties.stream()
        .map(
            party ->
                new Side(
                    party,
                    holding.probabilities().getOrDefault(party, 0.0),
                    grounds(byParty.getOrDefault(party, List.of()))))
        .sorted(Comparator.comparingDouble(Side::probability).reversed())
        .toList();
  }

  /** One ground for each origin and direction: the support that counts, its copies under it. */
  private List<Ground> grounds(List<Support> supports) {
    Map<List<Object>, List<Support>> byOrigin =
        supports.stream()
            .sorted(Comparator.comparing(Support::counted).reversed())
            .collect(
                Collectors.groupingBy(
                    support -> List.of(support.origin(), support.direction()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    List<Ground> grounds = new ArrayList<>();
    for (List<Support> sameOrigin : byOrigin.values()) {
      List<Ground> copies =
          sameOrigin.subList(1, sameOrigin.size()).stream().map(this::ground).toList();
      grounds.add(ground(sameOrigin.get(0), copies));
    }
    grounds.sort(Comparator.comparingDouble((Ground g) -> g.support().weight()).reversed());
    return grounds;
  }

  /** One claim's part in a holding, with the passage it stands in. */
  public Ground ground(Support support) {
    return ground(support, List.of());
  }

  /** The place of an id that the atlas names. */
  public Place place(String id) {
    return Objects.requireNonNull(places.get(id), "a place that exists");
  }

  private Ground ground(Support support, List<Ground> copies) {
    Claim claim = Objects.requireNonNull(claims.get(support.claim()), "a claim that exists");
    Report report = report(claim.report());
    return new Ground(support, claim, report, discretion.shown(report, claim.evidence()), copies);
  }

  private Refused refused(Refusal refusal) {
    Report report = report(refusal.report());
    return new Refused(refusal, report, discretion.shown(report, refusal.evidence()));
  }

  private Report report(String id) {
    return Objects.requireNonNull(reports.get(id), "a report that exists");
  }

  private List<Refused> refusals(List<String> names) {
    return atlas.refusals().stream()
        .filter(refusal -> PlaceNames.mentions(refusal.evidence().text(), names))
        .map(this::refused)
        .toList();
  }
}
