package org.sayso.geoparse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sayso.geoparse.Sense.Option;
import org.sayso.world.Rank;
import org.sayso.world.World;

/**
 * The countries that a report names, itself or by their people, as homes of its places: in "A
 * missile hit Mocha, Yemeni officials said" the Mocha of Yemen is meant and none abroad.
 */
final class Homes {

  private final World world;
  private final Weights weights;
  private final List<Sense> senses;
  private final int[] countries;

  Homes(World world, Weights weights, List<Sense> senses) {
    this.world = world;
    this.weights = weights;
    this.senses = senses;
    this.countries = senses.stream().mapToInt(this::country).toArray();
  }

  /** The country that a name is most likely the name of, or -1. */
  private int country(Sense sense) {
    int first = sense.options.get(0).place;
    return world.rank(first) == Rank.COUNTRY ? first : -1;
  }

  /**
   * Lets the named countries speak for what a name has in them.
   *
   * @param index the name's
   * @param near how near it comes to each name of the report
   */
  void speakFor(int index, double[] near) {
    if (countries[index] >= 0) {
      return;
    }
    Map<Integer, Double> named = named(index, near);
    double all = named.values().stream().mapToDouble(n -> n).sum();
    for (Option option : senses.get(index).options) {
      double share =
          named.getOrDefault(world.country(option.place), 0.0) / (all + weights.fewHomes);
      option.home = Math.log1p(weights.home * share);
    }
  }

  /** How much is said of each country, the nearer the more. */
  private Map<Integer, Double> named(int index, double[] near) {
    Map<Integer, Double> named = new HashMap<>();
    for (int i = 0; i < countries.length; i++) {
      Sense sense = senses.get(i);
      if (i != index && countries[i] >= 0) {
        named.merge(countries[i], near[i] * sense.mention * sense.mentions.size(), Double::sum);
      }
    }
    return named;
  }

  /** The one country that the report names, or -1. */
  int only() {
    int[] named = IntStream.of(countries).filter(country -> country >= 0).distinct().toArray();
    return named.length == 1 ? named[0] : -1;
  }
}
