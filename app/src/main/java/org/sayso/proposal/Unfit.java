package org.sayso.proposal;

import org.sayso.claim.Refusal;

/** Part of a proposed claim is not borne out by the report, or not of the codebook. */
final class Unfit extends Exception {

  private static final long serialVersionUID = 1;

  /** So many characters of a proposal's own words may stand in a refusal. */
  private static final int LONGEST = 80;

  private final Refusal.Reason reason;

  Unfit(Refusal.Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  Unfit(String detail) {
    this(Refusal.Reason.UNPARSED, detail);
  }

  /** A proposal's words, cut short and without line breaks or signs that steer a terminal. */
  static String shown(String words) {
    String cut = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
    return "\"" + cut.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", " ") + "\"";
  }

  Refusal.Reason reason() {
    return reason;
  }

  String detail() {
    return String.valueOf(getMessage());
  }
}
