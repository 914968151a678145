package org.sayso.geoparse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sayso.gazetteer.Gazetteer;
import org.sayso.gazetteer.PlaceKind;
import org.sayso.geoparse.Sense.Option;
import org.sayso.geoparse.Toponym.Use;
import org.sayso.toponym.Distances;
import org.sayso.world.Rank;
import org.sayso.world.World;
import org.sayso.world.World.Named;

/**
 * Decides for all names of a report together which places they mean. Each name's places are first
 * weighed by themselves, then again and again by how well they go with what the other names most
 * likely mean: mean-field inference (Koller and Friedman, 2009, chapter 11) over the names.
 */
final class JointDecision {

  private static final int ROUNDS = 3;
  private static final double UNLIKELY = 0.05;
  private static final int MOST_OPTIONS = 25;
  private static final double EARTH_KM = 6371;

  /** Support under which no other name goes with a place. */
  private static final double LONELY = 0.15;

  /** Least weight and share of the names that lie in the country that a report is about. */
  private static final double LEAST_HOME = 1.2;

  private static final double MOST_HOME = 0.6;

  /** People in a town that is known abroad. */
  private static final int LARGE = 500_000;

  private final World world;
  private final Weights weights;
  private final List<Spot> spots;
  private final Sense[] senseOf;
  private final List<Sense> senses = new ArrayList<>();

  JointDecision(World world, Weights weights, Distances distances, String text, List<Spot> spots) {
    this.world = world;
    this.weights = weights;
    this.spots = spots;
    this.senseOf = new Sense[spots.size()];
    Containers containers = new Containers(world, text, spots);
    Apart apart = new Apart(world, distances, text, spots);
    Map<String, Sense> byKey = new LinkedHashMap<>();
    for (int i = 0; i < spots.size(); i++) {
      Spot spot = spots.get(i);
      int holder = containers.of(i);
      String within = holder < 0 ? "" : Gazetteer.folded(spots.get(holder).text());
      String key =
          Gazetteer.folded(spot.text())
              + "|"
              + spot.level()
              + "|"
              + spot.use().equals(Use.PEOPLE)
              + "|"
              + within;
      Sense sense =
          byKey.computeIfAbsent(key, k -> sense(spot, holder < 0 ? null : spots.get(holder)));
      sense.options.stream()
          .filter(option -> apart.fits(spot, option.place))
          .forEach(option -> option.told = Math.max(option.told, weights.apart));
      sense.elsewhere |= apart.misses(spot);
      sense.mentions.add(i);
      sense.mention = Math.max(sense.mention, spot.likely());
      senseOf[i] = sense;
    }
    senses.addAll(byKey.values());
    Homes homes = new Homes(world, weights, senses);
    decide(homes);
    int lived = home();
    int home = lived >= 0 ? lived : homes.only();
    for (Sense sense : senses) {
      sense.elsewhere |= home >= 0 && lonely(sense, home);
    }
  }

  /** The country that most of the names lie in that another name goes with, or -1. */
  private int home() {
    Map<Integer, Double> counts = new HashMap<>();
    double all = 0;
    for (Sense sense : senses) {
      int country = world.country(sense.best().place);
      double weight = sense.best().likely * sense.mention;
      if (country >= 0 && sense.best().support > LONELY) {
        counts.merge(country, weight, Double::sum);
        all += weight;
      }
    }
    double least = Math.max(LEAST_HOME, all * MOST_HOME);
    return counts.entrySet().stream()
        .filter(count -> count.getValue() > least)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(-1);
  }

  /**
   * A small place abroad, in a country that no other name of the report lies in, is hardly meant: a
   * village at home that no list has may be called so too.
   */
  private boolean lonely(Sense sense, int home) {
    Option best = sense.best();
    Rank rank = world.rank(best.place);
    return best.support < LONELY
        && best.told == 0
        && world.country(best.place) != home
        && (rank == Rank.DISTRICT || !rank.area())
        && rank != Rank.CAPITAL
        && world.population(best.place) < LARGE
        && !(!rank.role().isEmpty() && only(sense, best.place));
  }

  /** Whether it is the own name of that place and no name of a place in another country. */
  private boolean only(Sense sense, int place) {
    return Gazetteer.folded(world.name(place)).equals(sense.name)
        && sense.options.stream().allMatch(o -> world.country(o.place) == world.country(place));
  }

  /** What the mention of that index means. */
  Sense sense(int index) {
    return senseOf[index];
  }

  private Sense sense(Spot spot, @Nullable Spot holder) {
    List<Option> options = new ArrayList<>();
    Map<Integer, Option> seen = new LinkedHashMap<>();
    for (Named named : spot.named()) {
      if (!seen.containsKey(named.place())) {
        Option option = option(named, spot);
        if (holder != null && holds(holder, named.place())) {
          option.told = weights.held;
        }
        seen.put(named.place(), option);
      }
    }
    options.addAll(seen.values());
    if (spot.level() == null) {
      options.replaceAll(option -> namesake(option, seen.keySet()));
    }
    options.sort(Comparator.comparingDouble((Option o) -> -o.prior - o.told));
    return new Sense(
        Gazetteer.folded(spot.text()),
        spot.level(),
        new ArrayList<>(options.subList(0, Math.min(MOST_OPTIONS, options.size()))));
  }

  /**
   * A bare name of a province and of its seat is the town's rather than the province's, and one
   * that the country's capital has too is the capital's: "Washington".
   */
  private Option namesake(Option option, Set<Integer> others) {
    boolean seat =
        world.rank(option.place) == Rank.PROVINCE
            && others.stream()
                .anyMatch(
                    o ->
                        world.rank(o).seat() && world.within(o, option.place)
                            || capital(o, option));
    return seat ? option.less(weights.namesake) : option;
  }

  private boolean capital(int place, Option option) {
    return world.rank(place) == Rank.CAPITAL && world.country(place) == world.country(option.place);
  }

  private boolean holds(Spot holder, int place) {
    return holder.named().stream()
        .anyMatch(h -> h.place() != place && world.within(place, h.place()));
  }

  private Option option(Named named, Spot spot) {
    int place = named.place();
    Rank rank = world.rank(place);
    double prior = weights.people * Math.log10(1 + world.population(place));
    prior +=
        switch (rank) {
          case COUNTRY -> weights.country;
          case REGION -> weights.region;
          case PROVINCE -> weights.province;
          case DISTRICT -> weights.district;
          case CAPITAL -> weights.capital;
          case PROVINCE_SEAT -> weights.seat;
          case DISTRICT_SEAT -> weights.seat / 2;
          case SETTLEMENT -> 0;
          case QUARTER -> weights.quarter;
        };
    boolean renowned = world.population(place) >= LARGE; // by its other names too: "Odessa"
    prior -= named.order() == 0 ? 0 : renowned ? weights.alias / 2 : weights.alias;
    prior += level(spot.level(), rank);
    double lat = Math.toRadians(world.lat(place));
    double lon = Math.toRadians(world.lon(place));
    double[] point = {Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)};
    return new Option(place, prior, point);
  }

  private double level(@Nullable PlaceKind level, Rank rank) {
    if (level == null) {
      return 0;
    }
    boolean fits =
        switch (level) {
          case DISTRICT -> rank == Rank.DISTRICT;
          case PROVINCE -> rank == Rank.PROVINCE;
          case COUNTRY -> rank == Rank.COUNTRY;
          case REGION -> rank == Rank.REGION || rank == Rank.PROVINCE;
          case TOWN, VILLAGE -> !rank.area();
          default -> true;
        };
    boolean country = rank == Rank.COUNTRY && level != PlaceKind.REGION; // "Niger state"
    return fits ? weights.level : country ? -2 * weights.level : -weights.level;
  }

  private void decide(Homes homes) {
    double[][] near = nearness();
    for (int i = 0; i < near.length; i++) {
      homes.speakFor(i, near[i]);
      softmax(senses.get(i), null);
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = 0; i < senses.size(); i++) {
        Sense sense = senses.get(i);
        {
          double[] support = new double[sense.options.size()];
          for (int j = 0; j < senses.size(); j++) {
            if (i != j) {
              add(support, sense, senses.get(j), near[i][j] * senses.get(j).mention);
            }
          }
          softmax(sense, support);
        }
      }
    }
  }

  private void add(double[] support, Sense sense, Sense other, double near) {
    boolean same = sense.name.equals(other.name);
    for (int c = 0; c < support.length; c++) {
      Option option = sense.options.get(c);
      double best = 0;
      for (Option o : other.options) {
        if (o.likely > UNLIKELY) {
          best = Math.max(best, o.likely * (same ? same(option, o) : relation(option, o)));
        }
      }
      support[c] += near * best;
    }
  }

  private double same(Option a, Option b) {
    return a.place == b.place ? weights.same : 0;
  }

  /** How much one place's being meant speaks for the other's, from 0. */
  private double relation(Option a, Option b) {
    if (a.place == b.place) {
      return 0;
    }
    if (world.within(a.place, b.place) || world.within(b.place, a.place)) {
      Rank outer = world.within(a.place, b.place) ? world.rank(b.place) : world.rank(a.place);
      return switch (outer) {
        case COUNTRY -> weights.inCountry;
        case PROVINCE -> weights.inProvince;
        default -> weights.inDistrict;
      };
    }
    int country = world.country(a.place);
    boolean sameCountry = country >= 0 && country == world.country(b.place);
    double shared = 0;
    if (sameCountry) {
      int province = world.province(a.place);
      boolean sameProvince = province >= 0 && province == world.province(b.place);
      shared = sameProvince ? weights.sameProvince : weights.sameCountry;
    }
    if (!world.rank(a.place).area() || !world.rank(b.place).area() || sameCountry) {
      double km = EARTH_KM * chord(a.point, b.point);
      shared = Math.max(shared, weights.close * Math.exp(-km / weights.closeKm));
    }
    return shared;
  }

  private static double chord(double[] a, double[] b) {
    double x = a[0] - b[0];
    double y = a[1] - b[1];
    double z = a[2] - b[2];
    return Math.sqrt(x * x + y * y + z * z);
  }

  private void softmax(Sense sense, double @Nullable [] support) {
    double[] scores = new double[sense.options.size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < scores.length; i++) {
      Option o = sense.options.get(i);
      o.support = support == null ? 0 : support[i];
      double context = weights.context * Math.log1p(o.support);
      scores[i] = o.prior + o.told + o.home + context;
      most = Math.max(most, scores[i]);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = Math.exp((scores[i] - most) / weights.temperature);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      sense.options.get(i).likely = scores[i] / sum;
    }
  }

  /** How near two names come to one another in the report, at their nearest mentions. */
  private double[][] nearness() {
    double[][] near = new double[senses.size()][senses.size()];
    for (int i = 0; i < senses.size(); i++) {
      for (int j = 0; j < i; j++) {
        int least = Integer.MAX_VALUE;
        for (int a : senses.get(i).mentions) {
          for (int b : senses.get(j).mentions) {
            int apart = Math.abs(spots.get(a).sentence().index() - spots.get(b).sentence().index());
            least = Math.min(least, apart);
          }
        }
        near[i][j] = least == 0 ? 1 : least <= 2 ? weights.nearby : weights.farther;
        near[j][i] = near[i][j];
      }
    }
    return near;
  }
}
