package org.sayso.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sayso.claim.Claim;
import org.sayso.claim.Said;
import org.sayso.origin.Origins;
import org.sayso.report.Report;
import org.sayso.testimony.Bearing;
import org.sayso.testimony.Priors;
import org.sayso.testimony.Reach;
import org.sayso.testimony.Reliabilities;
import org.sayso.testimony.Sourced;

/** Claims on one place, weighed, and asked day by day. */
record Tale(Timeline timeline) {

  static final Weigher WEIGHER = new Weigher(Reliabilities.prior(Priors.bundled()));

  /** Claims with the reports that print them; all bear on the one place, named as it is. */
  static Tale of(int untilDay, List<Report> reports, List<Claim> claims) {
    List<Bearing> bearings = new ArrayList<>();
    for (Claim claim : claims) {
      bearings.add(bearing(claim, Reach.ITSELF));
    }
    return weighed(untilDay, reports, claims, bearings);
  }

  /** Claims that each stand in a report of their own, which is made for them. */
  static Tale told(int untilDay, Said... said) {
    List<Report> reports = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Said one : said) {
      Report report = Said.published("Outlet " + reports.size(), Said.START, "");
      reports.add(report);
      claims.add(one.in(report).claim());
    }
    return of(untilDay, reports, claims);
  }

  static Bearing bearing(Claim claim, Reach reach) {
    var days = claim.when().days();
    var day = days.to() == null ? days.from() : days.to();
    return new Bearing(Said.PLACE, java.util.Objects.requireNonNull(day), reach, claim);
  }

  static Tale weighed(
      int untilDay, List<Report> reports, List<Claim> claims, List<Bearing> bearings) {
    return new Tale(
        WEIGHER.weigh(
            Said.PLACE,
            Sourced.all(bearings, Origins.of(reports, claims)),
            Said.START.plusDays(untilDay)));
  }

  /** The holding of a day. */
  Holding on(int day) {
    var date = Said.START.plusDays(day);
    return timeline.holdings().stream()
        .filter(holding -> holding.covers(date))
        .findFirst()
        .orElse(new Holding(date, date, new TreeMap<>(), 0, 1, null, List.of()));
  }

  /** The chance that a party holds the place on a day. */
  double chance(String party, int day) {
    return on(day).probabilities().getOrDefault(party, 0.0);
  }

  /** The reasons that a claim is given for or against on a day. */
  List<Support> because(Claim claim, int day) {
    return on(day).because().stream().filter(s -> s.claim().equals(claim.id())).toList();
  }
}
