package org.sayso.claim;

import java.util.List;

/**
 * What one report was coded into.
 *
 * @param sentences how many sentences were read
 * @param claims in the order of the text
 * @param refusals what looked like claims and was not coded
 */
public record Coding(int sentences, List<Claim> claims, List<Refusal> refusals) {

  /** Copies the lists. */
  public Coding {
    claims = List.copyOf(claims);
    refusals = List.copyOf(refusals);
  }
}
