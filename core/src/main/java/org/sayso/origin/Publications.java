package org.sayso.origin;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sayso.claim.Claim;
import org.sayso.report.Report;

/** When the reports that claims stand in were published; reports can be added. */
public final class Publications {

  private final Map<String, Report> byId = new HashMap<>();

  /** A claim and the report that prints it. */
  private record Print(Report report, Claim claim) implements Comparable<Print> {

    @Override
    public int compareTo(Print other) {
      if (report != other.report) {
        int order = Copies.PUBLICATION.compare(report, other.report);
        if (order != 0) {
          return order;
        }
      }
      int order = claim.evidence().span().compareTo(other.claim.evidence().span());
      return order != 0 ? order : claim.id().compareTo(other.claim.id());
    }
  }

  /** Knows these reports. */
  public Publications(Collection<Report> reports) {
    reports.forEach(this::add);
  }

  /** Knows one more. */
  public void add(Report report) {
    byId.put(report.id(), report);
  }

  /**
   * The claims, each once, in the order in which they were printed; of one report as in its text.
   */
  List<Claim> inOrder(Collection<Claim> claims) {
    Map<String, Claim> distinct = new LinkedHashMap<>();
    claims.forEach(claim -> distinct.put(claim.id(), claim));
    Print[] prints =
        distinct.values().stream()
            .map(claim -> new Print(report(claim), claim))
            .toArray(Print[]::new);
    Arrays.sort(prints);
    return Arrays.stream(prints).map(Print::claim).toList();
  }

  /** Day of publication of a claim's report, or null where that has none. */
  @Nullable LocalDate day(Claim claim) {
    return report(claim).published();
  }

  private Report report(Claim claim) {
    Report report = byId.get(claim.report());
    if (report == null) {
      throw new IllegalArgumentException("no report " + claim.report() + " for " + claim.id());
    }
    return report;
  }
}
