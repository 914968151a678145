package org.sayso.pages;

import org.sayso.claim.Refusal;

/** Why a passage was not coded, in words for readers. */
final class Refusals {

  private Refusals() {}

  static String why(Refusal.Reason reason) {
    return "Not coded: "
        + switch (reason) {
          case NO_PLACE -> "it names no place that can be told";
          case NO_ACTOR -> "it does not say who";
          case CONDITION -> "it speaks of what would be, not of what is";
          case QUESTION -> "it asks, and does not say";
          case OPINION -> "it judges, and does not tell";
          case OTHER_DOMAIN -> "it is not about the conflict";
          case UNPARSED -> "the sentence could not be read";
        }
        + ".";
  }
}
