package org.sayso.review;

/** A decision that cannot be carried out, with what is wrong in one line. */
public final class WrongDecision extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  WrongDecision(Decision decision, String reason) {
    super(
        "the decision of %s on %s (%s %s): %s"
            .formatted(
                decision.by(), decision.day(), decision.act().code(), decision.subject(), reason));
  }
}
