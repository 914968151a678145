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
import org.sayso.build.Progress.Stage;
import org.sayso.claim.Claim;
import org.sayso.gazetteer.Place;
import org.sayso.learning.Judged;
import org.sayso.origin.Origins.Origin;
import org.sayso.origin.Print;
import org.sayso.origin.Printed;
import org.sayso.origin.Publications;
import org.sayso.report.Report;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Bearings;
import org.sayso.testimony.Sourced;
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

  /** So many claims are looked through by one thread at a time. */
  private static final int SHARE = 4096;

  private final Bearings bearings;
  private final UnaryOperator<List<Claim>> decided;
  private final Publications published;
  private final Workers workers;
  private final SortedMap<String, Load> byPlace = new TreeMap<>();

  /**
   * With these claims, each of which stands in one of the reports.
   *
   * @param decided what reviewers made of claims
   * @param workers look through the claims
   */
  Scales(
      Bearings bearings,
      UnaryOperator<List<Claim>> decided,
      Collection<Report> reports,
      List<Claim> claims,
      Workers workers) {
    this.bearings = bearings;
    this.decided = decided;
    this.published = new Publications(reports);
    this.workers = workers;
    put(claims);
  }

  /** What bears on one place, in the order in which it was printed. */
  private static final class Load {

    private final Printed<Bearing> printed = new Printed<>();

    void add(Print<Bearing> print) {
      printed.add(print);
    }

    /** All of it with its origins, for one thread at a time. */
    synchronized Pan pan() {
      List<Origin> origins = printed.origins();
      List<Sourced> here = new ArrayList<>(origins.size());
      for (Print<Bearing> print : printed.inOrder()) {
        here.add(new Sourced(print.thing(), origins.get(here.size())));
      }
      return new Pan(here);
    }
  }

  /** What bears on one place, each claim once. */
  record Pan(List<Sourced> here) {

    /** Every word told of the place, with the chance that it is true. */
    List<Judged> judged(Weigher weigher, LocalDate until) {
      return weigher.judge(here, until);
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
    List<Claim> all = decided.apply(claims);
    List<List<Claim>> shares = new ArrayList<>();
    for (int from = 0; from < all.size(); from += SHARE) {
      shares.add(all.subList(from, Math.min(all.size(), from + SHARE)));
    }
    workers.each(
        Stage.WEIGH,
        shares,
        this::prints,
        prints -> {
          for (Print<Bearing> print : prints) {
            String place = print.thing().place().id();
            byPlace.computeIfAbsent(place, id -> new Load()).add(print);
            touched.add(place);
          }
        });
    return touched;
  }

  private List<Print<Bearing>> prints(List<Claim> claims) {
    List<Print<Bearing>> prints = new ArrayList<>(2 * claims.size());
    for (Claim claim : claims) {
      for (Bearing bearing : bearings.of(claim)) {
        prints.add(published.print(bearing, claim));
      }
    }
    return prints;
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
        : weigher.weigh(pan.here().get(0).bearing().place(), pan.here(), until);
  }

  /** The whole arithmetic of one day, or null where nothing is said of the place up to it. */
  @Nullable Account account(Place place, Weigher weigher, LocalDate day, LocalDate until) {
    Pan pan = pan(place.id());
    return weigher.account(place, pan.here(), day, until);
  }

  /** What bears on a place. */
  Pan pan(String place) {
    Load load = byPlace.get(place);
    return load == null ? new Pan(List.of()) : load.pan();
  }
}
