package org.sayso.origin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  private final Map<String, String> originalOf;

  private Origins(Map<String, String> originalOf) {
    this.originalOf = originalOf;
  }

  /**
   * Finds the origins. The order of reports and claims, and their repetition, make no difference.
   *
   * @param reports every report that a claim names
   * @param claims any claims
   */
  public static Origins of(List<Report> reports, List<Claim> claims) {
    List<Claim> ordered = inOrderOfPublication(reports, claims);
    Groups groups = new Joining(ordered, published(reports)).groups();
    Map<String, String> originalOf = new HashMap<>();
    for (int i = 0; i < ordered.size(); i++) {
      originalOf.put(ordered.get(i).id(), ordered.get(groups.first(i)).id());
    }
    return new Origins(originalOf);
  }

  /** Id of the origin of a claim; throws {@link IllegalArgumentException} on an unknown claim. */
  public String of(String claim) {
    return ContentId.of("o", original(claim));
  }

  /** Id of the claim of the same origin that was published first, perhaps itself. */
  public String original(String claim) {
    String original = originalOf.get(claim);
    if (original == null) {
      throw new IllegalArgumentException("origins were not asked about " + claim);
    }
    return original;
  }

  private static Map<String, LocalDate> published(List<Report> reports) {
    Map<String, LocalDate> published = new HashMap<>();
    for (Report report : reports) {
      LocalDate day = report.published();
      if (day != null) {
        published.put(report.id(), day);
      }
    }
    return published;
  }

  private static List<Claim> inOrderOfPublication(List<Report> reports, List<Claim> claims) {
    Map<String, Integer> rank = new HashMap<>();
    for (Report report : reports.stream().sorted(Copies.PUBLICATION).toList()) {
      rank.putIfAbsent(report.id(), rank.size());
    }
    Map<String, Claim> distinct = new TreeMap<>();
    claims.forEach(claim -> distinct.put(claim.id(), claim));
    return distinct.values().stream()
        .sorted(
            Comparator.comparing((Claim claim) -> rankOf(claim, rank))
                .thenComparing(claim -> claim.evidence().span())
                .thenComparing(Claim::id))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int rankOf(Claim claim, Map<String, Integer> rank) {
    Integer found = rank.get(claim.report());
    if (found == null) {
      throw new IllegalArgumentException("no report " + claim.report() + " for " + claim.id());
    }
    return found;
  }
}
