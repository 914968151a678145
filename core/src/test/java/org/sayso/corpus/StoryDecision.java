package org.sayso.corpus;

import java.time.LocalDate;
import java.util.List;
import org.sayso.claim.Claim;
import org.sayso.review.Decision;

/**
 * What a reviewer decides in a story: {@code reject PLACE ACTION}, {@code accept PLACE ACTION},
 * {@code correct PLACE ACTION FIELD VALUE}, of every claim on that place with that action.
 */
record StoryDecision(
    String by,
    LocalDate day,
    Decision.Act act,
    String place,
    String action,
    String field,
    String value) {

  static StoryDecision of(String[] head, String line) {
    String[] words = line.strip().split(" ");
    boolean field = words.length > 3;
    return new StoryDecision(
        head[0],
        LocalDate.parse(head[1]),
        Decision.Act.of(words[0]),
        words[1],
        words[2],
        field ? words[3] : "",
        field ? words[4] : "");
  }

  /** The decisions on the claims that are meant; throws where there are none. */
  List<Decision> on(List<Claim> claims) {
    List<Decision> decisions =
        claims.stream()
            .filter(claim -> claim.action().equals(action))
            .filter(claim -> claim.place() != null && Story.isNamed(claim.place(), place))
            .map(claim -> new Decision(day, by, act, claim.id(), field, value, ""))
            .toList();
    if (decisions.isEmpty()) {
      throw new IllegalStateException("no claim " + action + " on " + place + " to decide on");
    }
    return decisions;
  }
}
