package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.PlaceKind;

/** One name of a report in one use, with all places that it may mean and how likely each is. */
final class Sense {

  /** A place that the name may mean. */
  static final class Option {
    final int place;
    final double prior;
    final double[] point;
    double told;
    double home;
    double support;
    double likely;

    Option(int place, double prior, double[] point) {
      this.place = place;
      this.prior = prior;
      this.point = point;
    }

    /** The same with less to speak for it. */
    Option less(double weight) {
      Option less = new Option(place, prior - weight, point);
      less.told = told;
      return less;
    }
  }

  final String name;
  final @Nullable PlaceKind level;
  final List<Option> options;
  final List<Integer> mentions = new ArrayList<>();
  double mention;
  boolean elsewhere;

  Sense(String name, @Nullable PlaceKind level, List<Option> options) {
    this.name = name;
    this.level = level;
    this.options = options;
  }

  Option best() {
    Option best = options.get(0);
    for (Option option : options) {
      if (option.likely > best.likely) {
        best = option;
      }
    }
    return best;
  }
}
