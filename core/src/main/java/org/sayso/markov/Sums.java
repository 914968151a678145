package org.sayso.markov;

import java.util.Arrays;

/** Sums in the order of their numbers, so that no order of names decides a rounding. */
public final class Sums {

  private static final int FEW = 16;

  private Sums() {}

  /** The sum of the numbers, which are sorted in place. */
  public static double of(double[] numbers) {
    sort(numbers);
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** Few numbers are sorted by insertion, which costs less than asking how best to. */
  private static void sort(double[] numbers) {
    if (numbers.length > FEW) {
      Arrays.sort(numbers);
      return;
    }
    for (int i = 1; i < numbers.length; i++) {
      double number = numbers[i];
      int at = i;
      for (; at > 0 && numbers[at - 1] > number; at--) {
        numbers[at] = numbers[at - 1];
      }
      numbers[at] = number;
    }
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
