package org.sayso.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Evidence;
import org.sayso.claim.Refusal;
import org.sayso.pack.Kind;
import org.sayso.report.ContentId;

/** Collects what one report says and is not coded; the same passage and reason once. */
final class Refusals {

  private final String report;
  private final Map<String, Refusal> byId = new LinkedHashMap<>();

  Refusals(String report) {
    this.report = report;
  }

  void add(Evidence evidence, Refusal.Reason reason, String detail) {
    String id = ContentId.of("x", report, evidence.span().toString(), reason.code());
    byId.putIfAbsent(id, new Refusal(id, report, evidence, reason, detail));
  }

  /** Whether a draft lacks what its kind cannot do without; then it is refused. */
  boolean lacks(Draft draft) {
    boolean nothing =
        draft.place == null
            && draft.actor == null
            && draft.target == null
            && draft.quantity == null
            && draft.kind != Kind.ACCESS
            && draft.reading.content() == null;
    boolean placed = draft.kind.core() && draft.kind != Kind.TALLY;
    boolean nowhere = draft.place == null && placed && draft.quantity == null;
    if (draft.kind == Kind.STATEMENT && draft.actor == null) {
      add(draft.evidence, Refusal.Reason.NO_ACTOR, draft.action);
      return true;
    }
    if (nothing || nowhere) {
      add(draft.evidence, Refusal.Reason.NO_PLACE, draft.action);
      return true;
    }
    return false;
  }

  List<Refusal> all() {
    return List.copyOf(byId.values());
  }
}
