package org.sayso.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sayso.atlas.Atlas;
import org.sayso.claim.Claim;
import org.sayso.query.AtlasQuery;
import org.sayso.review.Decision;
import org.sayso.review.Question;
import org.sayso.review.Reviews;

/** Finds the claims of which another thing may hold since something was decided. */
final class Touched {

  private final AtlasQuery query;

  Touched(AtlasQuery query) {
    this.query = query;
  }

  /**
   * The claims that a decision, or the one that it undoes, is about; as they were read.
   *
   * @param after all decisions with this one, or with those that were taken away
   */
  List<Claim> of(Decision decision, Reviews after) {
    return switch (decision.act()) {
      case ACCEPT, REJECT, CORRECT -> query.claims(List.of(decision.subject())).claims();
      case MERGE -> at(leadingTo(decision.subject(), after), after);
      case INTEREST -> query.spokenBy(decision.subject());
      case UNDO ->
          after.decisions().stream()
              .filter(one -> one.id().equals(decision.subject()) && one.by().equals(decision.by()))
              .findFirst()
              .map(undone -> of(undone, after))
              .orElse(List.of());
    };
  }

  /** A place and all that reviewers ever said to be it, by however many steps. */
  private static Set<String> leadingTo(String place, Reviews reviews) {
    Set<String> places = new HashSet<>(Set.of(place));
    boolean more = true;
    while (more) {
      more = false;
      for (Decision one : reviews.decisions()) {
        if (one.act() == Decision.Act.MERGE && places.contains(one.value())) {
          more |= places.add(one.subject());
        }
      }
    }
    return places;
  }

  /** The claims that name one of the places, as read or as corrected. */
  private List<Claim> at(Collection<String> places, Reviews reviews) {
    Map<String, Claim> found = new LinkedHashMap<>();
    for (String place : places) {
      Atlas slice = query.place(place);
      slice.claims().stream()
          .filter(claim -> claim.place() != null && claim.place().key().equals(place))
          .forEach(claim -> found.put(claim.id(), claim));
    }
    List<String> corrected = new ArrayList<>();
    for (Decision one : reviews.decisions()) {
      if (one.questions().contains(new Question(one.subject(), "place"))
          && places.contains(one.value())) {
        corrected.add(one.subject());
      }
    }
    query.claims(corrected).claims().forEach(claim -> found.put(claim.id(), claim));
    return List.copyOf(found.values());
  }
}
