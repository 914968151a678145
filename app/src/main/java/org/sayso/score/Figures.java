package org.sayso.score;

/**
 * What a comparison counts.
 *
 * @param gold how many there should be
 * @param given how many are given
 * @param matched how many of them match
 */
public record Figures(int gold, int given, int matched) {

  /** The share of what is given that is right; 0 where nothing is. */
  public double precision() {
    return share(matched, given);
  }

  /** The share of what there should be that is given; 0 where there should be nothing. */
  public double recall() {
    return share(matched, gold);
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return share(2 * matched, gold + given);
  }

  /** These counts and others added up. */
  public Figures and(Figures other) {
    return new Figures(gold + other.gold, given + other.given, matched + other.matched);
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
