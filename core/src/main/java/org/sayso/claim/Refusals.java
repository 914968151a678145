package org.sayso.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.report.ContentId;

/** Collects what one report says and is not coded; the same passage and reason once. */
public final class Refusals {

  private final String report;
  private final Map<String, Refusal> byId = new LinkedHashMap<>();

  /** Of a report with that id; nothing is refused yet. */
  public Refusals(String report) {
    this.report = report;
  }

  /** Notes that a passage is not coded. */
  public void add(Evidence evidence, Refusal.Reason reason, String detail) {
    String id = ContentId.of("x", report, evidence.span().toString(), reason.code());
    byId.putIfAbsent(id, new Refusal(id, report, evidence, reason, detail));
  }

  /** All that were noted, in their order. */
  public List<Refusal> all() {
    return List.copyOf(byId.values());
  }
}
