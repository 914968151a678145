package org.sayso.timeline;

/** How a claim comes to bear on a place, and how much of its weight comes along. */
public enum Reach {
  /** It names the place. */
  ITSELF(1, ""),
  /** It names a town of the district: who holds the town holds most of what matters there. */
  TOWN(0.6, "told of a town inside it"),
  /** It names a smaller spot inside: a crossing, a village, a valley. */
  SPOT(0.3, "told of a spot inside it"),
  /** It names the whole province, of which the place is one district. */
  PROVINCE(0.4, "told of the whole province");

  private final double share;
  private final String words;

  Reach(double share, String words) {
    this.share = share;
    this.words = words;
  }

  /** Part of the weight that is left, from 0 to 1. */
  public double share() {
    return share;
  }

  String words() {
    return words;
  }
}
