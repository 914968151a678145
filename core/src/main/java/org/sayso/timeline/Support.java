package org.sayso.timeline;

import org.sayso.testimony.Direction;

/**
 * One claim's part in a holding.
 *
 * @param claim id of the claim
 * @param party id of the party whose hold it speaks to
 * @param direction whether it speaks for or against that party's hold
 * @param weight what is left of its weight on these days, in log-odds, zero or more
 * @param origin id of the origin it rests on; claims of one origin count once
 * @param counted whether it is the one of its origin that counts
 * @param reason why it weighs so, in words for a reader
 */
public record Support(
    String claim,
    String party,
    Direction direction,
    double weight,
    String origin,
    boolean counted,
    String reason) {

  /** The same on days on which so much of its weight is left. */
  Support weighing(double left) {
    return new Support(claim, party, direction, left, origin, counted, reason);
  }
}
