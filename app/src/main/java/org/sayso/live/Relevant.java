package org.sayso.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sayso.claim.Claim;
import org.sayso.review.Decision;
import org.sayso.review.Reviews;

/**
 * Finds the decisions that a part of an atlas needs among all that stand, so that a long log slows
 * no page down.
 */
final class Relevant {

  private final List<Decision> standing;
  private final Map<String, List<Integer>> byClaim = new HashMap<>();
  private final List<Integer> others = new ArrayList<>();

  Relevant(Reviews all) {
    standing = all.standing();
    for (int i = 0; i < standing.size(); i++) {
      Decision one = standing.get(i);
      if (ofClaim(one)) {
        byClaim.computeIfAbsent(one.subject(), claim -> new ArrayList<>()).add(i);
      } else {
        others.add(i);
      }
    }
  }

  /** Those about these claims, about any place and about any source, in their order. */
  Reviews of(List<Claim> claims) {
    TreeSet<Integer> kept = new TreeSet<>(others);
    claims.forEach(claim -> kept.addAll(byClaim.getOrDefault(claim.id(), List.of())));
    return kept.isEmpty() ? Reviews.NONE : new Reviews(kept.stream().map(standing::get).toList());
  }

  private static boolean ofClaim(Decision one) {
    return switch (one.act()) {
      case ACCEPT, REJECT, CORRECT -> true;
      case MERGE, INTEREST, UNDO -> false;
    };
  }
}
