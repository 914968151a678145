package org.sayso.markov;

import java.util.Arrays;

/** Sums in the order of their numbers, so that no order of names decides a rounding. */
public final class Sums {

  private Sums() {}

  /** The sum of the numbers, which are sorted in place. */
  public static double of(double[] numbers) {
    Arrays.sort(numbers);
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** The same numbers divided by their sum, which is above zero. */
  static double[] normalised(double[] numbers) {
    double sum = of(numbers.clone());
    double[] shares = new double[numbers.length];
    for (int i = 0; i < numbers.length; i++) {
      shares[i] = numbers[i] / sum;
    }
    return shares;
  }
}
