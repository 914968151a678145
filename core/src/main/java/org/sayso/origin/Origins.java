package org.sayso.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.report.Report;

/**
 * For each claim the origin it rests on: one voice on one place, however often it is printed.
 *
 * <p>Two claims on a place have one origin where one speaker stands behind both ({@link Voice}),
 * where they are the same claim in the same words ({@link SharedText}), where one report has them
 * from one speaker, on a place and on an area that holds it, or where an outlet tells on its own
 * word a change that another report told in the days before (copying that nobody admits; X. Dong
 * and others, "Truth discovery and copying detection", VLDB 2009). The original is the one
 * published first.
 */
public final class Origins {

  private final Map<String, Origin> byClaim;

  /**
   * What claims rest on.
   *
   * @param id of the origin
   * @param original id of its claim that was published first
   * @param number that of the original among the claims asked about together, in the order of
   *     printing
   */
  public record Origin(String id, String original, int number) {}

  private Origins(Map<String, Origin> byClaim) {
    this.byClaim = byClaim;
  }

  /**
   * Finds the origins. The order of reports and claims, and their repetition, make no difference.
   *
   * @param reports every report that a claim names
   * @param claims any claims
   */
  public static Origins of(List<Report> reports, List<Claim> claims) {
    Publications publications = new Publications(reports);
    Printed<Claim> printed = new Printed<>();
    claims.forEach(claim -> printed.add(publications.print(claim, claim)));
    List<Origin> origins = printed.origins();
    Map<String, Origin> byClaim = new HashMap<>();
    for (Print<Claim> print : printed.inOrder()) {
      byClaim.put(print.claim().id(), origins.get(print.at()));
    }
    return new Origins(byClaim);
  }

  /** The origin of a claim; throws {@link IllegalArgumentException} on an unknown claim. */
  public Origin of(String claim) {
    Origin origin = byClaim.get(claim);
    if (origin == null) {
      throw new IllegalArgumentException("origins were not asked about " + claim);
    }
    return origin;
  }
}
