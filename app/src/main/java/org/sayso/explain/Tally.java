package org.sayso.explain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sayso.atlas.Atlas;
import org.sayso.atlas.Discretion;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.pack.Kind;
import org.sayso.report.Report;
import org.sayso.timeline.Holding;

/**
 * How many districts each party is said to hold on a day, beside the counts that sources give; the
 * two are never merged.
 *
 * @param day the day
 * @param districts number by the id of the party that is said to hold each
 * @param disputed districts that two parties are said to hold
 * @param unclear districts with news of which too little is said to name a holder
 * @param quoted what sources count, the newest first
 */
public record Tally(
    LocalDate day,
    SortedMap<String, Integer> districts,
    int disputed,
    int unclear,
    List<Quoted> quoted) {

  /** Copies the collections. */
  public Tally {
    districts = Collections.unmodifiableSortedMap(new TreeMap<>(districts));
    quoted = List.copyOf(quoted);
  }

  /**
   * A count that a source gives.
   *
   * @param claim the claim, of kind tally
   * @param report the report that it stands in
   * @param quote its passage, without the names of private persons
   */
  public record Quoted(Claim claim, Report report, String quote) {

    /** The day of the count: the last day it is said to hold, else that of the report, or null. */
    public @Nullable LocalDate day() {
      LocalDate to = claim.when().days().to();
      return to == null ? report.published() : to;
    }
  }

  /** Counts the atlas on a day, and gathers what sources count up to that day. */
  public static Tally of(Atlas atlas, LocalDate day) {
    Explainer explainer = new Explainer(atlas);
    SortedMap<String, Integer> districts = new TreeMap<>();
    int disputed = 0;
    int unclear = 0;
    for (Place place : atlas.places()) {
      Holding holding = place.kind() == PlaceKind.DISTRICT ? explainer.holding(place, day) : null;
      if (holding == null) {
        continue;
      }
      Look look = Look.of(holding);
      switch (look.kind()) {
        case HELD -> districts.merge(Objects.requireNonNull(look.leader()), 1, Integer::sum);
        case DISPUTED -> disputed++;
        case UNCLEAR -> unclear++;
      }
    }
    return new Tally(day, districts, disputed, unclear, quoted(atlas, day));
  }

  private static List<Quoted> quoted(Atlas atlas, LocalDate day) {
    Map<String, Report> reports =
        atlas.reports().stream().collect(Collectors.toMap(Report::id, report -> report));
    Discretion discretion = new Discretion(atlas.claims());
    Comparator<Quoted> newestFirst =
        Comparator.comparing(
            Quoted::day, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
    return atlas.reviewed().stream()
        .filter(claim -> claim.kind() == Kind.TALLY && !claim.background())
        .map(claim -> quoted(claim, reports, discretion))
        .filter(quoted -> upTo(quoted.day(), day))
        .sorted(newestFirst.reversed())
        .toList();
  }

  private static Quoted quoted(Claim claim, Map<String, Report> reports, Discretion discretion) {
    Report report = Objects.requireNonNull(reports.get(claim.report()));
    return new Quoted(claim, report, discretion.shown(report, claim.evidence()));
  }

  private static boolean upTo(@Nullable LocalDate day, LocalDate last) {
    return day == null || !day.isAfter(last);
  }
}
