package org.sayso.markov;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A hidden Markov model over a run of steps (L. Rabiner, "A tutorial on hidden Markov models",
 * 1989), solved forward and backward.
 *
 * <p>A step first moves the states, then weighs what is seen. All arithmetic runs in an order that
 * does not depend on which state has which number.
 */
public final class Trellis {

  /** Weights that differ by more are taken to differ by this, so that no chance underflows. */
  private static final double MOST = 300;

  private static final double LEAST_CHANCE = 1e-120;

  private final double[] start;
  private final List<Step> steps;
  private final double[][] fits;
  private final double[][] forward;
  private final double[][] backward;
  private final double[][] smoothed;

  /**
   * One step.
   *
   * @param moves chance of each state (second index) after each state (first); rows sum to 1
   * @param weights logarithm of how well each state fits what is seen, up to a common summand
   */
  public record Step(double[][] moves, double[] weights) {}

  /**
   * Solves it.
   *
   * @param start chances before the first step
   * @param steps in order
   */
  public Trellis(double[] start, List<Step> steps) {
    this.start = start.clone();
    this.steps = List.copyOf(steps);
    this.fits = this.steps.stream().map(step -> fit(step.weights())).toArray(double[][]::new);
    this.forward = forward();
    this.backward = backward();
    this.smoothed = smoothed();
  }

  /** Chances at a step by what was seen up to it. */
  public double[] filtered(int step) {
    return forward[step].clone();
  }

  /** Chances at a step by all that was seen. */
  public double[] smoothed(int step) {
    return smoothed[step].clone();
  }

  /** Chance of the same state at a step and the one before it, by all that was seen. */
  public double[] stayed(int step) {
    double[] before = step == 0 ? start : forward[step - 1];
    double[][] moves = steps.get(step).moves();
    double[] ahead = product(fits[step], backward[step]);
    int states = before.length;
    double[] all = new double[states * states];
    double[] stayed = new double[states];
    for (int a = 0; a < states; a++) {
      for (int b = 0; b < states; b++) {
        all[a * states + b] = before[a] * moves[a][b] * ahead[b];
      }
      stayed[a] = all[a * states + a];
    }
    double sum = Sums.of(all);
    for (int a = 0; a < states; a++) {
      stayed[a] /= sum;
    }
    return stayed;
  }

  /** Chances that have moved by one step's moves. */
  private static double[] moved(double[] chances, double[][] moves) {
    int states = chances.length;
    double[] after = new double[states];
    double[] parts = new double[states];
    for (int to = 0; to < states; to++) {
      for (int from = 0; from < states; from++) {
        parts[from] = chances[from] * moves[from][to];
      }
      after[to] = Sums.of(parts);
    }
    return after;
  }

  private double[][] forward() {
    List<double[]> all = new ArrayList<>(steps.size());
    double[] now = start;
    for (int i = 0; i < steps.size(); i++) {
      now = kept(Sums.normalised(product(moved(now, steps.get(i).moves()), fits[i])));
      all.add(now);
    }
    return all.toArray(double[][]::new);
  }

  private double[][] backward() {
    double[][] all = new double[steps.size()][];
    double[] now = new double[start.length];
    Arrays.fill(now, 1);
    for (int i = steps.size() - 1; i >= 0; i--) {
      all[i] = now;
      now = before(product(now, fits[i]), steps.get(i).moves());
    }
    return all;
  }

  private double[][] smoothed() {
    double[][] all = new double[steps.size()][];
    for (int i = 0; i < steps.size(); i++) {
      all[i] = Sums.normalised(product(forward[i], backward[i]));
    }
    return all;
  }

  private static double[] before(double[] ahead, double[][] moves) {
    double[] now = new double[ahead.length];
    for (int from = 0; from < ahead.length; from++) {
      now[from] = Sums.of(product(moves[from], ahead));
    }
    return kept(Sums.normalised(now));
  }

  /** Scaled so that the best state has 1, which keeps it in range. */
  private static double[] fit(double[] weights) {
    double top = Double.NEGATIVE_INFINITY;
    for (double weight : weights) {
      top = Math.max(top, weight);
    }
    double[] fit = new double[weights.length];
    for (int i = 0; i < fit.length; i++) {
      fit[i] = StrictMath.exp(Math.max(weights[i] - top, -MOST));
    }
    return fit;
  }

  /** The same chances, none of them so small that the next product would lose it. */
  private static double[] kept(double[] chances) {
    for (int i = 0; i < chances.length; i++) {
      chances[i] = chances[i] > 0 ? Math.max(chances[i], LEAST_CHANCE) : 0;
    }
    return chances;
  }

  private static double[] product(double[] a, double[] b) {
    double[] product = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      product[i] = a[i] * b[i];
    }
    return product;
  }
}
