package org.sayso.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.origin.Origins;
import org.sayso.origin.Printed;
import org.sayso.origin.Publications;
import org.sayso.report.Report;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.timeline.Account;
import org.sayso.timeline.Timeline;
import org.sayso.timeline.Weigher;

/**
 * The claims that bear on each place, ready to be weighed.
 *
 * <p>What a place's claims add up to depends on them alone, also which of them have one origin, so
 * that a report that is added touches the places that its claims bear on and no others.
 */
public final class Scales {

  private final Bearings bearings;
  private final UnaryOperator<List<Claim>> decided;
  private final Publications published;
  private final SortedMap<String, Load> byPlace = new TreeMap<>();

  /**
   * With these claims, each of which stands in one of the reports.
   *
   * @param decided what reviewers made of claims
   */
  Scales(
      Bearings bearings,
      UnaryOperator<List<Claim>> decided,
      Collection<Report> reports,
      List<Claim> claims) {
    this.bearings = bearings;
    this.decided = decided;
    this.published = new Publications(reports);
    put(claims);
  }

  /** What bears on one place, and the same in the order in which it was printed. */
  private record Load(List<Bearing> here, Printed printed) {

    void add(Bearing bearing) {
      here.add(bearing);
      printed.add(bearing.claim());
    }

    /** Which of it has one origin, for one thread at a time. */
    synchronized Pan pan() {
      return new Pan(here, Origins.of(printed));
    }
  }

  /** What bears on one place, with the origins of it. */
  record Pan(List<Bearing> here, Origins origins) {

    /** Every word told of the place, with the chance that it is true. */
    List<Judged> judged(Weigher weigher, LocalDate until) {
      return weigher.judge(here, origins, until);
    }
  }

  /**
   * Adds a report with its claims.
   *
   * @return ids of the places that they bear on, whose timelines may be others now
   */
  public Set<String> add(Report report, List<Claim> claims) {
    published.add(report);
    return put(claims);
  }

  private Set<String> put(List<Claim> claims) {
    Set<String> touched = new TreeSet<>();
    for (Claim claim : decided.apply(claims)) {
      for (Bearing bearing : bearings.of(claim)) {
        load(bearing.place().id()).add(bearing);
        touched.add(bearing.place().id());
      }
    }
    return touched;
  }

  /** Ids of all places that some claim bears on, ascending. */
  public List<String> places() {
    return List.copyOf(byPlace.keySet());
  }

  /** What the claims on a place add up to; no holdings where nothing moves. */
  public Timeline timeline(String place, Weigher weigher, LocalDate until) {
    Pan pan = pan(place);
    return pan.here().isEmpty()
        ? new Timeline(place, List.of())
        : weigher.weigh(pan.here().get(0).place(), pan.here(), pan.origins(), until);
  }

  /** The whole arithmetic of one day, or null where nothing is said of the place up to it. */
  @Nullable Account account(Place place, Weigher weigher, LocalDate day, LocalDate until) {
    Pan pan = pan(place.id());
    return weigher.account(place, pan.here(), pan.origins(), day, until);
  }

  /** What bears on a place. */
  Pan pan(String place) {
    Load load = byPlace.get(place);
    return load == null ? empty().pan() : load.pan();
  }

  private Load load(String place) {
    return byPlace.computeIfAbsent(place, id -> empty());
  }

  private Load empty() {
    return new Load(new ArrayList<>(), new Printed(published));
  }
}
