package org.sayso.backtest;

import java.util.List;

/**
 * How right a forecast was.
 *
 * @param name whose
 * @param days place-days judged: the holder is known, and something was said of the place by then
 * @param accuracy share of them on which the likeliest holder was the true one
 * @param brier mean of half the squared distance from the truth (Brier 1950), from 0 (right and
 *     sure) to 1
 * @param calibrationError mean distance between a chance and how often it came true, over the bins
 * @param bins chances in tenths, with how often they came true
 * @param captures changes to a holder that had not held the place before
 * @param recaptures changes to one that had
 */
public record Score(
    String name,
    long days,
    double accuracy,
    double brier,
    double calibrationError,
    List<Bin> bins,
    Found captures,
    Found recaptures) {

  /** Copies the list. */
  public Score {
    bins = List.copyOf(bins);
  }

  /**
   * The chances that lie in one tenth.
   *
   * @param count how many
   * @param chance their mean
   * @param came share of them that came true
   */
  public record Bin(long count, double chance, double came) {}

  /**
   * True changes and how many of them were found within two weeks.
   *
   * @param changes how many there were
   * @param found how many the forecast has
   * @param dayError mean distance in days of those found
   */
  public record Found(int changes, int found, double dayError) {

    /** Share found, or 1 where there was nothing to find. */
    public double recall() {
      return changes == 0 ? 1 : found / (double) changes;
    }
  }
}
