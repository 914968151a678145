package org.sayso.origin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.report.Report;

/** The reports that claims stand in, and who speaks in them; reports can be added. */
public final class Publications {

  private final Map<String, Report> byId = new HashMap<>();
  private final Voices voices = new Voices();

  /** Knows these reports. */
  public Publications(Collection<Report> reports) {
    reports.forEach(this::add);
  }

  /** Knows one more. */
  public void add(Report report) {
    byId.put(report.id(), report);
  }

  /** Who speaks in the claims that were asked about. */
  Voices voices() {
    return voices;
  }

  /** The report of a claim; throws {@link IllegalArgumentException} where it is not known. */
  Report report(Claim claim) {
    Report report = byId.get(claim.report());
    if (report == null) {
      throw new IllegalArgumentException("no report " + claim.report() + " for " + claim.id());
    }
    return report;
  }
}
