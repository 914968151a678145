package org.sayso.claim;

import java.util.Locale;

/**
 * A passage that looked like a claim and was not coded, with the reason.
 *
 * @param id hash of the content
 * @param report id of the report
 * @param evidence the passage
 * @param reason why it was not coded
 * @param detail the words or part that decided it
 */
public record Refusal(String id, String report, Evidence evidence, Reason reason, String detail) {

  /** Why a passage was not coded (codebook, section 8). */
  public enum Reason {
    NO_PLACE,
    NO_ACTOR,
    CONDITION,
    QUESTION,
    OPINION,
    OTHER_DOMAIN,
    UNPARSED;

    /** The word used in {@code refusals.jsonl}. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
