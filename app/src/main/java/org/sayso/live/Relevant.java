package org.sayso.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.sayso.claim.Claim;
import org.sayso.claim.PlaceRef;
import org.sayso.review.Decision;
import org.sayso.review.Question;
import org.sayso.review.Reviews;

/**
 * Finds the decisions that bear on a part of an atlas among all that stand, so that a long log
 * slows no page down, and a decision leaves alone what it does not bear on.
 */
final class Relevant {

  private final List<Decision> standing;

  /** By the claim, the place or the source that they are about. */
  private final Map<Question, List<Integer>> merges = new HashMap<>();

  private final Map<Question, List<Integer>> parties = new HashMap<>();
  private final Map<String, List<Integer>> byClaim = new HashMap<>();

  Relevant(Reviews all) {
    standing = all.standing();
    for (int i = 0; i < standing.size(); i++) {
      Decision one = standing.get(i);
      switch (one.act()) {
        case ACCEPT, REJECT, CORRECT -> add(byClaim, one.subject(), i);
        case MERGE -> add(merges, one.questions().get(0), i);
        case INTEREST -> add(parties, one.questions().get(0), i);
        case UNDO -> {} // does not stand for itself
      }
    }
  }

  private static <K> void add(Map<K, List<Integer>> lists, K key, int number) {
    lists.computeIfAbsent(key, fresh -> new ArrayList<>()).add(number);
  }

  /** Those about these claims, about where they are put and about their sources, in their order. */
  Reviews of(List<Claim> claims) {
    TreeSet<Integer> kept = new TreeSet<>();
    Set<String> places = new HashSet<>();
    for (Claim claim : claims) {
      List<Integer> own = byClaim.getOrDefault(claim.id(), List.of());
      kept.addAll(own);
      PlaceRef place = claim.place();
      if (place != null) {
        places.add(place.key());
      }
      own.stream().map(standing::get).filter(Relevant::moves).forEach(m -> places.add(m.value()));
      if (!parties.isEmpty()) {
        claim.sources().forEach(source -> kept.addAll(party(Reviews.name(source))));
      }
    }
    kept.addAll(merged(places));
    return kept.isEmpty() ? Reviews.NONE : new Reviews(kept.stream().map(standing::get).toList());
  }

  private static boolean moves(Decision one) {
    return one.questions().contains(new Question(one.subject(), "place"));
  }

  private List<Integer> party(String source) {
    return parties.getOrDefault(new Question(source, Question.PARTY), List.of());
  }

  /** What says of these places that they are others, and of those in turn. */
  private Set<Integer> merged(Set<String> places) {
    Set<Integer> kept = new HashSet<>();
    Set<String> seen = new HashSet<>(places);
    Deque<String> next = new ArrayDeque<>(merges.isEmpty() ? Set.of() : places);
    while (!next.isEmpty()) {
      Question same = new Question(next.remove(), Question.SAME_PLACE);
      for (int number : merges.getOrDefault(same, List.of())) {
        kept.add(number);
        String other = standing.get(number).value();
        if (seen.add(other)) {
          next.add(other);
        }
      }
    }
    return kept;
  }
}
