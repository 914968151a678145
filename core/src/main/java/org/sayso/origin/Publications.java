package org.sayso.origin;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sayso.claim.Claim;
import org.sayso.report.Report;

/** The reports that claims stand in, and who tells what in them; reports can be added. */
public final class Publications {

  private final Map<String, Report> byId = new HashMap<>();
  private final Voices voices = new Voices();

  /** What claims tell, each kept once. */
  private final Map<Told, Told> tellings = new ConcurrentHashMap<>();

  /** Knows these reports. */
  public Publications(Collection<Report> reports) {
    reports.forEach(this::add);
  }

  /** Knows one more. */
  public void add(Report report) {
    byId.put(report.id(), report);
  }

  /**
   * A claim as its report prints it; may be asked by several threads while no report is added.
   *
   * @param thing what the claim is taken for
   * @throws IllegalArgumentException where its report is not known
   */
  public <T> Print<T> print(T thing, Claim claim) {
    Report report = byId.get(claim.report());
    if (report == null) {
      throw new IllegalArgumentException("no report " + claim.report() + " for " + claim.id());
    }
    return new Print<>(thing, claim, voices.of(claim), told(claim), report.published());
  }

  private Told told(Claim claim) {
    Told told = Told.of(claim);
    Told known = tellings.putIfAbsent(told, told);
    return known == null ? told : known;
  }
}
