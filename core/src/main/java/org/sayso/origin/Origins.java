package org.sayso.origin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sayso.claim.Claim;
import org.sayso.report.ContentId;
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

  /** Its id and the claim that was published first. */
  private record Origin(String id, String original) {}

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
    return of(new Publications(reports), claims);
  }

  /** The same, with when reports were published. */
  public static Origins of(Publications published, Collection<Claim> claims) {
    List<Claim> ordered = published.inOrder(claims);
    Groups groups = new Joining(ordered, published).groups();
    Map<String, Origin> byClaim = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      String original = ordered.get(groups.first(i)).id();
      Origin first = byClaim.get(original);
      byClaim.put(
          ordered.get(i).id(),
          first == null ? new Origin(ContentId.of("o", original), original) : first);
    }
    return new Origins(byClaim);
  }

  /** Id of the origin of a claim; throws {@link IllegalArgumentException} on an unknown claim. */
  public String of(String claim) {
    return origin(claim).id();
  }

  /** Id of the claim of the same origin that was published first, perhaps itself. */
  public String original(String claim) {
    return origin(claim).original();
  }

  private Origin origin(String claim) {
    Origin origin = byClaim.get(claim);
    if (origin == null) {
      throw new IllegalArgumentException("origins were not asked about " + claim);
    }
    return origin;
  }
}
